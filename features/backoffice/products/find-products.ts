import { eq, or, type SQL, sql } from 'drizzle-orm';
import { db } from '../../../db/index.ts';
import { among } from '../../../db/rows.ts';
import { products, skus } from '../../../db/schema/index.ts';
import { withAllOf } from '../../catalog/search-sql.ts';
import { needsOf, rarestFirst, termsIn } from '../../catalog/search-words.ts';
import { countTerms } from '../../catalog/term-queries.ts';

/**
 * The products that a search means: of that number, with a SKU of that number, or with a SKU that has all the words, of
 * which the thousand best are looked at. Each is found along an index.
 */
export async function isFound(q: string): Promise<SQL | undefined> {
  if (q === '') return undefined;
  const ids = new Set([...(await withWords(q)), ...(await withNumber(q))]);
  return among(products.id, [...ids]);
}

async function withNumber(q: string): Promise<number[]> {
  if (!/^\d{1,15}$/.test(q)) return [];
  const rows = await db
    .select({ id: skus.productId })
    .from(skus)
    .where(or(eq(skus.id, Number(q)), eq(skus.productId, Number(q))));
  return rows.map(({ id }) => id);
}

async function withWords(q: string): Promise<number[]> {
  const needs = needsOf(q, new Set());
  const counts = await countTerms(termsIn(needs), 1);
  const terms = rarestFirst(needs, counts);
  if (terms.length === 0 || !terms.every((term) => counts.has(term))) return [];
  const [rows] = await db.execute(
    sql`select distinct s.product_id as id from ${withAllOf(terms)} found join skus s on s.id = found.sku_id`,
  );
  return (rows as unknown as { id: number }[]).map(({ id }) => id);
}
