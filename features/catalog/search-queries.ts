import 'server-only';
import { desc, type SQL, sql } from 'drizzle-orm';
import { db } from '../../db/index.ts';
import { skus } from '../../db/schema/index.ts';
import { fold } from '../../lib/search-terms.ts';
import type { Sort } from './catalog-schema.ts';
import { countSkus } from './facet-queries.ts';
import { type Filter, isFiltered, noFilter } from './filter.ts';
import type { Listing } from './listing-queries.ts';
import { allOf, conditionsOf, listOrders } from './listing-sql.ts';
import { mostFound, sourceOfFound, withAllOf, withMostOf } from './search-sql.ts';
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
  const frequencies = await countTerms(termsIn(needs), mostFound + 1);
  const terms = rarestFirst(needs, frequencies);
  const [rarest] = terms;
  if (rarest !== undefined && terms.every((one) => frequencies.has(one))) {
    const candidates = withAllOf(terms);
    const exact = await findPage(candidates, wish);
    const isExact = exact.total > 0 || (isFiltered(wish.filter) && (await isAnyOnShelf(candidates)));
    const isMore = (frequencies.get(rarest) ?? 0) > mostFound && (await isCut(candidates));
    if (isExact) return { ...exact, isMore, isNear: false, meant: undefined };
  }
  return findNear(term, terms, frequencies, wish);
}

async function findPage(candidates: SQL, { filter, sort, page: wanted }: Wish): Promise<Listing> {
  const source = sourceOfFound(candidates);
  const counted = await countSkus(source, filter);
  const { page, pages, offset } = clamp(counted.total, wanted);
  const byScore = [sql`found.score desc`, sql`${skus.stock} > 0 desc`, desc(skus.sales), desc(skus.id)];
  const rows = await db
    .select(cardColumns)
    .from(skus)
    .innerJoin(sql`${candidates} found`, sql`found.sku_id = ${skus.id}`)
    .where(sql`${source.where} and ${allOf(conditionsOf(filter)) ?? sql`true`}`)
    .orderBy(...(sort === 'relevance' ? byScore : listOrders[sort].order))
    .limit(pageSize)
    .offset(offset);
  return { ...counted, skus: rows, page, pages, isMore: false };
}

const isAnyOnShelf = async (candidates: SQL) =>
  (await countSkus(sourceOfFound(candidates), noFilter)).total > 0;

async function isCut(candidates: SQL): Promise<boolean> {
  const [rows] = await db.execute(sql`select count(*) times from ${candidates} found`);
  return Number((rows as unknown as { times: number }[])[0]?.times) === mostFound;
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
  const listing = await findPage(withMostOf(known), wish);
  return { ...listing, isNear: true, meant: replacements.size > 0 ? meant : undefined };
}
