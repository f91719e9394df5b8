import 'server-only';
import { and, eq, gt } from 'drizzle-orm';
import { db } from '../../db/index.ts';
import { skus } from '../../db/schema/index.ts';
import type { Fen } from '../../lib/money.ts';
import type { Sort } from './catalog-schema.ts';
import type { Place } from './category-tree.ts';
import { isUnder, levelOf, listOrders } from './listing-sql.ts';

/** What a card shows. Price and stock are read for every page, never cached. */
export type SkuCard = {
  id: number;
  name: string;
  caption: string;
  image: string;
  priceFen: Fen;
  marketPriceFen: Fen;
  stock: number;
  reviewCount: number;
  scoreSum: number;
};

export const pageSize = 24;

export const cardColumns = {
  id: skus.id,
  name: skus.name,
  caption: skus.caption,
  image: skus.image,
  priceFen: skus.priceFen,
  marketPriceFen: skus.marketPriceFen,
  stock: skus.stock,
  reviewCount: skus.reviewCount,
  scoreSum: skus.scoreSum,
};

export function clamp(total: number, wanted: number, size = pageSize) {
  const pages = Math.max(1, Math.ceil(total / size));
  const page = Math.min(wanted, pages);
  return { page, pages, offset: (page - 1) * size };
}

/** A few that can be had, the first by that order; one of each product, or its variants would fill the row. */
export async function pickSkus(place: Place, sort: Sort, limit: number): Promise<SkuCard[]> {
  const { index, order } = listOrders[sort];
  const rows = await db
    .select({ ...cardColumns, productId: skus.productId })
    .from(skus, { forceIndex: `${levelOf(place).index}_${index}` })
    .where(and(isUnder(place), gt(skus.stock, 0)))
    .orderBy(...order)
    .limit(limit * variantsEach);
  return oneOfEach(rows).slice(0, limit);
}

/** The first SKU of each product, but of those that are taken. */
export function oneOfEach<Row extends { productId: number }>(
  rows: readonly Row[],
  taken: Iterable<number> = [],
): Row[] {
  const seen = new Set(taken);
  return rows.filter(({ productId }) => !seen.has(productId) && seen.add(productId));
}

const variantsEach = 8;

/** The SKUs of a product that can be had. */
export function variantsOf(productId: number, limit: number): Promise<SkuCard[]> {
  return db
    .select(cardColumns)
    .from(skus)
    .where(and(eq(skus.productId, productId), eq(skus.isLaunched, true), gt(skus.stock, 0)))
    .orderBy(...listOrders.sales.order)
    .limit(limit);
}
