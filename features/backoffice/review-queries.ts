import 'server-only';
import { desc, eq, isNotNull, isNull, sql } from 'drizzle-orm';
import { db } from '../../db/index.ts';
import { among } from '../../db/rows.ts';
import { orderLines, orders, reviews, users } from '../../db/schema/index.ts';
import { clamp } from '../catalog/sku-queries.ts';
import { countSome, mostCounted } from './count-queries.ts';

const aPage = 20;

export type StaffReview = {
  id: number;
  name: string;
  skuId: number;
  number: string;
  username: string;
  score: number;
  comment: string;
  isAnonymous: boolean;
  isHidden: boolean;
  at: Date;
};

/** What shoppers wrote, newest first: what is on the page, or what was taken off it. */
export async function listReviewsForStaff({ isHidden, page: wanted }: { isHidden: boolean; page: number }) {
  const where = isHidden ? isNotNull(reviews.hiddenAt) : isNull(reviews.hiddenAt);
  const total = await countSome(reviews, where);
  const { page, pages, offset } = clamp(Math.min(total, mostCounted), wanted, aPage);
  // in the index alone: what is only passed by is joined with nothing
  const found = await db
    .select({ id: reviews.id })
    .from(reviews)
    .where(where)
    .orderBy(desc(reviews.id))
    .limit(aPage)
    .offset(offset);
  const ids = found.map(({ id }) => id);
  const rows: StaffReview[] = await db
    .select({
      id: reviews.id,
      name: orderLines.name,
      skuId: reviews.skuId,
      number: orders.number,
      username: users.username,
      score: reviews.score,
      comment: reviews.comment,
      isAnonymous: reviews.isAnonymous,
      isHidden: sql`${reviews.hiddenAt} is not null`.mapWith(Boolean),
      at: reviews.createdAt,
    })
    .from(reviews)
    .innerJoin(orderLines, eq(orderLines.id, reviews.orderLineId))
    .innerJoin(orders, eq(orders.id, orderLines.orderId))
    .innerJoin(users, eq(users.id, reviews.userId))
    .where(among(reviews.id, ids))
    .orderBy(desc(reviews.id));
  return { rows, page, pages };
}
