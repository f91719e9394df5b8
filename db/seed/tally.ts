import type { stockMovements } from '../schema/index.ts';
import type { Shelf } from './shelf.ts';
import type { Past } from './write-past.ts';

/** The shelf with what the past did to it: sales, reviews, and an opening stock that leaves today's. */
export function tally(shelf: Shelf, past: Past) {
  const sold = sums(
    past.movements,
    ({ skuId }) => skuId,
    ({ delta }) => -delta,
  );
  const reviewed = sums(
    past.reviews,
    ({ skuId }) => skuId,
    () => 1,
  );
  const scored = sums(
    past.reviews,
    ({ skuId }) => skuId,
    ({ score }) => score,
  );
  const skus = shelf.skus.map((sku) => ({
    ...sku,
    sales: sold.get(sku.id) ?? 0,
    reviewCount: reviewed.get(sku.id) ?? 0,
    scoreSum: scored.get(sku.id) ?? 0,
  }));
  const salesOf = sums(
    skus,
    ({ productId }) => productId,
    ({ sales }) => sales,
  );
  const reviewsOf = sums(
    skus,
    ({ productId }) => productId,
    ({ reviewCount }) => reviewCount,
  );
  const products = shelf.products.map((product) => ({
    ...product,
    sales: salesOf.get(product.id) ?? 0,
    reviewCount: reviewsOf.get(product.id) ?? 0,
  }));
  const openings = skus.map(({ id, stock, sales, createdAt }): typeof stockMovements.$inferInsert => ({
    skuId: id,
    delta: stock + sales,
    reason: 'initial',
    actor: 'system:seed',
    createdAt,
  }));
  return { ...shelf, skus, products, openings };
}

function sums<Row>(
  rows: readonly Row[],
  keyOf: (row: Row) => number,
  amountOf: (row: Row) => number,
): Map<number, number> {
  const totals = new Map<number, number>();
  for (const row of rows) totals.set(keyOf(row), (totals.get(keyOf(row)) ?? 0) + amountOf(row));
  return totals;
}
