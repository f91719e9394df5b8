import { and, asc, eq } from 'drizzle-orm';
import type { Transaction } from '../../../db/index.ts';
import { importRows } from '../../../db/schema/index.ts';
import { skuChanges, skuObstacles } from './change-skus.ts';
import { columnsOfRow, type JournalRow, type Obstacles } from './chunk.ts';
import type { ImportKind } from './kinds.ts';
import { stockMoves, stockObstacles } from './move-stock.ts';
import type { Problem } from './problem.ts';
import { productObstacles } from './product-obstacles.ts';

const rowsAtOnce = 1_000;

/** Every row of an applied import that could not be undone now. Nothing is locked: the job looks again. */
export async function obstaclesOf(
  tx: Transaction,
  { id, kind }: { id: number; kind: ImportKind },
): Promise<Obstacles> {
  const rows = await tx
    .select(columnsOfRow)
    .from(importRows)
    .where(and(eq(importRows.importId, id), eq(importRows.state, 'applied')))
    .orderBy(asc(importRows.unit), asc(importRows.line));
  const found: [number, Problem][] = [];
  for (let from = 0; from < rows.length; ) {
    const some = wholeUnits(rows, from);
    found.push(...(await obstaclesAmong(tx, kind, some)));
    from += some.length;
  }
  return new Map(found);
}

function obstaclesAmong(tx: Transaction, kind: ImportKind, rows: JournalRow[]): Promise<Obstacles> {
  if (kind === 'stock') return stockObstacles(tx, stockMoves(rows, 'back'), { isLocked: false });
  if (kind === 'skus') return skuObstacles(tx, skuChanges(rows, 'back'), { isLocked: false });
  return productObstacles(tx, rows, { isLocked: false });
}

function wholeUnits(rows: JournalRow[], from: number): JournalRow[] {
  const until = rows.findIndex(({ unit }, i) => i >= from + rowsAtOnce && unit !== rows[i - 1]?.unit);
  return rows.slice(from, until < 0 ? undefined : until);
}
