import type { Permission } from '../../../db/permissions.ts';
import { messages } from '../../../i18n/messages/gathered.ts';
import { type ColumnKey, columnsFor, type ImportKind, kinds, limits } from './kinds.ts';
import type { SheetRow } from './sheet-row.ts';
import { unreadable } from './unreadable.ts';

export type Cells = Partial<Record<ColumnKey, string>>;
export type Row = { line: number; cells: Cells };
export type Sheet = { columns: ColumnKey[]; rows: Row[] };

/** The rows by column. The head may be in any language of the shop; a column that nobody knows is refused, not ignored. */
export function arrange(sheet: SheetRow[], kind: ImportKind, rights: ReadonlySet<Permission>): Sheet {
  const [head, ...body] = sheet;
  const columns = (head?.texts ?? []).map((name) => columnNamed(name, kind));
  refuseWrong(columns, head?.texts ?? [], kind, rights);
  const rows = body.map(({ line, texts }) => ({ line, cells: cellsOf(columns, texts) }));
  return { columns: columns.filter((column) => column !== undefined), rows };
}

function refuseWrong(
  columns: (ColumnKey | undefined)[],
  names: string[],
  kind: ImportKind,
  rights: ReadonlySet<Permission>,
): void {
  const allowed = columnsFor(kind, rights);
  columns.forEach((column, i) => {
    const name = (names[i] ?? '').slice(0, 40);
    if (column === undefined && name !== '') throw unreadable('unknownColumn', name);
    if (column === undefined) return;
    if (columns.indexOf(column) !== i) throw unreadable('twiceColumn', name);
    if (!allowed.includes(column)) throw unreadable('columnRight', name);
  });
  const missing = kinds[kind].needed.find((column) => !columns.includes(column));
  if (missing) throw unreadable('missingColumn', messages['zh-CN'].imports.columns[missing]);
}

const cellsOf = (columns: (ColumnKey | undefined)[], texts: string[]): Cells =>
  Object.fromEntries(
    columns.flatMap((column, i) => {
      const text = texts[i] ?? '';
      // longer than any field may be; what is beyond is not kept, and the row has its problem all the same
      return column && text !== '' ? [[column, [...text].slice(0, limits.cell).join('')]] : [];
    }),
  );

/** `价格（元）`, `Price *` and `market_price` are understood. */
const fold = (name: string) =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\(.*?\)|[^\p{L}\p{N}]/gu, '');

function columnNamed(name: string, kind: ImportKind): ColumnKey | undefined {
  const asked = fold(name);
  return [...kinds[kind].needed, ...kinds[kind].other].find((column) =>
    Object.values(messages).some(({ imports }) => fold(imports.columns[column]) === asked),
  );
}
