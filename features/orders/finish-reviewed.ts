import { and, count, eq, isNull, lt } from 'drizzle-orm';
import type { Transaction } from '../../db/index.ts';
import { orderLines, reviews } from '../../db/schema/index.ts';
import type { LockedOrder } from './lock-order.ts';
import { moveOrder } from './move-order.ts';

/** Finishes a received order once all that the shopper kept of it is reviewed. Answers how many lines still wait. */
export async function finishReviewed(tx: Transaction, order: LockedOrder, actor: string): Promise<number> {
  const left = await countUnreviewed(tx, order.id);
  if (left === 0 && order.status === 'uncommented') await moveOrder(tx, order, 'finished', { actor });
  return left;
}

async function countUnreviewed(tx: Transaction, orderId: number): Promise<number> {
  const [waiting] = await tx
    .select({ lines: count() })
    .from(orderLines)
    .leftJoin(reviews, eq(reviews.orderLineId, orderLines.id))
    .where(
      and(
        eq(orderLines.orderId, orderId),
        isNull(reviews.id),
        lt(orderLines.returnedQuantity, orderLines.quantity),
      ),
    );
  return waiting?.lines ?? 0;
}
