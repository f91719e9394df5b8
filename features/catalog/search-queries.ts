import 'server-only';
import { and, desc, type SQL, sql } from 'drizzle-orm';
import { db } from '../../db/index.ts';
import { skus } from '../../db/schema/index.ts';
import { fold } from '../../lib/search-terms.ts';
import type { Sort } from './catalog-schema.ts';
import { countSkus } from './facet-queries.ts';
import { type Filter, isFiltered } from './filter.ts';
import type { Listing } from './listing-queries.ts';
import { allOf, conditionsOf, listOrders } from './listing-sql.ts';
import {
  type Candidate,
  mostFound,
  mostTried,
  scoreAmong,
  sourceOfFound,
  withAllOf,
  withMostOf,
} from './search-sql.ts';
import { needsOf, rarestFirst, termsIn } from './search-words.ts';
import { cardColumns, clamp, pageSize } from './sku-queries.ts';
import { countTerms, nearestWords } from './term-queries.ts';

export type Found = Listing & {
  /** Nothing has all of the words; these come close. */
  isNear: boolean;
  /** The same search in a spelling that the shop knows. */
  meant: string | undefined;
};

/** How a search is narrowed, ordered and paged. */
export type Wish = { filter: Filter; sort: Sort; page: number };

/**
 * What is on the shelf and has every word of the term, the name counting before the caption.
 * @param names brands and categories, folded: where Chinese writing may be cut
 */
export async function findSkus(term: string, wish: Wish, names: ReadonlySet<string>): Promise<Found> {
  const needs = needsOf(term, names);
  const frequencies = await frequenciesOf(termsIn(needs));
  const terms = rarestFirst(needs, frequencies);
  const [rarest] = terms;
  if (rarest !== undefined && terms.every((one) => frequencies.has(one))) {
    const found = await readCandidates(withAllOf(terms));
    const exact = await findPage(found, wish);
    const isMore = found.length === mostFound || (frequencies.get(rarest) ?? 0) > mostTried;
    const isExact = exact.total > 0 || (isFiltered(wish.filter) && (await isAnyOnShelf(found)));
    if (isExact) return { ...exact, isMore, isNear: false, meant: undefined };
  }
  return findNear(term, terms, frequencies, wish);
}

/** Counted as far as it matters: further only where every term is so common that the rarest of them is not known yet. */
async function frequenciesOf(terms: readonly string[]): Promise<Map<string, number>> {
  const counts = await countTerms(terms, mostFound + 1);
  const areAllCommon = terms.length > 1 && terms.every((term) => (counts.get(term) ?? 0) > mostFound);
  return areAllCommon ? countTerms(terms, mostTried + 1) : counts;
}

async function readCandidates(candidates: SQL): Promise<Candidate[]> {
  const [rows] = await db.execute(sql`select sku_id, score from ${candidates} found`);
  return (rows as unknown as { sku_id: number; score: number }[]).map(({ sku_id: skuId, score }) => ({
    skuId,
    score: Number(score),
  }));
}

async function findPage(found: Candidate[], { filter, sort, page: wanted }: Wish): Promise<Listing> {
  const source = sourceOfFound(found);
  const counted = await countSkus(source, filter);
  const { page, pages, offset } = clamp(counted.total, wanted);
  if (counted.total === 0) return { ...counted, skus: [], page, pages, isMore: false };
  const byScore = [
    sql`${scoreAmong(found)} desc`,
    sql`${skus.stock} > 0 desc`,
    desc(skus.sales),
    desc(skus.id),
  ];
  const rows = await db
    .select(cardColumns)
    .from(skus)
    .where(and(source.where, allOf(conditionsOf(filter))))
    .orderBy(...(sort === 'relevance' ? byScore : listOrders[sort].order))
    .limit(pageSize)
    .offset(offset);
  return { ...counted, skus: rows, page, pages, isMore: false };
}

async function isAnyOnShelf(found: Candidate[]): Promise<boolean> {
  const rows = await db.select({ id: skus.id }).from(skus).where(sourceOfFound(found).where).limit(1);
  return rows.length > 0;
}

/** What has most of the words, those that nobody knows read as their nearest neighbours. */
async function findNear(
  term: string,
  terms: string[],
  frequencies: Map<string, number>,
  wish: Wish,
): Promise<Found> {
  const replacements = await nearestWords(terms.filter((one) => !frequencies.has(one)));
  const known = [...terms.filter((one) => frequencies.has(one)), ...replacements.values()];
  const meant = [...replacements].reduce((text, [wrong, right]) => text.replaceAll(wrong, right), fold(term));
  const listing = await findPage(await readCandidates(withMostOf(known)), wish);
  return { ...listing, isNear: true, meant: replacements.size > 0 ? meant : undefined };
}
