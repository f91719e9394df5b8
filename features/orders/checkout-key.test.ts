import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import {
  checkoutHash,
  checkoutKeyShape,
  compareKey,
  newCheckoutKey,
  type ShownLine,
} from './checkout-key.ts';

const line = fc.record({
  skuId: fc.integer({ min: 1, max: 2 ** 50 }),
  quantity: fc.integer({ min: 1, max: 200 }),
  priceFen: fc.integer({ min: 0, max: 9_999_999_999 }),
});
const lines = fc.uniqueArray(line, { selector: ({ skuId }) => skuId, maxLength: 8 });
const someLines = fc.uniqueArray(line, { selector: ({ skuId }) => skuId, minLength: 1, maxLength: 8 });

const what = (shown: ShownLine[]) =>
  JSON.stringify(shown.map(({ skuId, quantity }) => [skuId, quantity]).sort(([a = 0], [b = 0]) => a - b));
const prices = (shown: ShownLine[]) =>
  JSON.stringify(shown.map(({ skuId, priceFen }) => [skuId, priceFen]).sort(([a = 0], [b = 0]) => a - b));

describe('a checkout key', () => {
  test('has the shape that the form takes and the column holds', () => {
    fc.assert(
      fc.property(lines, (shown) => {
        expect(newCheckoutKey(shown)).toMatch(checkoutKeyShape);
        expect(newCheckoutKey(shown).length).toBeLessThanOrEqual(64);
      }),
    );
  });

  test('is another one each time the page is shown', () => {
    const keys = Array.from({ length: 1_000 }, () =>
      newCheckoutKey([{ skuId: 1, quantity: 1, priceFen: 1 }]),
    );
    expect(new Set(keys).size).toBe(1_000);
  });

  test('stands for its lines in any order', () => {
    const shuffled = lines.chain((shown) =>
      fc.tuple(fc.constant(shown), fc.shuffledSubarray(shown, { minLength: shown.length })),
    );
    fc.assert(
      fc.property(shuffled, ([shown, now]) => {
        expect(compareKey(newCheckoutKey(shown), now)).toBe('same');
      }),
    );
  });

  test('stands for no other lines and no other prices', () => {
    fc.assert(
      fc.property(lines, lines, (shown, now) => {
        const other =
          what(shown) !== what(now) ? 'other-lines' : prices(shown) !== prices(now) ? 'other-prices' : 'same';
        expect(compareKey(newCheckoutKey(shown), now)).toBe(other);
      }),
    );
  });

  test('notices one piece more, one article more or less, and one fen more', () => {
    fc.assert(
      fc.property(someLines, fc.nat(), (shown, at) => {
        const key = newCheckoutKey(shown);
        const i = at % shown.length;
        const changed = (change: (line: ShownLine) => ShownLine) =>
          shown.map((one, j) => (j === i ? change(one) : one));
        const more = changed((one) => ({ ...one, quantity: one.quantity + 1 }));
        expect(compareKey(key, more)).toBe('other-lines');
        expect(compareKey(key, shown.toSpliced(i, 1))).toBe('other-lines');
        expect(compareKey(key, [...shown, { skuId: 2 ** 51, quantity: 1, priceFen: 1 }])).toBe('other-lines');
        const dearer = changed((one) => ({ ...one, priceFen: one.priceFen + 1 }));
        expect(compareKey(key, dearer)).toBe('other-prices');
      }),
    );
  });

  test('tells prices that two articles have swapped', () => {
    const shown = [
      { skuId: 1, quantity: 1, priceFen: 5_000 },
      { skuId: 2, quantity: 1, priceFen: 6_000 },
    ];
    const swapped = [
      { skuId: 1, quantity: 1, priceFen: 6_000 },
      { skuId: 2, quantity: 1, priceFen: 5_000 },
    ];
    expect(compareKey(newCheckoutKey(shown), swapped)).toBe('other-prices');
  });

  describe('made with another secret', () => {
    const secret = process.env.NEXTAUTH_SECRET ?? '';
    const readSettingsAgain = () =>
      void (globalThis as { meiduo?: Map<string, unknown> }).meiduo?.delete('env');
    afterEach(() => {
      process.env.NEXTAUTH_SECRET = secret;
      readSettingsAgain();
    });

    test('stands for nothing here', () => {
      const shown = [{ skuId: 1, quantity: 1, priceFen: 1 }];
      const ours = newCheckoutKey(shown);
      process.env.NEXTAUTH_SECRET = 'another secret, which is long enough as well';
      readSettingsAgain();
      expect(compareKey(ours, shown)).toBe('other-lines');
    });
  });
});

test('what was asked under a key is told from everything else that can be asked', () => {
  const asked = fc.record({
    addressId: fc.integer({ min: 1, max: 30 }),
    payMethod: fc.constantFrom('cash', 'alipay'),
    expectedTotalFen: fc.integer({ min: 1, max: 30 }),
    remark: fc.string({ unit: fc.constantFrom('1', '"', ',', '\\', ']', '林'), maxLength: 3 }),
  });
  fc.assert(
    fc.property(asked, asked, (one, other) => {
      expect(checkoutHash(one) === checkoutHash(other)).toBe(JSON.stringify(one) === JSON.stringify(other));
      expect(checkoutHash(one)).toMatch(/^[\w-]{43}$/);
    }),
    { numRuns: 1_000 },
  );
});
