import 'server-only';
import { and, asc, eq, sql } from 'drizzle-orm';
import { db } from '../../db/index.ts';
import { orderLines, orders, reviews } from '../../db/schema/index.ts';

export type OwnReview = {
  skuId: number;
  name: string;
  image: string;
  score: number;
  comment: string;
  isAnonymous: boolean;
  isHidden: boolean;
};

/** What the shopper has said about the goods of one of their orders. */
export function listOwnReviews(userId: number, number: string): Promise<OwnReview[]> {
  return db
    .select({
      skuId: reviews.skuId,
      name: orderLines.name,
      image: orderLines.image,
      score: reviews.score,
      comment: reviews.comment,
      isAnonymous: reviews.isAnonymous,
      isHidden: sql`${reviews.hiddenAt} is not null`.mapWith(Boolean),
    })
    .from(reviews)
    .innerJoin(orderLines, eq(orderLines.id, reviews.orderLineId))
    .innerJoin(orders, eq(orders.id, orderLines.orderId))
    .where(and(eq(orders.number, number), eq(orders.userId, userId)))
    .orderBy(asc(orderLines.id));
}
