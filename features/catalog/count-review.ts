import { eq, sql } from 'drizzle-orm';
import type { Transaction } from '../../db/index.ts';
import { products, skus } from '../../db/schema/index.ts';

export type Counted = { skuId: number; productId: number; score: number };

/**
 * Counts a review among those of its SKU and product, or with -1 no longer. Call it last: the rows that everybody
 * wants are locked from here on.
 */
export async function countReview(
  tx: Transaction,
  { skuId, productId, score }: Counted,
  by: 1 | -1,
): Promise<void> {
  await tx
    .update(skus)
    .set({
      reviewCount: sql`${skus.reviewCount} + ${by}`,
      scoreSum: sql`${skus.scoreSum} + ${by * score}`,
    })
    .where(eq(skus.id, skuId));
  await tx
    .update(products)
    .set({ reviewCount: sql`${products.reviewCount} + ${by}` })
    .where(eq(products.id, productId));
}
