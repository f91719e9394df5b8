import { and, asc, eq } from 'drizzle-orm';
import type { Transaction } from '../../../db/index.ts';
import { among } from '../../../db/rows.ts';
import { importRows, imports } from '../../../db/schema/index.ts';
import type { Direction } from './import-status.ts';
import type { ImportKind } from './kinds.ts';
import type { Problem } from './problem.ts';

/** So many rows are changed together: shoppers who want one of these SKUs wait for no more than these. */
const rowsOfChunk = 200;

export type JournalRow = Pick<
  typeof importRows.$inferSelect,
  'line' | 'unit' | 'skuId' | 'productId' | 'plan'
>;

/** Some rows of an import, to be applied or taken back in the transaction that writes them off. */
export type Chunk = {
  importId: number;
  kind: ImportKind;
  /** `staff:9`, as ledgers name who did something. */
  actor: string;
  actorId: number;
  direction: Direction;
  rows: JournalRow[];
};

/** Rows that cannot be done, with what is in the way. */
export type Obstacles = ReadonlyMap<number, Problem>;

export const columnsOfRow = {
  line: importRows.line,
  unit: importRows.unit,
  skuId: importRows.skuId,
  productId: importRows.productId,
  plan: importRows.plan,
};

/** The next rows in this direction, whole units only. */
export async function nextRows(
  tx: Transaction,
  importId: number,
  direction: Direction,
): Promise<JournalRow[]> {
  const rows = await tx
    .select(columnsOfRow)
    .from(importRows)
    .where(
      and(
        eq(importRows.importId, importId),
        eq(importRows.state, direction === 'forward' ? 'waiting' : 'applied'),
      ),
    )
    .orderBy(asc(importRows.unit), asc(importRows.line))
    .limit(rowsOfChunk + 1);
  const last = rows.at(-1);
  if (!last || rows.length <= rowsOfChunk) return rows;
  return rows.filter(({ unit }) => unit !== last.unit);
}

/** Writes off what is done in this transaction; what cannot be is left as it is, and named. */
export async function writeOff(
  tx: Transaction,
  { importId, direction, rows }: Chunk,
  appliedCount: number,
  stuck: Obstacles = new Map(),
): Promise<void> {
  const ofLines = (lines: number[]) => and(eq(importRows.importId, importId), among(importRows.line, lines));
  const done = rows.filter(({ line }) => !stuck.has(line)).map(({ line }) => line);
  const state = direction === 'forward' ? 'applied' : 'waiting';
  if (done.length > 0) await tx.update(importRows).set({ state }).where(ofLines(done));
  for (const [line, problem] of stuck)
    await tx
      .update(importRows)
      .set({ state: 'stuck', problems: [problem] })
      .where(ofLines([line]));
  const moved = direction === 'forward' ? done.length : -done.length;
  await tx
    .update(imports)
    .set({ appliedCount: appliedCount + moved })
    .where(eq(imports.id, importId));
}
