import 'server-only';
import { and, asc, desc, eq, type SQL, sql } from 'drizzle-orm';
import { db } from '../../../db/index.ts';
import { among } from '../../../db/rows.ts';
import { skus } from '../../../db/schema/index.ts';
import { withAllOf } from '../../catalog/search-sql.ts';
import { needsOf, rarestFirst, termsIn } from '../../catalog/search-words.ts';
import { clamp } from '../../catalog/sku-queries.ts';
import { countTerms } from '../../catalog/term-queries.ts';
import { countSome, mostCounted } from '../count-queries.ts';
import { lowStock } from './low-stock-cache.ts';
import type { StockAsked } from './stock-schema.ts';

export type StockRow = {
  id: number;
  name: string;
  options: string;
  stock: number;
  lowStock: number;
  sales: number;
  isLaunched: boolean;
};

const columns = {
  id: skus.id,
  name: skus.name,
  options: skus.options,
  stock: skus.stock,
  lowStock: skus.lowStock,
  sales: skus.sales,
  isLaunched: skus.isLaunched,
};

const orders = {
  stock: [asc(skus.stock), asc(skus.id)],
  'stock-down': [desc(skus.stock), asc(skus.id)],
  newest: [desc(skus.id)],
  oldest: [asc(skus.id)],
} satisfies Record<StockAsked['sort'], SQL[]>;

/** SKUs with what is on the shelf: all of them, those that run out, or those that are out; by number or words of the name. */
export async function listStock(asked: StockAsked) {
  const low = await lowStock();
  const where = and(await isShown(asked, low.ids), await isMeant(asked.q));
  const counted = await countSome(skus, where);
  const total = Math.min(counted, mostCounted);
  const { page, pages, offset } = clamp(total, asked.page, asked.size);
  const rows: StockRow[] = await db
    .select(columns)
    .from(skus)
    .where(where)
    .orderBy(...orderOf(asked))
    .limit(asked.size)
    .offset(offset);
  return { rows, page, pages, total, isMore: counted > mostCounted, low: low.low, out: low.out };
}

/** All SKUs are never sorted by their stock: no index has it. */
function orderOf({ show, q, sort }: StockAsked): SQL[] {
  const isAll = show === 'all' && q === '';
  return orders[isAll && sort !== 'oldest' ? 'newest' : sort];
}

/** A SKU with what its ledger says, both of one moment. */
export async function findStock(skuId: number): Promise<(StockRow & { sum: number }) | undefined> {
  const ofSku = sql`(select coalesce(sum(delta), 0) from stock_movements m where m.sku_id = skus.id)`;
  const [row] = await db
    .select({ ...columns, sum: ofSku.mapWith(Number) })
    .from(skus)
    .where(eq(skus.id, skuId));
  return row;
}

async function isShown({ show }: StockAsked, lowIds: number[]): Promise<SQL | undefined> {
  if (show === 'all') return undefined;
  return and(among(skus.id, lowIds), show === 'out' ? eq(skus.stock, 0) : undefined);
}

async function isMeant(q: string): Promise<SQL | undefined> {
  if (q === '') return undefined;
  const ids = await idsByWords(q);
  return among(skus.id, /^\d{1,15}$/.test(q) ? [Number(q), ...ids] : ids);
}

/** By the same words as in the shop, on the shelf or not. */
async function idsByWords(q: string): Promise<number[]> {
  const needs = needsOf(q, new Set());
  const frequencies = await countTerms(termsIn(needs), mostCounted);
  const terms = rarestFirst(needs, frequencies);
  if (terms.length === 0 || terms.some((term) => !frequencies.has(term))) return [];
  const [rows] = await db.execute(sql`select sku_id from ${withAllOf(terms)} found`);
  return (rows as unknown as { sku_id: number }[]).map((row) => row.sku_id);
}
