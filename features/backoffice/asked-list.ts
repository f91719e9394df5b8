import { z } from 'zod';
import type { Unread } from './read-list.ts';

export const pageSizes = [20, 50, 100] as const;

/** Several values of one name: repeated, as a form sends them, or joined by dots, as our own links do. */
const several = z
  .union([z.string(), z.array(z.string())])
  .transform((given) => [...new Set([given].flat().flatMap((text) => text.split('.')))].filter(Boolean))
  .catch([]);

/** What every list of the back office keeps in its address, beside its own filters and its `sort`. */
export const listParts = {
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
  size: z.coerce
    .number()
    .pipe(z.union([z.literal(20), z.literal(50), z.literal(100)]))
    .catch(20),
  /** The columns that are shown; none: all that are shown at first. */
  cols: several.transform((keys) => keys.slice(0, 30)),
  /** The rows that are chosen. */
  pick: several.transform((keys) => keys.slice(0, 100)),
};

export type Asked = Record<string, unknown> & {
  page: number;
  size: number;
  cols: string[];
  pick: string[];
};

/** A list as it was asked for: where it is, what was asked, and what stands for nothing being asked. */
export type AskedList = {
  path: string;
  asked: Asked;
  usual: Record<string, unknown>;
  unread?: Unread;
};

/** The address of the list with some of it changed; what is as usual is left out. */
export function linkIn(list: AskedList, changes: Record<string, unknown> = {}): string {
  const parameters = new URLSearchParams(pairsOf(list, changes));
  return parameters.size > 0 ? `${list.path}?${parameters}` : list.path;
}

/** What a form of the list has to send along, so that the rest of the address stays. */
export function keptIn(list: AskedList, besides: readonly string[]): [name: string, value: string][] {
  return pairsOf(list).filter(([name]) => !besides.includes(name));
}

function pairsOf(
  { asked, unread, usual }: AskedList,
  changes: Record<string, unknown> = {},
): [string, string][] {
  return Object.entries({ ...asked, ...unread, ...changes }).flatMap(([name, value]): [string, string][] => {
    const text = Array.isArray(value) ? value.join('.') : value === undefined ? '' : String(value);
    const isUsual = text === String(usual[name] ?? usualParts[name] ?? '');
    return isUsual ? [] : [[name, text]];
  });
}

const usualParts: Record<string, string> = { page: '1', size: '20' };
