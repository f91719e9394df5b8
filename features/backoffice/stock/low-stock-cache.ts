import { keptFor } from '../../../lib/kept-for.ts';
import { readLowStock } from './low-stock-queries.ts';

/** Whoever changes the stock or the mark of a SKU as staff says so under this tag. */
export const lowStockTag = 'low-stock';

/** What runs out, up to a minute ago: every SKU on the shelf is looked at. */
export const lowStock = keptFor(lowStockTag, 60, readLowStock, lowStockTag);
