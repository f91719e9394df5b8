import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Parameter, searchSortSchema, sortSchema, sorts } from './catalog-schema.ts';
import { type Filter, isFiltered, noFilter } from './filter.ts';
import { filterOf, type ListView, listAddress, listParameters, unreadIn } from './list-address.ts';

/** As Next hands the query of an address to a page. */
function queryOf(address: string): Record<string, Parameter> {
  const query = new URL(address, 'http://shop').searchParams;
  return Object.fromEntries(
    [...new Set(query.keys())].map((name) => {
      const values = query.getAll(name);
      return [name, values.length > 1 ? values : values[0]];
    }),
  );
}

const text = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
  .filter((one) => [...one].length <= 40);
const tricky = fc.oneof(
  text,
  fc.constantFrom(',', ':', '\\', '\\,', 'a:b,c\\', '银,色', '__proto__', '&q=1', '+'),
);
const fen = fc.option(fc.integer({ min: 1, max: 9_999_999_999 }), { nil: undefined });

const filters: fc.Arbitrary<Filter> = fc
  .record({
    brandIds: fc.uniqueArray(fc.integer({ min: 1, max: 1e12 }), { maxLength: 20 }),
    bounds: fc.tuple(fen, fen).map(([a, b]) => (a && b && a > b ? [b, a] : [a, b])),
    isInStock: fc.boolean(),
    specifications: fc
      .uniqueArray(fc.tuple(tricky, fc.uniqueArray(tricky, { minLength: 1, maxLength: 20 })), {
        maxLength: 10,
        selector: ([name]) => name,
      })
      .map((entries) => Object.fromEntries(entries)),
    categoryId: fc.option(fc.integer({ min: 1, max: 1e12 }), { nil: undefined }),
  })
  .map(({ bounds: [minFen, maxFen], ...rest }) => ({ ...rest, minFen, maxFen }));

const sorted = (filter: Filter): Filter => ({
  ...filter,
  brandIds: [...filter.brandIds].sort((a, b) => a - b),
  specifications: Object.fromEntries(
    Object.entries(filter.specifications).map(([name, values]) => [name, [...values].sort()]),
  ),
});

describe('the address of a narrowed list', () => {
  test('says what it is narrowed to, in words that can be read', () => {
    const filter = {
      brandIds: [5, 3],
      minFen: 10_000,
      maxFen: 49_950,
      isInStock: true,
      specifications: { a: ['x', 'b'] },
      categoryId: 115,
    };
    expect(listAddress('/search', { q: 'tea', filter, sort: 'rating', page: 2 })).toBe(
      '/search?q=tea&category=115&brand=3,5&min=100&max=499.50&stock=1&spec=a:b,x&sort=rating&page=2',
    );
  });

  test('leads back to the same filter, whatever its names hold', () => {
    fc.assert(
      fc.property(filters, (filter) => {
        expect(filterOf(queryOf(listAddress('/list/1', { filter })))).toEqual(sorted(filter));
      }),
    );
  });

  test('is the same one, however the choices came about', () => {
    fc.assert(
      fc.property(filters, (filter) => {
        const turned = {
          ...filter,
          brandIds: filter.brandIds.toReversed(),
          specifications: Object.fromEntries(
            Object.entries(filter.specifications)
              .toReversed()
              .map(([name, values]) => [name, values.toReversed()]),
          ),
        };
        expect(listAddress('/list/1', { filter: turned })).toBe(listAddress('/list/1', { filter }));
      }),
    );
  });

  test('keeps everything in a form too', () => {
    const view: ListView = { q: 'a', filter: { ...noFilter, isInStock: true }, sort: 'price' };
    expect(listParameters(view)).toEqual([
      ['q', 'a'],
      ['stock', '1'],
      ['sort', 'price'],
    ]);
  });

  test('leaves out the usual order: the newest in a list, the best match in a search', () => {
    expect(listAddress('/list/1', { sort: 'newest' })).toBe('/list/1');
    expect(listAddress('/search', { q: 'a', sort: 'relevance' })).toBe('/search?q=a');
    expect(listAddress('/search', { q: 'a', sort: 'newest' })).toBe('/search?q=a&sort=newest');
  });
});

describe('prices that are typed', () => {
  test.each([['100'], ['￥１,０００'], [' 99.5 '], ['0'], [''], ['  '], [undefined]])(
    '%j can be read',
    (min) => {
      expect(unreadIn({ min, max: min })).toEqual({});
    },
  );

  test.each(['abc', '1e3', '-5', '99.999', '1 to 5', '123456789', ','])(
    '%j cannot, and narrows nothing',
    (text) => {
      expect(unreadIn({ min: text, max: '5' })).toEqual({ min: text });
      expect(unreadIn({ max: [text, '5'] })).toEqual({ max: text });
      expect(filterOf({ min: text, max: '5' })).toMatchObject({ minFen: undefined, maxFen: 500 });
    },
  );
});

describe('an odd address', () => {
  const garbage = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(fc.string({ unit: 'binary' })),
    fc.constantFrom('1e308', '-1', 'NaN', '0', ':', ',:', '\\', 'a:\\', '__proto__:x', 'x'.repeat(9_999)),
    fc.constant(undefined),
  );
  const names = ['brand', 'min', 'max', 'stock', 'spec', 'category'];
  const queries = fc.record(Object.fromEntries(names.map((name) => [name, garbage])));

  test('never throws, and what it makes of it has an address of its own', () => {
    fc.assert(
      fc.property(queries, (query) => {
        const filter = filterOf(query);
        const known = filterOf(queryOf(listAddress('/list/1', { filter })));
        expect(listAddress('/list/1', { filter: known })).toBe(listAddress('/list/1', { filter }));
        expect(filter.brandIds.length).toBeLessThanOrEqual(20);
        expect(Object.keys(filter.specifications).length).toBeLessThanOrEqual(10);
      }),
    );
  });

  test.each([
    ['brand=0,-1,x,01,1.5'],
    ['brand='],
    ['min=-5&max=1e308'],
    ['min=abc&max=ten'],
    ['min=0&max=0'],
    ['min=123456789'],
    ['stock=yes'],
    ['spec='],
    ['spec=颜色'],
    ['spec=颜色:'],
    ['spec=:银色'],
    [`spec=颜色:${'长'.repeat(41)}`],
    [`spec=颜色:${'银,'.repeat(3_000)}`],
    ['category=1;drop'],
  ])('%s narrows nothing', (query) => {
    expect(isFiltered(filterOf(queryOf(`/list/1?${query}`)))).toBe(false);
  });

  test('has its bounds put in order', () => {
    expect(filterOf({ min: '500', max: '100' })).toMatchObject({ minFen: 10_000, maxFen: 50_000 });
  });

  test('may write figures as people do', () => {
    expect(filterOf({ min: '￥1,000', max: '２０００.5' })).toMatchObject({
      minFen: 100_000,
      maxFen: 200_050,
    });
  });

  test('means the first of a parameter that stands there twice, but every specification', () => {
    expect(filterOf({ brand: ['3', '5'], stock: ['1', '0'], spec: ['a:x', 'b:y', 'a:z'] })).toMatchObject({
      brandIds: [3],
      isInStock: true,
      specifications: { a: ['x', 'z'], b: ['y'] },
    });
  });

  test('keeps within its limits', () => {
    const many = Array.from({ length: 50 }, (_, i) => i + 1);
    const filter = filterOf({
      brand: many.join(','),
      spec: many.flatMap((n) => [`n${n}:${many.join(',')}`]),
    });
    expect(filter.brandIds).toHaveLength(20);
    expect(Object.keys(filter.specifications)).toHaveLength(10);
    expect(Object.values(filter.specifications).every((values) => values.length === 20)).toBe(true);
  });
});

describe('an order', () => {
  test('is the best match in a search and the newest in a list, unless another is named', () => {
    expect([sortSchema.parse(undefined), searchSortSchema.parse(undefined)]).toEqual(['newest', 'relevance']);
    for (const odd of ['price desc;', 'constructor', '', '__proto__', ['x', 'price']]) {
      expect([sortSchema.parse(odd), searchSortSchema.parse(odd)]).toEqual(['newest', 'relevance']);
    }
    for (const sort of sorts) expect(searchSortSchema.parse([sort, 'x'])).toBe(sort);
    expect(sortSchema.parse('relevance')).toBe('newest');
  });
});
