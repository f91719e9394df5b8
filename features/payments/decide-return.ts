import { and, asc, eq, sql } from 'drizzle-orm';
import type { Transaction } from '../../db/index.ts';
import { orderLines, returnLines, returns } from '../../db/schema/index.ts';
import { GuardLost } from '../../db/transaction.ts';
import { formatFen } from '../../lib/money.ts';
import { ShopError } from '../../lib/shop-error.ts';
import { returnStock } from '../catalog/return-stock.ts';
import { finishReviewed } from '../orders/finish-reviewed.ts';
import { type LockedOrder, lockOrder } from '../orders/lock-order.ts';
import { noteMovements } from '../orders/note-movements.ts';
import { requestRefund } from './request-refund.ts';

export type Verdict = { verdict: 'approved' | 'refused'; answer: string };

type Decision = Verdict & { returnId: number; actor: string };

/**
 * What the shop says to goods that somebody wants to send back. Approved they are on the shelf again and their price
 * is on its way back, once. Answers false when they said the same before.
 */
export async function decide(tx: Transaction, decision: Decision): Promise<boolean> {
  const { returnId, verdict, answer, actor } = decision;
  const orderId = await orderOfReturn(tx, returnId);
  const order = await lockOrder(tx, { id: orderId });
  const asked = await lockReturn(tx, returnId);
  if (asked.status === verdict && asked.answer === answer && asked.decidedBy === actor) return false;
  if (asked.status !== 'requested') throw new ShopError('return-decided', { status: asked.status });
  await tx
    .update(returns)
    .set({ status: verdict, answer, decidedBy: actor, decidedAt: sql`now(3)` })
    .where(eq(returns.id, returnId));
  if (verdict === 'approved') await takeBack(tx, order, { returnId, actor, ...asked });
  return true;
}

/** A return never changes its order. */
async function orderOfReturn(tx: Transaction, returnId: number): Promise<number> {
  const [found] = await tx.select({ orderId: returns.orderId }).from(returns).where(eq(returns.id, returnId));
  if (!found) throw new ShopError('return-missing', null);
  return found.orderId;
}

async function lockReturn(tx: Transaction, returnId: number) {
  const [asked] = await tx
    .select({
      status: returns.status,
      refundFen: returns.refundFen,
      answer: returns.answer,
      decidedBy: returns.decidedBy,
    })
    .from(returns)
    .where(eq(returns.id, returnId))
    .for('update');
  if (!asked) throw new ShopError('return-missing', null);
  return asked;
}

type Approved = { returnId: number; refundFen: number; actor: string };

async function takeBack(tx: Transaction, order: LockedOrder, { returnId, refundFen, actor }: Approved) {
  const pieces = await readPieces(tx, returnId);
  for (const { lineId, quantity } of pieces) await countReturned(tx, lineId, quantity);
  const givenFen = await requestRefund(tx, order.id, {
    cause: `return:${returnId}`,
    actor,
    amountFen: refundFen,
  });
  // something of the order's money went back otherwise: what was promised here cannot be kept
  if (givenFen < refundFen) throw new ShopError('refund-limit', { left: formatFen(givenFen) });
  await finishReviewed(tx, order, actor);
  await noteMovements(tx, order.id, pieces, { reason: 'return', ref: returnId, actor });
  await returnStock(tx, pieces);
}

const readPieces = (tx: Transaction, returnId: number) =>
  tx
    .select({
      lineId: orderLines.id,
      skuId: orderLines.skuId,
      productId: orderLines.productId,
      quantity: returnLines.quantity,
    })
    .from(returnLines)
    .innerJoin(orderLines, eq(orderLines.id, returnLines.orderLineId))
    .where(eq(returnLines.returnId, returnId))
    .orderBy(asc(orderLines.skuId));

async function countReturned(tx: Transaction, lineId: number, quantity: number): Promise<void> {
  const [counted] = await tx
    .update(orderLines)
    .set({ returnedQuantity: sql`${orderLines.returnedQuantity} + ${quantity}` })
    .where(
      and(
        eq(orderLines.id, lineId),
        sql`${orderLines.returnedQuantity} + ${quantity} <= ${orderLines.quantity}`,
      ),
    );
  if (counted.affectedRows !== 1) throw new GuardLost();
}
