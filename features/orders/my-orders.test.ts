import { eq, sql } from 'drizzle-orm';
import { describe, expect, test, vi } from 'vitest';
import { db } from '../../db/index.ts';
import { orders, skus } from '../../db/schema/index.ts';
import { aSku, aUser, next, type TestSku, type TestUser } from '../../db/testing/builders.ts';
import { anOrder } from '../../db/testing/order-builders.ts';
import { buyAgain } from './buy-again.ts';
import { countOrders, listOrders } from './order-list-queries.ts';
import { viewOrderPage } from './order-page-queries.ts';
import { viewOrder } from './order-queries.ts';
import { stepsOf } from './order-steps.ts';
import { listOwnReviews } from './own-review-queries.ts';
import { setInvoice } from './set-invoice.ts';
import { cartOf, outcome, put } from './testing/buying.ts';
import { writeReview } from './write-review.ts';

const of = async (
  user: TestUser,
  sku: TestSku,
  status: (typeof orders.$inferSelect)['status'] = 'unshipped',
) => anOrder({ user, lines: [[sku, 2]], status });

describe('the list of my orders', () => {
  const find = async (user: TestUser, q: string, status?: 'unshipped' | 'cancelled') =>
    (await listOrders(user.id, { status, q, page: 1 })).orders.map(({ number }) => number);

  test('finds them by words of what was bought, and by number', async () => {
    const user = await aUser();
    const [lamp, cup] = [
      await aSku({ name: `北欧 台灯 ${next()}` }),
      await aSku({ name: `手冲 100% 咖啡杯` }),
    ];
    const [first, second] = [await of(user, lamp), await of(user, cup, 'cancelled')];
    expect(await find(user, '台灯')).toEqual([first.number]);
    expect(await find(user, '咖啡 手冲')).toEqual([second.number]);
    expect(await find(user, '台灯 手冲')).toEqual([]);
    expect(await find(user, first.number)).toEqual([first.number]);
    expect(await find(user, first.number.slice(4, 12))).toEqual([first.number]);
    expect(await find(user, '')).toEqual([second.number, first.number]);
    expect(await find(user, '咖啡', 'unshipped')).toEqual([]);
    expect(await countOrders(user.id, '咖啡')).toEqual({ cancelled: 1 });
    expect(await countOrders(user.id)).toEqual({ cancelled: 1, unshipped: 1 });
  });

  test.each(['%', '_', '\\', "'", '0% 咖'])('takes %s as it is written', async (q) => {
    const user = await aUser();
    await of(user, await aSku({ name: '普通 台灯', options: '' }));
    expect(await find(user, q)).toEqual([]);
  });

  test("holds nobody else's", async () => {
    const [mine, other, sku] = [await aUser(), await aUser(), await aSku()];
    const order = await of(other, sku);
    expect(await find(mine, order.number)).toEqual([]);
    expect(await viewOrderPage(mine.id, order.number)).toBeUndefined();
    expect(await listOwnReviews(mine.id, order.number)).toEqual([]);
  });

  test('has ten a page and knows how many pages', async () => {
    const [user, sku] = [await aUser(), await aSku({ stock: 100 })];
    for (let i = 0; i < 11; i += 1) await of(user, sku);
    const page = await listOrders(user.id, { status: undefined, q: '', page: 2 });
    expect([page.orders.length, page.total, page.pages]).toEqual([1, 11, 2]);
    expect(await listOrders(user.id, { status: undefined, q: '', page: 9 })).toMatchObject({ page: 2 });
  });
});

describe('the time to pay an order', () => {
  const leftOf = async (seconds: number | null, status: 'unpaid' | 'unshipped' = 'unpaid') => {
    const [user, sku] = [await aUser(), await aSku()];
    const { id, number } = await of(user, sku, status);
    const expiresAt = seconds === null ? null : sql`now(3) + interval ${seconds} second`;
    await db.update(orders).set({ expiresAt }).where(eq(orders.id, id));
    return (await viewOrder(user.id, number))?.secondsToPay;
  };

  test('goes by the clock of the database alone', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 86_400_000 }); // a process whose clock is a day ahead
    try {
      const left = await leftOf(3_600);
      expect(left).toBeGreaterThan(3_000);
      expect(left).toBeLessThanOrEqual(3_600);
    } finally {
      vi.useRealTimers();
    }
  });

  test('is over at the deadline, and none where nothing is paid online', async () => {
    expect([await leftOf(-1), await leftOf(null, 'unshipped')]).toEqual([0, 0]);
  });
});

describe('what may be done with an order', () => {
  test.each([
    ['unpaid', ['cancel', 'pay']],
    ['unshipped', ['cancel', 'again']],
    ['unreceived', ['again', 'receive']],
    ['uncommented', ['return', 'again', 'review']],
    ['finished', ['return', 'again', 'review']],
    ['cancelled', ['again']],
  ] as const)('that is %s', async (status, steps) => {
    const [user, sku] = [await aUser(), await aSku()];
    const { number } = await of(user, sku, status);
    const order = await viewOrder(user.id, number);
    expect(order && stepsOf(order)).toEqual(steps);
  });

  test('no longer holds what has been done, or is too late', async () => {
    const [user, sku] = [await aUser(), await aSku()];
    const { number } = await anOrder({
      user,
      lines: [[sku, 1]],
      status: 'uncommented',
      receivedDaysAgo: 16,
    });
    await writeReview(user.id, { number, skuId: sku.id, score: 5, comment: '用着很好呀', isAnonymous: true });
    const order = await viewOrder(user.id, number);
    expect(order && stepsOf(order)).toEqual(['again']);
  });
});

describe('buying again', () => {
  test('puts into the cart what is still sold, and says what is not and why', async () => {
    const user = await aUser();
    const [sold, short, gone, out] = [await aSku(), await aSku(), await aSku(), await aSku()];
    const lines = [sold, short, gone, out].map((sku): [TestSku, number] => [sku, 3]);
    const { number } = await anOrder({ user, lines, status: 'finished' });
    await db.update(skus).set({ stock: 2 }).where(eq(skus.id, short.id));
    await db.update(skus).set({ isLaunched: false }).where(eq(skus.id, gone.id));
    await db.update(skus).set({ stock: 0 }).where(eq(skus.id, out.id));
    expect(await buyAgain(user.id, number)).toMatchObject({
      added: 2,
      fewer: [{ quantity: 2 }],
      notAdded: [{ why: 'off-shelf' }, { why: 'out-of-stock' }],
    });
    expect(await cartOf(user)).toEqual(
      new Map([
        [sold.id, 3],
        [short.id, 2],
      ]),
    );
  });

  test('adds to what is in the cart, as far as the shelf goes', async () => {
    const [user, sku] = [await aUser(), await aSku({ stock: 6 })];
    const { number } = await of(user, sku, 'finished'); // 4 are left
    await put(user, [sku, 3]);
    expect(await buyAgain(user.id, number)).toMatchObject({ added: 1, fewer: [{ quantity: 1 }] });
    expect(await buyAgain(user.id, number)).toMatchObject({ added: 0, notAdded: [{ why: 'out-of-stock' }] });
    expect(await cartOf(user)).toEqual(new Map([[sku.id, 4]]));
  });

  test('adds as many as a cart may hold of one article', async () => {
    const [user, sku] = [await aUser(), await aSku({ stock: 999 })];
    const { number } = await anOrder({ user, lines: [[sku, 200]], status: 'finished' });
    await put(user, [sku, 1]);
    expect(await buyAgain(user.id, number)).toMatchObject({ added: 1, fewer: [{ quantity: 199 }] });
    expect(await buyAgain(user.id, number)).toMatchObject({ notAdded: [{ why: 'quantity-limit' }] });
    expect(await cartOf(user)).toEqual(new Map([[sku.id, 200]]));
  });

  test("knows no order of another's", async () => {
    const [user, other] = [await aUser(), await aUser()];
    const { number } = await of(other, await aSku());
    expect(await outcome(buyAgain(user.id, number))).toBe('order-missing');
  });
});

describe('invoice details', () => {
  const company = { title: '云杉科技有限公司', taxNumber: '91440101MA5ABCDE1X' };

  test.each(['unpaid', 'unshipped'] as const)(
    'are kept while the order is %s, and can be taken back',
    async (status) => {
      const [user, sku] = [await aUser(), await aSku()];
      const { number } = await of(user, sku, status);
      await setInvoice(user.id, number, company);
      expect(await viewOrder(user.id, number)).toMatchObject({
        invoiceTitle: company.title,
        taxNumber: company.taxNumber,
      });
      await setInvoice(user.id, number, { title: '林小满', taxNumber: null });
      expect(await viewOrder(user.id, number)).toMatchObject({ invoiceTitle: '林小满', taxNumber: null });
      await setInvoice(user.id, number, undefined);
      expect(await viewOrder(user.id, number)).toMatchObject({ invoiceTitle: null, taxNumber: null });
    },
  );

  test.each(['unreceived', 'uncommented', 'finished', 'cancelled'] as const)(
    'are fixed once the order is %s',
    async (status) => {
      const [user, sku] = [await aUser(), await aSku()];
      const { number } = await of(user, sku, status);
      expect(await outcome(setInvoice(user.id, number, company))).toBe('invoice-fixed');
    },
  );

  test("of another's order are not to be had", async () => {
    const [user, other] = [await aUser(), await aUser()];
    const { number } = await of(other, await aSku());
    expect(await outcome(setInvoice(user.id, number, company))).toBe('order-missing');
    expect(await viewOrder(other.id, number)).toMatchObject({ invoiceTitle: null });
  });
});
