import type { Fen } from '../../lib/money.ts';
import type { Facets, Filter } from './filter.ts';

/** How many SKUs of a brand and leaf stand at a price step, with or without stock. */
export type Tally = {
  brandId: number;
  /** The path of its leaf: leaf, group, channel. */
  categoryIds: readonly number[];
  step: number;
  isInStock: boolean;
  count: number;
};

const usualSteps: readonly Fen[] = [50, 100, 300, 500, 1_000, 2_000, 4_000, 8_000].map((yuan) => yuan * 100);

/** The lower bounds of the price steps after the first: the usual ones, and where the filter cuts between them. */
export function stepsFor({ minFen, maxFen }: Filter): Fen[] {
  const cuts = [...(minFen ? [minFen] : []), ...(maxFen === undefined ? [] : [maxFen + 1])];
  return [...new Set([...usualSteps, ...cuts])].sort((a, b) => a - b);
}

/** So many values of one facet are offered. */
export const mostOffered = 30;

type Offered = { id: number; count: number; isChosen: boolean };

export const chosenFirst = (a: Offered, b: Offered) =>
  Number(b.isChosen) - Number(a.isChosen) || b.count - a.count || a.id - b.id;

type Dimension = 'brand' | 'price' | 'stock' | 'category';

/** What each click would leave, from one count of everything: a facet is counted without its own choice. */
export function facetsOf(
  tallies: readonly Tally[],
  filter: Filter,
): Omit<Facets, 'brands' | 'specifications'> & { brands: Map<number, number>; total: number } {
  const steps = stepsFor(filter);
  const passes = (tally: Tally, except?: Dimension) =>
    (except === 'brand' || filter.brandIds.length === 0 || filter.brandIds.includes(tally.brandId)) &&
    (except === 'price' || isWithin(filter, steps, tally.step)) &&
    (except === 'stock' || !filter.isInStock || tally.isInStock) &&
    (except === 'category' ||
      filter.categoryId === undefined ||
      tally.categoryIds.includes(filter.categoryId));
  const sumOf = (some: readonly Tally[]) => some.reduce((sum, { count }) => sum + count, 0);
  const without = (dimension: Dimension) => tallies.filter((tally) => passes(tally, dimension));
  return {
    total: sumOf(tallies.filter((tally) => passes(tally))),
    brands: countsBy(without('brand'), ({ brandId }) => brandId, filter.brandIds),
    prices: priceSteps(without('price'), filter, steps),
    inStock: sumOf(without('stock').filter(({ isInStock }) => isInStock)),
    categories: [...countsBy(without('category'), ({ categoryIds }) => categoryIds[0] ?? 0, [])]
      .map(([id, count]) => ({ id, count, isChosen: id === filter.categoryId }))
      .sort(chosenFirst)
      .slice(0, mostOffered),
  };
}

function isWithin({ minFen = 0, maxFen }: Filter, steps: readonly Fen[], step: number): boolean {
  const from = steps[step - 1] ?? 0;
  return from >= minFen && (maxFen === undefined || from <= maxFen);
}

/** What was chosen is told even where it leaves nothing. */
function countsBy(tallies: readonly Tally[], keyOf: (tally: Tally) => number, chosen: readonly number[]) {
  const counts = new Map<number, number>(chosen.map((key) => [key, 0]));
  for (const tally of tallies) counts.set(keyOf(tally), (counts.get(keyOf(tally)) ?? 0) + tally.count);
  return counts;
}

function priceSteps(
  tallies: readonly Tally[],
  { minFen = 0, maxFen }: Filter,
  steps: readonly Fen[],
): Facets['prices'] {
  return [0, ...usualSteps].flatMap((from, i) => {
    const next = usualSteps[i];
    const inside = tallies.filter(({ step }) => {
      const low = steps[step - 1] ?? 0;
      return low >= from && (next === undefined || low < next);
    });
    const count = inside.reduce((sum, tally) => sum + tally.count, 0);
    const to = next === undefined ? undefined : next - 1;
    const isChosen = (minFen > 0 || maxFen !== undefined) && from === minFen && to === maxFen;
    return count > 0 || isChosen ? [{ minFen: from, maxFen: to, count, isChosen }] : [];
  });
}
