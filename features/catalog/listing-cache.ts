import { unstable_cache } from 'next/cache';
import { cache } from 'react';
import { fold } from '../../lib/search-terms.ts';
import { readBrands } from './brand-queries.ts';
import type { Sort } from './catalog-schema.ts';
import { categoryTree } from './category-cache.ts';
import type { Place } from './category-tree.ts';
import { plainOf } from './facet-queries.ts';
import type { Filter } from './filter.ts';
import { listAddress } from './list-address.ts';
import { type Listing, readList } from './listing-queries.ts';
import { sourceOfPlace } from './listing-sql.ts';
import { type Found, findSkus } from './search-queries.ts';
import { findSuggestions, type Nameable, type Suggestion } from './suggestion-queries.ts';

/** Whoever changes brands, or puts goods on the shelf or off it, says so under these tags. */
export const brandsTag = 'brands';
export const shelfTag = 'shelf';

const aMinute = 60;

const onShelf = { tags: [shelfTag], revalidate: aMinute };

/** Counting a whole category costs the more the larger it is. */
const tallies = unstable_cache(
  (level: number, id: number) => plainOf(sourceOfPlace({ level, id })).tallies(),
  ['list-tallies'],
  onShelf,
);
const specifications = unstable_cache(
  (level: number, id: number) => plainOf(sourceOfPlace({ level, id })).specifications(),
  ['list-specifications'],
  onShelf,
);

export const listSkus = ({ level, id }: Place, filter: Filter, sort: Sort, page: number): Promise<Listing> =>
  readList({ level, id }, filter, sort, page, {
    tallies: () => tallies(level, id),
    specifications: () => specifications(level, id),
  });

const allBrands = cache(unstable_cache(readBrands, [brandsTag], { tags: [brandsTag], revalidate: aMinute }));

const nameables = cache(async (): Promise<Nameable[]> => {
  const [{ categories }, brands] = await Promise.all([categoryTree(), allBrands()]);
  return [
    ...categories.flatMap(({ id, name, nameEn }) =>
      [name, nameEn].map((text): Nameable => ({ kind: 'category', text, href: `/list/${id}` })),
    ),
    ...brands.map(
      ({ name }): Nameable => ({ kind: 'brand', text: name, href: listAddress('/search', { q: name }) }),
    ),
  ];
});

export async function searchSkus(term: string, filter: Filter, sort: Sort, page: number): Promise<Found> {
  const names = new Set((await nameables()).map(({ text }) => fold(text)));
  return findSkus(term, { filter, sort, page }, names);
}

export async function suggest(term: string): Promise<Suggestion[]> {
  return findSuggestions(term, await nameables());
}
