import { asc, eq, sql } from 'drizzle-orm';
import type { Db } from '../../db/index.ts';
import { skuOptions, skus } from '../../db/schema/index.ts';
import { isKnown } from './known-sql.ts';
import type { Sibling } from './specification-choice.ts';

type Relative = Sibling & { isKnown: boolean };

/** All SKUs of a product, each with the option that it answers each question with, and whether shoppers may know of it. */
export async function readSiblings(from: Db, productId: number): Promise<Relative[]> {
  const rows = await from
    .select({
      id: skus.id,
      image: skus.image,
      stock: skus.stock,
      isLaunched: skus.isLaunched,
      isKnown: sql`${isKnown}`.mapWith(Boolean),
      specificationId: skuOptions.specificationId,
      optionId: skuOptions.optionId,
    })
    .from(skus)
    .leftJoin(skuOptions, eq(skuOptions.skuId, skus.id))
    .where(eq(skus.productId, productId))
    .orderBy(asc(skus.id));
  const found = new Map<number, Relative>();
  for (const { specificationId, optionId, ...sku } of rows) {
    const sibling = found.get(sku.id) ?? { ...sku, choice: new Map() };
    if (specificationId !== null && optionId !== null) sibling.choice.set(specificationId, optionId);
    found.set(sku.id, sibling);
  }
  return [...found.values()];
}
