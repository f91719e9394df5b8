import { stringify } from 'csv-stringify/sync';
import type { Permission } from '../../../db/permissions.ts';
import type { Write } from '../../../i18n/typed.ts';
import type { ImportRow } from './import-queries.ts';
import { type ColumnKey, columnsFor, type ImportKind } from './kinds.ts';
import { sayCell, sayProblem } from './say-row.ts';

type T = Write<'imports'>;

/** With a byte order mark, by which a Chinese Excel knows UTF-8; what looks like a formula is kept from being one. */
const asCsv = (rows: string[][]): string => stringify(rows, { bom: true, escape_formulas: true });

/** Of columns whose example is the same in every language. */
const figures: Partial<Record<ColumnKey, string>> = {
  sku: '1',
  delta: '12',
  price: '99.00',
  marketPrice: '129.00',
  cost: '60.00',
  stock: '10',
};

/** The head of a file of this kind, and a row as an example. */
export function templateOf(t: T, kind: ImportKind, rights: ReadonlySet<Permission>): string {
  const columns = columnsFor(kind, rights);
  return asCsv([
    columns.map((column) => t(`columns.${column}`)),
    columns.map((column) => figures[column] ?? (isSaid(column) ? t(`examples.${column}`) : '')),
  ]);
}

const said = ['reason', 'product', 'brand', 'category', 'question1', 'answer1'] as const;
const isSaid = (column: ColumnKey): column is (typeof said)[number] => said.some((one) => one === column);

/** What an import did, row by row. */
export function recordOf(t: T, kind: ImportKind, columns: ColumnKey[], rows: ImportRow[]): string {
  const head = [
    t('line'),
    t('state'),
    ...columns.map((column) => t(`columns.${column}`)),
    ...(columns.includes('sku') ? [] : [t('columns.sku')]),
    t('problem'),
  ];
  const body = rows.map((row) => [
    String(row.line),
    t(`states.${row.state}`),
    ...columns.map((column) => sayCell(t, kind, row, column)),
    ...(columns.includes('sku') ? [] : [String(row.skuId ?? '')]),
    row.problems.map((problem) => sayProblem(t, problem)).join('; '),
  ]);
  return asCsv([head, ...body]);
}
