import type { Facets, Filter } from './filter.ts';

/** What a click on a value makes of a filter: chosen becomes not chosen, and the other way round. */
export const withBrand = (filter: Filter, id: number): Filter => ({
  ...filter,
  brandIds: toggled(filter.brandIds, id),
});

export const withValue = (filter: Filter, name: string, value: string): Filter => {
  const all = new Map(Object.entries(filter.specifications));
  const values = toggled(all.get(name) ?? [], value);
  return { ...filter, specifications: Object.fromEntries(all.set(name, values)) };
};

export const withStock = (filter: Filter): Filter => ({ ...filter, isInStock: !filter.isInStock });

type Step = Pick<Facets['prices'][number], 'minFen' | 'maxFen' | 'isChosen'>;

export const withPrice = (filter: Filter, { minFen, maxFen, isChosen }: Step): Filter =>
  isChosen ? withoutPrice(filter) : { ...filter, minFen: minFen || undefined, maxFen };

export const withoutPrice = (filter: Filter): Filter => ({ ...filter, minFen: undefined, maxFen: undefined });

export const withCategory = (filter: Filter, id: number): Filter => ({
  ...filter,
  categoryId: filter.categoryId === id ? undefined : id,
});

function toggled<Value>(values: readonly Value[], value: Value): Value[] {
  return values.includes(value) ? values.filter((other) => other !== value) : [...values, value];
}
