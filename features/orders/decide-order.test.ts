import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isOrderNumber } from '../../lib/order-number.ts';
import { ShopError } from '../../lib/shop-error.ts';
import type { Offer } from '../catalog/read-offers.ts';
import { checkoutHash, newCheckoutKey } from './checkout-key.ts';
import { decide, type Facts, type Uncleared, type Wish } from './decide-order.ts';
import { priceOf } from './pricing.ts';

type Line = { skuId: number; quantity: number; priceFen?: number; stock?: number; isLaunched?: boolean };
type Case = { wish: Wish; facts: Facts };

const aShopper = {
  isActive: true,
  sessionVersion: 3,
  hasSession: true,
  username: 'lin',
  mail: null,
  mobile: null,
};

/** A wish that can be granted: these lines, seen at today's prices. */
function aCase(lines: Line[] = [{ skuId: 1, quantity: 2 }]): Case {
  const offers = new Map(
    lines.map(({ skuId, priceFen = 5_000, stock = 10, isLaunched = true }): [number, Offer] => [
      skuId,
      {
        id: skuId,
        productId: skuId,
        name: `样品 ${skuId}`,
        options: '',
        image: '',
        priceFen,
        stock,
        isLaunched,
      },
    ]),
  );
  const shown = lines.map(({ skuId, quantity, priceFen = 5_000 }) => ({ skuId, quantity, priceFen }));
  return {
    wish: {
      userId: 7,
      sessionVersion: 3,
      sessionId: 1,
      addressId: 70,
      payMethod: 'cash',
      checkoutKey: newCheckoutKey(shown),
      expectedTotalFen: priceOf(shown).totalFen,
      remark: '',
      lines: lines.map(({ skuId, quantity }) => ({ skuId, quantity })),
      takenOut: [3, 4],
      readAt: 0,
      locale: 'zh-CN',
    },
    facts: {
      now: new Date('2025-11-25T16:30:00.000Z'),
      payMinutes: 30,
      takesAlipay: true,
      user: aShopper,
      past: { known: undefined, uncleared: [{ id: 4, clearedMs: null }], unpaidCount: 0 },
      sinceReadMs: 100,
      address: { userId: 7, receiver: '林小满', mobile: '13800138000', region: '广东省', place: '一号' },
      offers,
      left: (skuId) => offers.get(skuId)?.stock ?? 0,
    },
  };
}

function answer({ wish, facts }: Case) {
  try {
    return decide(wish, facts);
  } catch (error) {
    if (error instanceof ShopError)
      return { kind: 'refused' as const, code: error.code, details: error.details };
    throw error;
  }
}

const codeOf = (one: Case) => {
  const said = answer(one);
  return said.kind === 'refused' ? said.code : said.kind;
};

const but = ({ wish, facts }: Case, change: { wish?: Partial<Wish>; facts?: Partial<Facts> }): Case => ({
  wish: { ...wish, ...change.wish },
  facts: { ...facts, ...change.facts },
});

const after = ({ facts: { past } }: Case, order: Uncleared) => ({
  facts: { past: { ...past, uncleared: [...past.uncleared, order] } },
});

const knownAs = (checkoutHash: string) => ({ id: 9, number: '2511260000000001', checkoutHash });

describe('an order that is granted', () => {
  test('has its number, the address as it is now, every line, and what it costs', () => {
    const said = answer(
      aCase([
        { skuId: 1, quantity: 2 },
        { skuId: 4, quantity: 1, priceFen: 990 },
      ]),
    );
    expect(said).toMatchObject({
      kind: 'new',
      order: {
        address: { receiver: '林小满', mobile: '13800138000', region: '广东省', place: '一号' },
        sales: [
          { offer: { id: 1 }, quantity: 2 },
          { offer: { id: 4 }, quantity: 1 },
        ],
        price: { goodsFen: 10_990, freightFen: 1_000, totalFen: 11_990, totalCount: 3 },
        placedAt: new Date('2025-11-25T16:30:00.000Z'),
        expiresAt: null,
      },
    });
    if (said.kind !== 'new') throw new Error('not granted');
    expect(isOrderNumber(said.order.number)).toBe(true);
    expect(said.order.number.startsWith('251126')).toBe(true); // half past midnight in Shanghai
    expect(Object.keys(said.order.address)).toEqual(['receiver', 'mobile', 'region', 'place']);
  });

  test('is no concern of an order that left the cart before this one was read, whatever Redis has forgotten', () => {
    const one = aCase();
    expect(codeOf(but(one, after(one, { id: 5, clearedMs: 5_000 })))).toBe('new');
  });

  test('by Alipay is to be paid within the minutes that the shop gives', () => {
    expect(answer(but(aCase(), { wish: { payMethod: 'alipay' }, facts: { payMinutes: 15 } }))).toMatchObject({
      order: { expiresAt: new Date('2025-11-25T16:45:00.000Z') },
    });
  });

  test('that is known already is the same order, whatever has changed since', () => {
    const { wish, facts } = aCase();
    const again = but(
      { wish, facts },
      { facts: { past: { ...facts.past, known: knownAs(checkoutHash(wish)) } } },
    );
    const order = { kind: 'repeat', order: { id: 9, number: '2511260000000001' } };
    expect(answer(again)).toMatchObject(order);
    for (const [name, change] of Object.entries(troubles))
      if (!/^(signed-out|key-reused|no-online-payment)/.test(name))
        // of nobody, or of another form
        expect(answer(change(again))).toMatchObject(order);
  });

  test('by Alipay stays that order when the shop no longer takes it', () => {
    const { wish, facts } = but(aCase(), { wish: { payMethod: 'alipay' }, facts: { takesAlipay: false } });
    const past = { ...facts.past, known: knownAs(checkoutHash(wish)) };
    expect(answer({ wish, facts: { ...facts, past } })).toMatchObject({ kind: 'repeat' });
  });
});

/** Each way in which a wish can be refused, by code, in the order in which the shop says so. */
const troubles: Record<string, (one: Case) => Case> = {
  'signed-out, no such user': (one) => but(one, { facts: { user: undefined } }),
  'signed-out, disabled': (one) =>
    but(one, { facts: { user: { ...aShopper, isActive: false, sessionVersion: 3, hasSession: true } } }),
  'signed-out, all sessions ended': (one) =>
    but(one, { facts: { user: { ...aShopper, isActive: true, sessionVersion: 4, hasSession: true } } }),
  'signed-out, this session ended': (one) =>
    but(one, { facts: { user: { ...aShopper, isActive: true, sessionVersion: 3, hasSession: false } } }),
  'key-reused': (one) =>
    but(one, { facts: { past: { ...one.facts.past, known: knownAs('of something else') } } }),
  'nothing-selected': (one) => but(one, { wish: { lines: [] } }),
  'cart-changed, ordered meanwhile': (one) => but(one, after(one, { id: 5, clearedMs: null })),
  'cart-changed, ordered meanwhile and taken out since the cart was read': (one) =>
    but(one, after(one, { id: 5, clearedMs: 90 })),
  'cart-changed, other lines': (one) =>
    but(one, { wish: { checkoutKey: newCheckoutKey([{ skuId: 1, quantity: 1, priceFen: 5_000 }]) } }),
  'cart-changed, a key of nobody': (one) =>
    but(one, { wish: { checkoutKey: `${'a'.repeat(16)}.${'b'.repeat(24)}` } }),
  'no-address, gone': (one) => but(one, { facts: { address: undefined } }),
  'no-address, of another': (one) =>
    but(one, { facts: { address: { userId: 8, receiver: '', mobile: '', region: '', place: '' } } }),
  'no-online-payment': (one) => but(one, { wish: { payMethod: 'alipay' }, facts: { takesAlipay: false } }),
  'lines-refused, short': (one) => but(one, { facts: { left: () => 1 } }),
  'lines-refused, vanished': (one) => but(one, { facts: { offers: new Map() } }),
  'total-changed': (one) =>
    but(one, {
      facts: {
        offers: new Map(
          [...one.facts.offers].map(([id, offer]) => [id, { ...offer, priceFen: offer.priceFen + 1 }]),
        ),
      },
    }),
};
const names = Object.keys(troubles);

describe('a wish that cannot be granted', () => {
  test.each(names)('is refused: %s', (name) => {
    expect(codeOf(troubles[name]?.(aCase()) ?? aCase())).toBe(name.split(',')[0]);
  });

  test('for two reasons is told the first of them', () => {
    for (const [i, first] of names.entries())
      for (const second of names.slice(i + 1)) {
        const both = [second, first].reduce((one, name) => troubles[name]?.(one) ?? one, aCase());
        expect([first, second, codeOf(both)]).toEqual([first, second, first.split(',')[0]]);
      }
  });

  test('names every line that is short or off the shelf, and what is left of it', () => {
    const lines = [
      { skuId: 1, quantity: 3, stock: 2 },
      { skuId: 2, quantity: 1, isLaunched: false },
      { skuId: 3, quantity: 1 },
      { skuId: 4, quantity: 1, stock: 0 },
    ];
    expect(answer(aCase(lines))).toMatchObject({
      code: 'lines-refused',
      details: {
        lines: [
          { skuId: 1, name: '样品 1', wanted: 3, left: 2, reason: 'short' },
          { skuId: 2, name: '样品 2', wanted: 1, left: 0, reason: 'off-shelf' },
          { skuId: 4, name: '样品 4', wanted: 1, left: 0, reason: 'short' },
        ],
      },
    });
  });

  test('at the total shown is told the old and the new one', () => {
    expect(answer(but(aCase(), { wish: { expectedTotalFen: 10_999 } }))).toMatchObject({
      code: 'total-changed',
      details: { oldFen: 10_999, newFen: 11_000 },
    });
  });

  test('at prices that changed against each other is told so, although the total is the same', () => {
    const one = aCase([
      { skuId: 1, quantity: 1, priceFen: 5_500 },
      { skuId: 2, quantity: 1, priceFen: 5_500 },
    ]);
    const seen = newCheckoutKey([
      { skuId: 1, quantity: 1, priceFen: 5_000 },
      { skuId: 2, quantity: 1, priceFen: 6_000 },
    ]);
    expect(codeOf(but(one, { wish: { checkoutKey: seen } }))).toBe('total-changed');
  });
});

describe('at the limits', () => {
  test.each([
    { quantity: 10, stock: 10, says: 'new' },
    { quantity: 10, stock: 9, says: 'lines-refused' },
    { quantity: 200, stock: 200, says: 'new' },
    { quantity: 200, stock: 500, says: 'new' },
    { quantity: 201, stock: 500, says: 'lines-refused' },
    { quantity: 1, stock: 0, says: 'lines-refused' },
    { quantity: 200, stock: 2_147_483_647, says: 'new' },
  ])('$quantity pieces of $stock: $says', ({ quantity, stock, says }) => {
    expect(codeOf(aCase([{ skuId: 1, quantity, stock }]))).toBe(says);
  });

  test('of more than two hundred, two hundred are said to be left', () => {
    expect(answer(aCase([{ skuId: 1, quantity: 201, stock: 500 }]))).toMatchObject({
      details: { lines: [{ left: 200 }] },
    });
  });

  test('a hundred lines of two hundred pieces at the highest price cost what they cost, to the fen', () => {
    const lines = Array.from({ length: 100 }, (_, i) => ({
      skuId: i + 1,
      quantity: 200,
      stock: 200,
      priceFen: 9_999_999_999,
    }));
    expect(answer(aCase(lines))).toMatchObject({
      order: { price: { goodsFen: 199_999_999_980_000, totalFen: 199_999_999_981_000, totalCount: 20_000 } },
    });
  });

  test('pieces that earlier orders of the group take are no longer left', () => {
    const one = aCase([{ skuId: 1, quantity: 3, stock: 10 }]);
    expect(codeOf(but(one, { facts: { left: () => 10 - 7 } }))).toBe('new');
    expect(codeOf(but(one, { facts: { left: () => 10 - 8 } }))).toBe('lines-refused');
  });
});

test('a sixth order that waits for payment is refused, one that is paid at the door is not', () => {
  const waiting = (unpaidCount: number, payMethod: 'cash' | 'alipay') =>
    codeOf(
      but(aCase(), {
        wish: { payMethod },
        facts: { past: { known: undefined, uncleared: [], unpaidCount } },
      }),
    );
  expect(waiting(4, 'alipay')).toBe('new');
  expect(waiting(5, 'alipay')).toBe('too-many-unpaid');
  expect(waiting(5, 'cash')).toBe('new');
});

test('whatever the cart holds, all of it is sold or exactly what cannot be sold is named', () => {
  const line = fc.record({
    skuId: fc.integer({ min: 1, max: 1_000 }),
    quantity: fc.integer({ min: 1, max: 210 }),
    priceFen: fc.integer({ min: 1, max: 9_999_999_999 }),
    stock: fc.integer({ min: 0, max: 400 }),
    isLaunched: fc.integer({ min: 0, max: 9 }).map((n) => n > 0),
  });
  const carts = fc.uniqueArray(line, { selector: ({ skuId }) => skuId, minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(carts, (lines) => {
      const said = answer(aCase(lines));
      const bad = lines.filter(
        ({ quantity, stock, isLaunched }) => !isLaunched || quantity > Math.min(stock, 200),
      );
      if (said.kind === 'new') {
        expect(bad).toEqual([]);
        expect(said.order.sales.map(({ offer, quantity }) => [offer.id, quantity])).toEqual(
          lines.map(({ skuId, quantity }) => [skuId, quantity]),
        );
        expect(said.order.price.totalFen).toBe(
          lines.reduce((sum, { priceFen, quantity }) => sum + priceFen * quantity, 1_000),
        );
      } else {
        expect(said).toMatchObject({ code: 'lines-refused' });
        const refused = said.kind === 'refused' ? (said.details as { lines: { skuId: number }[] }).lines : [];
        expect(refused.map(({ skuId }) => skuId)).toEqual(bad.map(({ skuId }) => skuId));
      }
    }),
    { numRuns: 500 },
  );
});
