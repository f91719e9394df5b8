import { and, asc, count, eq } from 'drizzle-orm';
import type { Transaction } from '../../db/index.ts';
import { orderEvents, orderLines } from '../../db/schema/index.ts';
import { type Pieces, retakeStock, returnStock } from '../catalog/return-stock.ts';
import type { LockedOrder } from './lock-order.ts';
import { type Cause, moveOrder } from './move-order.ts';
import { noteMovements } from './note-movements.ts';

/**
 * Cancels a locked order that is not on its way yet: the goods go back on the shelf, once. Answers false when it is
 * cancelled already. The money is the business of whoever calls it.
 */
export async function closeOrder(
  tx: Transaction,
  order: LockedOrder,
  { as, ...cause }: Cause & { as: 'cancel' | 'expire' },
): Promise<boolean> {
  if (!(await moveOrder(tx, order, 'cancelled', cause))) return false;
  const pieces = await readPieces(tx, order.id);
  const ref = await countRevivals(tx, order.id);
  await noteMovements(tx, order.id, pieces, { reason: as, ref, actor: cause.actor });
  await returnStock(tx, pieces);
  return true;
}

/** Brings a locked, cancelled order back that was paid after all. Answers false when the shelf no longer holds the goods. */
export async function reviveOrder(tx: Transaction, order: LockedOrder, cause: Cause): Promise<boolean> {
  const pieces = await readPieces(tx, order.id);
  if (!(await retakeStock(tx, pieces))) return false;
  const ref = (await countRevivals(tx, order.id)) + 1;
  await moveOrder(tx, order, 'unshipped', cause);
  await noteMovements(tx, order.id, pieces, { reason: 'revive', ref, actor: cause.actor });
  return true;
}

/** How often the order came back: its goods may leave and return as often, each time once. */
async function countRevivals(tx: Transaction, orderId: number): Promise<number> {
  const [row] = await tx
    .select({ times: count() })
    .from(orderEvents)
    .where(and(eq(orderEvents.orderId, orderId), eq(orderEvents.fromStatus, 'cancelled')));
  return row?.times ?? 0;
}

const readPieces = (tx: Transaction, orderId: number): Promise<Pieces[]> =>
  tx
    .select({ skuId: orderLines.skuId, productId: orderLines.productId, quantity: orderLines.quantity })
    .from(orderLines)
    .where(eq(orderLines.orderId, orderId))
    .orderBy(asc(orderLines.skuId));
