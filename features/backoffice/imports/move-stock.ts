import { sql } from 'drizzle-orm';
import type { Transaction } from '../../../db/index.ts';
import { among, byId, insertRows } from '../../../db/rows.ts';
import { skus, stockMovements } from '../../../db/schema/index.ts';
import { mostStock } from '../stock/stock-schema.ts';
import type { StockPlan } from './check-stock.ts';
import type { Chunk, JournalRow, Obstacles } from './chunk.ts';
import type { Direction } from './import-status.ts';
import type { Problem } from './problem.ts';

type Move = { line: number; skuId: number; delta: number; reason: string };

export const stockMoves = (rows: JournalRow[], direction: Direction): Move[] =>
  rows.flatMap(({ line, skuId, plan }) => {
    if (skuId === null || plan === null) return [];
    const { delta, reason } = plan as StockPlan;
    return [{ line, skuId, reason, delta: direction === 'forward' ? delta : -delta }];
  });

/** What keeps pieces from being moved as the shelf is now; `isLocked`: as it will stay in this transaction. */
export async function stockObstacles(
  tx: Transaction,
  moves: Move[],
  { isLocked }: { isLocked: boolean },
): Promise<Obstacles> {
  const asked = tx
    .select({ id: skus.id, stock: skus.stock })
    .from(skus)
    .where(
      among(
        skus.id,
        moves.map(({ skuId }) => skuId),
      ),
    )
    .orderBy(skus.id);
  const rows = await (isLocked ? asked.for('update') : asked);
  const stock = new Map(rows.map((row) => [row.id, row.stock]));
  return new Map(
    moves.flatMap(({ line, skuId, delta }): [number, Problem][] => {
      const left = stock.get(skuId);
      if (left === undefined) return [[line, { column: 'sku', code: 'gone' }]];
      if (left + delta < 0) return [[line, { column: 'delta', code: 'belowZero', left }]];
      return delta > 0 && left + delta > mostStock ? [[line, { column: 'delta', code: 'tooMany' }]] : [];
    }),
  );
}

export async function noteMoves(tx: Transaction, { importId, actor }: Chunk, moves: Move[]): Promise<void> {
  const entries = moves.map(({ skuId, delta, reason }) => ({
    skuId,
    delta,
    reason: 'import' as const,
    ref: importId,
    note: reason,
    actor,
  }));
  await insertRows(tx, stockMovements, entries);
}

/** Call it last: from here to the commit the rows that everybody wants are locked. */
export async function moveStock(tx: Transaction, moves: Move[]): Promise<void> {
  const deltas = moves.map(({ skuId, delta }): [number, number] => [skuId, delta]);
  if (deltas.length === 0) return;
  await tx
    .update(skus)
    .set({ stock: sql`${skus.stock} + ${byId(skus.id, deltas)}` })
    .where(
      among(
        skus.id,
        deltas.map(([id]) => id),
      ),
    );
}
