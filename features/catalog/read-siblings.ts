import { and, asc, eq, type SQL } from 'drizzle-orm';
import type { Db } from '../../db/index.ts';
import { skuOptions, skus } from '../../db/schema/index.ts';
import type { Sibling } from './specification-choice.ts';

/** The SKUs of a product, or some of them, each with the option that it answers each question with. */
export async function readSiblings(from: Db, productId: number, only?: SQL): Promise<Sibling[]> {
  const rows = await from
    .select({
      id: skus.id,
      image: skus.image,
      stock: skus.stock,
      isLaunched: skus.isLaunched,
      specificationId: skuOptions.specificationId,
      optionId: skuOptions.optionId,
    })
    .from(skus)
    .leftJoin(skuOptions, eq(skuOptions.skuId, skus.id))
    .where(and(eq(skus.productId, productId), only))
    .orderBy(asc(skus.id));
  const found = new Map<number, Sibling>();
  for (const { specificationId, optionId, ...sku } of rows) {
    const sibling = found.get(sku.id) ?? { ...sku, choice: new Map() };
    if (specificationId !== null && optionId !== null) sibling.choice.set(specificationId, optionId);
    found.set(sku.id, sibling);
  }
  return [...found.values()];
}
