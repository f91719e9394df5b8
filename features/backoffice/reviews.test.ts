import { eq, gt } from 'drizzle-orm';
import { createConnection } from 'mysql2/promise';
import { expect, test } from 'vitest';
import { db } from '../../db/index.ts';
import { reviews } from '../../db/schema/index.ts';
import { aSku, aUser, idOf } from '../../db/testing/builders.ts';
import { anOrder } from '../../db/testing/order-builders.ts';
import { inAnOwnShop } from '../../db/testing/own-shop.ts';
import { listReviewsForStaff } from './review-queries.ts';

inAnOwnShop('reviews');

const firstMadeUp = 1e9;

async function manyReviews(many: number): Promise<void> {
  const connection = await createConnection(process.env.DATABASE_URL ?? '');
  await connection.query('SET foreign_key_checks = 0');
  await connection.query(`INSERT INTO reviews (order_line_id, sku_id, user_id, score, comment)
    SELECT ${firstMadeUp} + seq, 1, 1, 5, '' FROM seq_1_to_${many}`);
  await connection.end();
}

test('of many reviews the newest ten thousand are paged through, and what is hidden stands by itself', async () => {
  await manyReviews(10_050);
  const [user, sku] = [await aUser(), await aSku()];
  const { number, lineIds } = await anOrder({ user, lines: [[sku, 1]], status: 'finished' });
  const [orderLineId = 0] = lineIds;
  const written = { orderLineId, skuId: sku.id, userId: user.id, score: 4, comment: '好' };
  const reviewId = idOf((await db.insert(reviews).values(written).$returningId())[0]);
  const shown = (page: number) => listReviewsForStaff({ isHidden: false, page });
  const hidden = () => listReviewsForStaff({ isHidden: true, page: 1 });

  expect(await shown(1)).toMatchObject({
    pages: 500,
    rows: [{ id: reviewId, number, username: user.username, score: 4, isHidden: false }],
  });
  expect(await shown(9_999)).toMatchObject({ page: 500, pages: 500 });
  expect(await hidden()).toEqual({ page: 1, pages: 1, rows: [] });
  await db.update(reviews).set({ hiddenAt: new Date() }).where(eq(reviews.id, reviewId));
  expect((await shown(1)).rows).toEqual([]);
  expect(await hidden()).toMatchObject({ rows: [{ id: reviewId, isHidden: true }] });

  await db.delete(reviews).where(gt(reviews.orderLineId, firstMadeUp)); // as no order has such lines
  await db.delete(reviews).where(eq(reviews.id, reviewId));
});
