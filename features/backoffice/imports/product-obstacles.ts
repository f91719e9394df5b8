import { eq } from 'drizzle-orm';
import type { Transaction } from '../../../db/index.ts';
import { among, ascending } from '../../../db/rows.ts';
import { products, skus } from '../../../db/schema/index.ts';
import type { ProductPlan } from './check-products.ts';
import type { JournalRow, Obstacles } from './chunk.ts';
import type { Problem } from './problem.ts';

/** New products that are not as they were put up; `isLocked`: as their SKUs will stay in this transaction. */
export async function productObstacles(
  tx: Transaction,
  rows: JournalRow[],
  { isLocked }: { isLocked: boolean },
): Promise<Obstacles> {
  const ids = ascending(rows.flatMap(({ productId }) => productId ?? []));
  if (isLocked) await lockSkus(tx, ids);
  const found = await readSkus(tx, ids);
  const now = new Map(found.map((sku) => [sku.id, sku]));
  const ours = new Set(rows.map(({ skuId }) => skuId));
  const others = new Set(found.filter(({ id }) => !ours.has(id)).map(({ productId }) => productId));
  return new Map(
    rows.flatMap(({ line, skuId, productId, plan }): [number, Problem][] => {
      const sku = now.get(skuId ?? 0);
      if (!sku) return [[line, { column: null, code: 'gone' }]];
      if (productId !== null && others.has(productId)) return [[line, { column: null, code: 'hasMore' }]];
      return isAsPlanned(sku, plan as ProductPlan) ? [] : [[line, { column: null, code: 'changed' }]];
    }),
  );
}

async function lockSkus(tx: Transaction, productIds: number[]): Promise<void> {
  const found = await tx.select({ id: skus.id }).from(skus).where(among(skus.productId, productIds));
  await tx
    .select({ id: skus.id })
    .from(skus)
    .where(among(skus.id, ascending(found.map(({ id }) => id))))
    .orderBy(skus.id)
    .for('update');
}

const readSkus = (tx: Transaction, productIds: number[]) =>
  tx
    .select({
      id: skus.id,
      productId: skus.productId,
      product: products.name,
      brandId: products.brandId,
      categoryId: products.categoryId,
      name: skus.name,
      caption: skus.caption,
      priceFen: skus.priceFen,
      marketPriceFen: skus.marketPriceFen,
      costFen: skus.costFen,
    })
    .from(skus)
    .innerJoin(products, eq(products.id, skus.productId))
    .where(among(skus.productId, productIds));

type Sku = Awaited<ReturnType<typeof readSkus>>[number];

function isAsPlanned(sku: Sku, plan: ProductPlan): boolean {
  const { id, productId, ...texts } = sku;
  return (Object.keys(texts) as (keyof typeof texts)[]).every((key) => texts[key] === plan[key]);
}
