import { and, eq, inArray, isNull, ne, or, sql } from 'drizzle-orm';
import type { Transaction } from '../../../db/index.ts';
import { among, ascending } from '../../../db/rows.ts';
import {
  importRows,
  orderLines,
  products,
  searchPostings,
  shelfPlans,
  skuImages,
  skuOptions,
  skus,
  specificationOptions,
  specifications,
  stockMovements,
} from '../../../db/schema/index.ts';
import { firstLaunch } from '../../catalog/known-sql.ts';
import type { Chunk } from './chunk.ts';

/**
 * Takes new products off the shelf, and away where nobody has sold or saved anything of them: such products never were
 * on the shelf, so no shopper has them in a cart or a list. Call it with the rows of their SKUs locked.
 */
export async function takeAwayProducts(tx: Transaction, { importId, rows }: Chunk): Promise<void> {
  const productIds = ascending(rows.flatMap(({ productId }) => productId ?? []));
  if (productIds.length === 0) return;
  const kept = await withHistory(tx, importId, productIds);
  const keptIds = productIds.filter((id) => kept.has(id));
  if (keptIds.length > 0) {
    await tx
      .update(skus)
      .set({ isLaunched: false, firstLaunchedAt: firstLaunch, updatedAt: sql`now(3)` })
      .where(and(among(skus.productId, keptIds), eq(skus.isLaunched, true)));
    await tx
      .update(products)
      .set({ version: sql`${products.version} + 1`, updatedAt: sql`now(3)` })
      .where(among(products.id, keptIds));
    await tx // or they would be on the shelf again
      .update(shelfPlans)
      .set({ settledAt: sql`now(3)` })
      .where(and(among(shelfPlans.productId, keptIds), isNull(shelfPlans.settledAt)));
  }
  const gone = productIds.filter((id) => !kept.has(id));
  if (gone.length > 0) await takeAway(tx, importId, gone);
}

async function withHistory(tx: Transaction, importId: number, ids: number[]): Promise<Set<number>> {
  const isSold = sql`exists (select 1 from ${orderLines} l where l.sku_id = skus.id)`;
  const isMoved = sql`exists (select 1 from ${stockMovements} m where m.sku_id = skus.id
    and (m.reason <> 'import' or m.ref <> ${importId}))`;
  const isShown = or(eq(skus.isLaunched, true), ne(skus.image, ''), ne(products.version, 0));
  const found = await tx
    .selectDistinct({ id: skus.productId })
    .from(skus)
    .innerJoin(products, eq(products.id, skus.productId))
    .where(and(among(skus.productId, ids), or(isShown, isSold, isMoved)));
  return new Set(found.map(({ id }) => id));
}

async function takeAway(tx: Transaction, importId: number, ids: number[]): Promise<void> {
  const found = await tx.select({ id: skus.id }).from(skus).where(among(skus.productId, ids));
  const skuIds = ascending(found.map(({ id }) => id));
  const questions = tx
    .select({ id: specifications.id })
    .from(specifications)
    .where(among(specifications.productId, ids));
  const questionIds = (await questions).map(({ id }) => id);
  await tx.delete(skuOptions).where(among(skuOptions.skuId, skuIds));
  await tx.delete(skuImages).where(among(skuImages.skuId, skuIds));
  await tx.delete(searchPostings).where(among(searchPostings.skuId, skuIds));
  await tx.delete(stockMovements).where(among(stockMovements.skuId, skuIds));
  await tx.delete(skus).where(among(skus.id, skuIds));
  await tx.delete(specificationOptions).where(among(specificationOptions.specificationId, questionIds));
  await tx.delete(specifications).where(among(specifications.id, questionIds));
  await tx.delete(shelfPlans).where(among(shelfPlans.productId, ids));
  await tx.delete(products).where(among(products.id, ids));
  await tx
    .update(importRows)
    .set({ skuId: null, productId: null })
    .where(and(eq(importRows.importId, importId), inArray(importRows.productId, ids)));
}
