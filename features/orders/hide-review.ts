import { eq, sql } from 'drizzle-orm';
import type { Transaction } from '../../db/index.ts';
import { orderLines, reviews } from '../../db/schema/index.ts';
import { ShopError } from '../../lib/shop-error.ts';
import { type Counted, countReview } from '../catalog/count-review.ts';
import { lockOrder } from './lock-order.ts';

/** Takes a review off the page, where it counts nowhere any more, or puts it back. Answers false when it was so before. */
export async function hide(
  tx: Transaction,
  { reviewId, isHidden }: { reviewId: number; isHidden: boolean },
): Promise<boolean> {
  await lockOrder(tx, { id: await orderOfReview(tx, reviewId) });
  const review = await lockReview(tx, reviewId);
  if (review.isHidden === isHidden) return false;
  await tx
    .update(reviews)
    .set({ hiddenAt: isHidden ? sql`now(3)` : null })
    .where(eq(reviews.id, reviewId));
  await countReview(tx, review, isHidden ? -1 : 1);
  return true;
}

/** A review never changes its order. */
async function orderOfReview(tx: Transaction, reviewId: number): Promise<number> {
  const [found] = await tx
    .select({ orderId: orderLines.orderId })
    .from(reviews)
    .innerJoin(orderLines, eq(orderLines.id, reviews.orderLineId))
    .where(eq(reviews.id, reviewId));
  if (!found) throw new ShopError('review-missing', null);
  return found.orderId;
}

async function lockReview(tx: Transaction, reviewId: number): Promise<Counted & { isHidden: boolean }> {
  const [review] = await tx
    .select({
      skuId: reviews.skuId,
      productId: orderLines.productId,
      score: reviews.score,
      isHidden: sql`${reviews.hiddenAt} is not null`.mapWith(Boolean),
    })
    .from(reviews)
    .innerJoin(orderLines, eq(orderLines.id, reviews.orderLineId))
    .where(eq(reviews.id, reviewId))
    .for('update');
  if (!review) throw new ShopError('review-missing', null);
  return review;
}
