import type { Fen } from '../../lib/money.ts';

/** What a shopper narrows a list or a search to. Within a facet any of the chosen will do, across facets all must hold. */
export type Filter = {
  brandIds: number[];
  /** Inclusive bounds of the price. */
  minFen: Fen | undefined;
  maxFen: Fen | undefined;
  isInStock: boolean;
  /** Name of a specification to the chosen values: 颜色 to 银色 and 金色. */
  specifications: Record<string, string[]>;
  /** Only in a search, where the results lie all over the tree: one category of any level. */
  categoryId: number | undefined;
};

/** How many SKUs a click would leave, the other facets being as they are. Selected values are always among them. */
export type Facets = {
  brands: { id: number; name: string; count: number; isChosen: boolean }[];
  /** Ascending steps that together cover every price; the last has no upper bound. */
  prices: { minFen: Fen; maxFen: Fen | undefined; count: number; isChosen: boolean }[];
  inStock: number;
  /** Empty while more SKUs match than are worth counting. */
  specifications: { name: string; values: { value: string; count: number; isChosen: boolean }[] }[];
  /** Leaf categories of a search; empty in a list. */
  categories: { id: number; count: number; isChosen: boolean }[];
};

export const noFilter: Filter = {
  brandIds: [],
  minFen: undefined,
  maxFen: undefined,
  isInStock: false,
  specifications: {},
  categoryId: undefined,
};

export const isFiltered = (filter: Filter): boolean =>
  filter.brandIds.length > 0 ||
  filter.minFen !== undefined ||
  filter.maxFen !== undefined ||
  filter.isInStock ||
  filter.categoryId !== undefined ||
  Object.values(filter.specifications).some((values) => values.length > 0);
