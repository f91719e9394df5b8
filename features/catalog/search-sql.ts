import { and, eq, type SQL, sql } from 'drizzle-orm';
import { among } from '../../db/rows.ts';
import { skus } from '../../db/schema/index.ts';
import type { Source } from './listing-sql.ts';

/** At most so many SKUs are counted and ordered for one search: those whose words weigh most, the newest first. */
export const mostFound = 1_000;

/** So many postings of the rarest term are tried for having the others. */
export const mostTried = 10_000;

/** SKUs with every term, rarest first, and the sum of the weights. */
export function withAllOf([rarest, ...others]: readonly string[], most = mostFound): SQL {
  if (rarest === undefined) throw new Error('a search without terms');
  const names = others.map((_, i) => sql.raw(`p${i}`));
  const score = sql.join([sql`f.weight`, ...names.map((name) => sql`${name}.weight`)], sql` + `);
  const joins = others.map(
    (term, i) =>
      sql`straight_join search_postings ${names[i]} on ${names[i]}.sku_id = f.sku_id and ${names[i]}.term = ${term}`,
  );
  const tried = others.length === 0 ? most : mostTried;
  return sql`(select f.sku_id, ${score} score from (${postingsOf(rarest, tried)}) f ${sql.join(joins, sql` `)} limit ${most})`;
}

const mostNear = 200;
const postingsEach = 1_000;

/** SKUs with at least half of the terms, those with more of them first, then those whose words weigh more. */
export function withMostOf(terms: readonly string[]): SQL {
  if (terms.length === 0) return sql`(select 0 sku_id, 0 score limit 0)`;
  const postings = terms.map((term) => sql`(${postingsOf(term, postingsEach)})`);
  return sql`(select sku_id, count(*) * 10 + sum(weight) score from (${sql.join(postings, sql` union all `)}) f
    group by sku_id having count(*) >= ${Math.ceil(terms.length / 2)} order by score desc limit ${mostNear})`;
}

/** Read backwards along the index, nothing is sorted. */
const postingsOf = (term: string, limit: number) =>
  sql`select sku_id, weight from search_postings force index (search_postings_found)
    where term = ${term} order by weight desc, sku_id desc limit ${limit}`;

export type Candidate = { skuId: number; score: number };

export const sourceOfFound = (found: readonly Candidate[]): Source => ({
  from: sql`${skus}`,
  where: and(
    among(
      skus.id,
      found.map(({ skuId }) => skuId),
    ),
    eq(skus.isLaunched, true),
  ),
  isSearch: true,
});

/** The score of a found SKU; there are a few scores, each of many. */
export function scoreAmong(found: readonly Candidate[]): SQL {
  const byScore = new Map<number, number[]>();
  for (const { skuId, score } of found) {
    const ids = byScore.get(score);
    if (ids) ids.push(skuId);
    else byScore.set(score, [skuId]);
  }
  const cases = [...byScore].map(([score, ids]) => sql`when ${among(skus.id, ids)} then ${score}`);
  return sql`case ${sql.join(cases, sql` `)} end`;
}
