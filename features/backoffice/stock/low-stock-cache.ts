import { unstable_cache } from 'next/cache';
import { readLowStock } from './low-stock-queries.ts';

/** Whoever changes the stock or the mark of a SKU as staff says so under this tag. */
export const lowStockTag = 'low-stock';

const freshSeconds = 60;

/** What runs out, up to a minute ago: every SKU on the shelf is looked at. */
export const lowStock = unstable_cache(readLowStock, [lowStockTag], {
  tags: [lowStockTag],
  revalidate: freshSeconds,
});
