import { type Fen, fenOf } from '../../../lib/money.ts';
import { isPrintable } from '../../accounts/field-checks.ts';
import { delta, mostMoved } from '../stock/stock-schema.ts';
import type { ColumnKey } from './kinds.ts';
import type { Problems } from './problem.ts';
import type { Cells } from './sheet-columns.ts';

// Each answers what a cell means; undefined where it is empty, or noted as a problem.

type Reader<Value> = (cells: Cells, column: ColumnKey, problems: Problems) => Value | undefined;

const mostFen = 9_999_999_999;

const tidy = (text: string | undefined) => text?.normalize('NFKC').trim() ?? '';

/** The same, and an empty cell is a problem, too. */
export function needed<Value>(read: Reader<Value>): Reader<Value> {
  return (cells, column, problems) =>
    tidy(cells[column]) === '' ? problems.add(column, 'missing') : read(cells, column, problems);
}

export const skuNumber: Reader<number> = (cells, column, problems) => {
  const text = tidy(cells[column]);
  return /^[1-9]\d{0,14}$/.test(text) ? Number(text) : problems.add(column, 'skuNumber');
};

export const pieces: Reader<number> = (cells, column, problems) => {
  const read = delta.safeParse(cells[column]);
  if (read.success) return read.data;
  return problems.add(column, read.error.issues[0]?.message === 'deltaTooLarge' ? 'tooMany' : 'delta');
};

/** Pieces that are there from the beginning. */
export const count: Reader<number> = (cells, column, problems) => {
  const text = tidy(cells[column]);
  if (text === '') return undefined;
  if (!/^\d{1,9}$/.test(text)) return problems.add(column, 'count');
  return Number(text) <= mostMoved ? Number(text) : problems.add(column, 'tooMany');
};

export const amount: Reader<Fen> = (cells, column, problems) => {
  const text = tidy(cells[column]);
  if (text === '') return undefined;
  const fen = fenOf(text.replace(/^¥/, '').replaceAll(/(?<=\d),(?=\d{3})/g, ''));
  return fen !== undefined && fen <= mostFen ? fen : problems.add(column, 'amount');
};

/** An amount, and more than nothing. */
export const price: Reader<Fen> = (cells, column, problems) => {
  const before = problems.list.length;
  const fen = amount(cells, column, problems);
  if (problems.list.length > before || fen === 0) {
    problems.list.length = before;
    return problems.add(column, 'price');
  }
  return fen;
};

export const line =
  (most: number): Reader<string> =>
  (cells, column, problems) => {
    const text = cells[column]?.trim() ?? '';
    if (text === '') return undefined;
    if ([...text].length > most) return problems.add(column, 'tooLong', { most });
    return isPrintable(text) ? text : problems.add(column, 'characters');
  };

const answers: Record<string, boolean> = {
  是: true,
  上架: true,
  yes: true,
  true: true,
  y: true,
  1: true,
  否: false,
  下架: false,
  no: false,
  false: false,
  n: false,
  0: false,
};

export const yesNo: Reader<boolean> = (cells, column, problems) => {
  const text = tidy(cells[column]).toLowerCase();
  if (text === '') return undefined;
  return Object.hasOwn(answers, text) ? answers[text] : problems.add(column, 'yesNo');
};
