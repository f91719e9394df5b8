import 'server-only';
import { and, count, desc, eq, isNull } from 'drizzle-orm';
import { db } from '../../db/index.ts';
import { reviews, users } from '../../db/schema/index.ts';
import { masked } from './masked-name.ts';
import { clamp } from './sku-queries.ts';

export type ReviewView = {
  id: number;
  /** Null: the writer wished to stay unknown. */
  author: string | null;
  score: number;
  comment: string;
  createdAt: Date;
};
export type ReviewPage = {
  reviews: ReviewView[];
  /** Of all scores. */
  total: number;
  /** The only score that is shown. */
  score: number | undefined;
  page: number;
  pages: number;
  /** How many gave 1, 2, 3, 4, 5 stars. */
  scores: [number, number, number, number, number];
};

const pageSize = 10;

/** What buyers say about a SKU, newest first, of one score if asked. Names leave here masked, or not at all. */
export async function readReviews(skuId: number, wanted: number, score?: number): Promise<ReviewPage> {
  const scores = await readScores(skuId);
  const total = scores.reduce((sum, n) => sum + n, 0);
  const shown = score === undefined ? total : (scores[score - 1] ?? 0);
  const { page, pages, offset } = clamp(shown, wanted, pageSize);
  const rows = await db
    .select({
      id: reviews.id,
      username: users.username,
      isAnonymous: reviews.isAnonymous,
      score: reviews.score,
      comment: reviews.comment,
      createdAt: reviews.createdAt,
    })
    .from(reviews)
    .leftJoin(users, eq(users.id, reviews.userId))
    .where(and(isShownOf(skuId), score === undefined ? undefined : eq(reviews.score, score)))
    .orderBy(desc(reviews.id))
    .limit(pageSize)
    .offset(offset);
  const views = rows.map(({ username, isAnonymous, ...review }) => ({
    ...review,
    author: isAnonymous || !username ? null : masked(username),
  }));
  return { reviews: views, total, score, page, pages, scores };
}

/** What staff took off the page is not there, and counts nowhere. */
const isShownOf = (skuId: number) => and(eq(reviews.skuId, skuId), isNull(reviews.hiddenAt));

async function readScores(skuId: number): Promise<ReviewPage['scores']> {
  const rows = await db
    .select({ score: reviews.score, times: count() })
    .from(reviews)
    .where(isShownOf(skuId))
    .groupBy(reviews.score);
  const times = (score: number) => rows.find((row) => row.score === score)?.times ?? 0;
  return [times(1), times(2), times(3), times(4), times(5)];
}
