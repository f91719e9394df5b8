import 'server-only';
import { and, count, eq, like, or, type SQL } from 'drizzle-orm';
import { db } from '../../db/index.ts';
import { brands, products, skus } from '../../db/schema/index.ts';
import type { Sort } from './catalog-schema.ts';
import { cardColumns, clamp, orders, pageSize, type SkuPage } from './sku-queries.ts';

const mostWords = 5;

/** Every word of the term must stand in the name, the caption or the brand. */
export async function searchSkus(term: string, sort: Sort, wanted: number): Promise<SkuPage> {
  const words = term.split(/\s+/).filter(Boolean).slice(0, mostWords);
  if (words.length === 0) return { skus: [], total: 0, page: 1, pages: 1 };
  const matching = and(eq(skus.isLaunched, true), ...words.map(mentions));
  const [found] = await db
    .select({ total: count() })
    .from(skus)
    .innerJoin(products, eq(products.id, skus.productId))
    .innerJoin(brands, eq(brands.id, products.brandId))
    .where(matching);
  const { page, pages, offset } = clamp(found?.total ?? 0, wanted);
  const rows = await db
    .select(cardColumns)
    .from(skus)
    .innerJoin(products, eq(products.id, skus.productId))
    .innerJoin(brands, eq(brands.id, products.brandId))
    .where(matching)
    .orderBy(...orders[sort])
    .limit(pageSize)
    .offset(offset);
  return { skus: rows, total: found?.total ?? 0, page, pages };
}

function mentions(word: string): SQL | undefined {
  const pattern = `%${word.replaceAll(/[\\%_]/g, '\\$&')}%`;
  return or(like(skus.name, pattern), like(skus.caption, pattern), like(brands.name, pattern));
}
