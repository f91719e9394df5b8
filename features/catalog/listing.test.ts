import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Sort } from './catalog-schema.ts';
import { type Facets, type Filter, noFilter } from './filter.ts';
import { readList } from './listing-queries.ts';
import { pageSize } from './sku-queries.ts';
import { aCatalogue, type Catalogue, type Made, type Wanted } from './testing/a-catalogue.ts';

const anything: fc.Arbitrary<Wanted> = fc.record({
  leaf: fc.constantFrom(0, 1),
  brand: fc.constantFrom(0, 1, 2),
  priceFen: fc.constantFrom(1, 4_999, 5_000, 9_999, 10_000, 99_900, 123_456, 9_000_000),
  stock: fc.constantFrom(0, 0, 1, 50),
  sales: fc.nat(3),
  isLaunched: fc.constantFrom(true, true, true, false),
  colour: fc.constantFrom('红', '蓝', '绿'),
  size: fc.constantFrom('大', '小', undefined),
});

const price = fc.option(fc.constantFrom(0, 5_000, 9_999, 10_000, 99_900, 200_000), { nil: undefined });
const someOf = (values: string[]) => fc.uniqueArray(fc.constantFrom(...values), { maxLength: 2 });

const filters = fc.record({
  brands: fc.uniqueArray(fc.constantFrom(0, 1, 2), { maxLength: 2 }),
  minFen: price,
  maxFen: price,
  isInStock: fc.boolean(),
  colours: someOf(['红', '蓝', '没有']),
  sizes: someOf(['大', '小']),
});

const places = ['channel', 'group', 'leaf'] as const;

test('every count of every facet is what a click on it leaves, at every level of the tree', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(anything, { minLength: 1, maxLength: 14 }),
      filters,
      fc.constantFrom(...places),
      async (wanted, asked, level) => {
        const catalogue = await aCatalogue(wanted);
        const filter = filterFor(catalogue, asked);
        const listing = await readList(placeOf(catalogue, level), filter, 'newest', 1);
        const goods = catalogue.goods.filter((one) => level !== 'leaf' || one.leaf === 0);
        expect(listing.total).toBe(count(goods, filter));
        expectTrueFacets(listing.facets, goods, filter);
      },
    ),
    { numRuns: 40 },
  );
});

describe('a list', () => {
  const some = (...given: Partial<Wanted>[]) =>
    aCatalogue(
      given.map((one) => ({
        ...{ leaf: 0, brand: 0, priceFen: 100, stock: 1, sales: 0, isLaunched: true, colour: '红' },
        size: undefined,
        ...one,
      })),
    );

  test('stands in the order asked for and leaves out what is off the shelf', async () => {
    const catalogue = await some(
      { priceFen: 300, sales: 1 },
      { priceFen: 100, sales: 9, leaf: 1 },
      { priceFen: 200, sales: 5, isLaunched: false },
      { priceFen: 200, sales: 5 },
    );
    const [dear, cheap, , middle] = catalogue.goods.map(({ id }) => id);
    const order = async (sort: Sort) =>
      (await readList(placeOf(catalogue, 'channel'), noFilter, sort, 1)).skus.map(({ id }) => id);
    expect(await order('price')).toEqual([cheap, middle, dear]);
    expect(await order('price-desc')).toEqual([dear, middle, cheap]);
    expect(await order('sales')).toEqual([cheap, middle, dear]);
    expect(await order('newest')).toEqual([middle, cheap, dear]);
  });

  test('shows the last page where a later one is asked for, and repeats nothing', async () => {
    const catalogue = await some(...Array.from({ length: pageSize + 1 }, () => ({})));
    const page = (wanted: number) => readList(placeOf(catalogue, 'group'), noFilter, 'price', wanted);
    const [first, last] = [await page(1), await page(1e6)];
    expect([first.pages, last.page, last.skus.length]).toEqual([2, 2, 1]);
    expect(new Set([...first.skus, ...last.skus].map(({ id }) => id)).size).toBe(pageSize + 1);
  });

  test('of a category that is not there is empty', async () => {
    const listing = await readList({ level: 3, id: 999_999_999 }, noFilter, 'newest', 1);
    expect(listing).toMatchObject({ skus: [], total: 0, page: 1, pages: 1 });
  });
});

type Asked = typeof filters extends fc.Arbitrary<infer T> ? T : never;

function filterFor({ goods }: Catalogue, asked: Asked): Filter {
  const idOf = (brand: number) => goods.find((one) => one.brand === brand)?.brandId ?? 0;
  return {
    ...noFilter,
    brandIds: asked.brands.map(idOf).filter((id) => id > 0),
    minFen: asked.minFen,
    maxFen: asked.maxFen,
    isInStock: asked.isInStock,
    specifications: { 颜色: asked.colours, 尺寸: asked.sizes },
  };
}

const placeOf = ({ channelId, groupId, leafIds }: Catalogue, level: (typeof places)[number]) =>
  ({
    channel: { level: 1, id: channelId },
    group: { level: 2, id: groupId },
    leaf: { level: 3, id: leafIds[0] ?? 0 },
  })[level];

/** By looking at every one of them. */
function count(goods: Made[], { brandIds, minFen = 0, maxFen = 1e12, isInStock, specifications }: Filter) {
  const among = (chosen: string[] = [], value: string | undefined) =>
    chosen.length === 0 || (value !== undefined && chosen.includes(value));
  return goods.filter(
    (one) =>
      one.isLaunched &&
      (brandIds.length === 0 || brandIds.includes(one.brandId)) &&
      one.priceFen >= minFen &&
      one.priceFen <= maxFen &&
      (!isInStock || one.stock > 0) &&
      among(specifications.颜色, one.colour) &&
      among(specifications.尺寸, one.size),
  ).length;
}

function expectTrueFacets(facets: Facets, goods: Made[], filter: Filter) {
  const left = (change: Partial<Filter>) => count(goods, { ...filter, ...change });
  for (const brand of facets.brands) expect(brand.count).toBe(left({ brandIds: [brand.id] }));
  for (const { minFen, maxFen, count: told } of facets.prices) expect(told).toBe(left({ minFen, maxFen }));
  expect(facets.inStock).toBe(left({ isInStock: true }));
  for (const { name, values } of facets.specifications) {
    for (const { value, count: told } of values) {
      expect(told).toBe(left({ specifications: { ...filter.specifications, [name]: [value] } }));
    }
  }
  expectNothingMissing(facets, goods, filter);
}

/** Whatever a further choice would leave is offered. */
function expectNothingMissing(facets: Facets, goods: Made[], filter: Filter) {
  const brandsLeft = goods.filter((one) => count([one], { ...filter, brandIds: [] }) > 0);
  for (const { brandId } of brandsLeft) expect(facets.brands.map(({ id }) => id)).toContain(brandId);
  const prices = facets.prices.reduce((sum, step) => sum + step.count, 0);
  expect(prices).toBe(count(goods, { ...filter, minFen: undefined, maxFen: undefined }));
  const colours = facets.specifications.find(({ name }) => name === '颜色')?.values ?? [];
  const coloured = colours.reduce((sum, one) => sum + one.count, 0);
  expect(coloured).toBe(count(goods, { ...filter, specifications: { ...filter.specifications, 颜色: [] } }));
}
