import { getWords } from '@/i18n/words';
import { withBrand, withCategory, withoutPrice, withStock, withValue } from '../change-filter';
import type { Facets, Filter } from '../filter';
import { priceRange } from './price-range';

/** One thing that a list is narrowed to, and the filter without it. */
export type AppliedPart = {
  group: string;
  label: string;
  without: Filter;
  /** Other choices of its kind would leave something. */
  isInTheWay: boolean;
};

export async function appliedParts(
  filter: Filter,
  facets: Facets,
  categoryNames: ReadonlyMap<number, string>,
): Promise<AppliedPart[]> {
  const [t, price] = await Promise.all([getWords('find'), priceRange(filter)]);
  const { brandIds, minFen, maxFen, isInStock, specifications, categoryId } = filter;
  const brandNames = new Map(facets.brands.map(({ id, name }) => [id, name]));
  const valuesOf = new Map(facets.specifications.map(({ name, values }) => [name, values]));
  const named = (names: ReadonlyMap<number, string>, id: number) => names.get(id) ?? t('unnamed', { id });
  const parts = [
    categoryId !== undefined &&
      part(
        t('category'),
        named(categoryNames, categoryId),
        withCategory(filter, categoryId),
        facets.categories,
      ),
    ...brandIds.map((id) => part(t('brand'), named(brandNames, id), withBrand(filter, id), facets.brands)),
    (minFen ?? maxFen) !== undefined && part(t('price'), price, withoutPrice(filter), facets.prices),
    isInStock && part(t('availability'), t('inStockOnly'), withStock(filter), []),
    ...Object.entries(specifications).flatMap(([name, values]) =>
      values.map((value) => part(name, value, withValue(filter, name, value), valuesOf.get(name) ?? [])),
    ),
  ];
  return parts.filter((one) => one !== false);
}

const part = (
  group: string,
  label: string,
  without: Filter,
  options: readonly { count: number }[],
): AppliedPart => ({ group, label, without, isInTheWay: options.some(({ count }) => count > 0) });
