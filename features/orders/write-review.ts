import { and, eq } from 'drizzle-orm';
import type { Transaction } from '../../db/index.ts';
import { orderLines, reviews } from '../../db/schema/index.ts';
import { inTransaction } from '../../db/transaction.ts';
import { ShopError } from '../../lib/shop-error.ts';
import { countReview } from '../catalog/count-review.ts';
import { finishReviewed } from './finish-reviewed.ts';
import { lockOrder } from './lock-order.ts';
import { hasArrived } from './order-status.ts';
import type { NewReview } from './review-schema.ts';

/**
 * What a shopper says about something that they received, once for each line. The last line's review finishes the
 * order. Answers how many lines still wait for one; saying the same again changes nothing.
 */
export function writeReview(userId: number, { number, ...review }: NewReview): Promise<number> {
  return inTransaction(
    async (tx) => {
      const order = await lockOrder(tx, { number, userId });
      if (!hasArrived(order.status)) throw new ShopError('not-received', null);
      const line = await findLine(tx, order.id, review.skuId);
      const isNew = !(await isWritten(tx, line.id, review));
      if (isNew) await tx.insert(reviews).values({ ...review, orderLineId: line.id, userId });
      else await setAnonymous(tx, line.id, review.isAnonymous);
      const left = await finishReviewed(tx, order, `user:${userId}`);
      if (isNew) await countReview(tx, { ...review, productId: line.productId }, 1);
      return left;
    },
    { isRepeatable: true },
  );
}

async function findLine(tx: Transaction, orderId: number, skuId: number) {
  const [line] = await tx
    .select({ id: orderLines.id, productId: orderLines.productId })
    .from(orderLines)
    .where(and(eq(orderLines.orderId, orderId), eq(orderLines.skuId, skuId)));
  if (!line) throw new ShopError('order-missing', null);
  return line;
}

type Said = Omit<NewReview, 'number'>;

/** Whether it stands there already; the line's order is locked, so nobody writes one meanwhile. */
async function isWritten(tx: Transaction, orderLineId: number, { score, comment }: Said): Promise<boolean> {
  const [before] = await tx
    .select({ score: reviews.score, comment: reviews.comment })
    .from(reviews)
    .where(eq(reviews.orderLineId, orderLineId));
  if (!before) return false;
  if (before.score !== score || before.comment !== comment) throw new ShopError('reviewed-already', null);
  return true;
}

/** Whose name is to be away after all. */
async function setAnonymous(tx: Transaction, orderLineId: number, isAnonymous: boolean): Promise<void> {
  await tx.update(reviews).set({ isAnonymous }).where(eq(reviews.orderLineId, orderLineId));
}
