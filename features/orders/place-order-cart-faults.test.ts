import { inArray } from 'drizzle-orm';
import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { db } from '../../db/index.ts';
import { orders } from '../../db/schema/index.ts';
import { aSku, aUser, type TestUser } from '../../db/testing/builders.ts';
import { pingRedis, writeScript } from '../../lib/redis.ts';
import { startFaultProxy } from '../../local/fault-proxy.ts';
import { cartKeys, cartOfUser } from '../cart/cart-keys.ts';
import { viewCheckout } from './order-queries.ts';
import type { Checkout } from './order-schema.ts';
import { placeOrder } from './place-order.ts';
import { readUncleared } from './read-orders.ts';
import { sweepCarts } from './sweep-carts.ts';
import { buy, cartOf, checkoutPage, ordersOf, outcome, put, sessionOf, shelf } from './testing/buying.ts';

const redis = await startFaultProxy(process.env.REDIS_URL ?? '');
process.env.REDIS_URL = redis.url;

const readingTheSelection = ':tries';
const takingTheBought = 'ZREMRANGEBYSCORE';

afterAll(() => redis.refuse());

/** The connection comes back a moment after a cut. */
const redisIsBack = () => vi.waitFor(() => pingRedis(), { timeout: 3_000, interval: 20 });

beforeEach(async () => {
  await redisIsBack();
});

async function aBuyer(quantity = 2) {
  const sku = await aSku();
  const user = await aUser();
  await put(user, [sku, quantity]);
  return { sku, user, page: await checkoutPage(user) };
}

const post = (user: TestUser, page: Checkout) => placeOrder(sessionOf(user), page);

/** The next look of this shopper: the checkout page. */
async function look({ id, username }: TestUser) {
  await redisIsBack();
  return viewCheckout({ id, username, mobile: '', defaultAddressId: null, isStaff: false });
}

const unclearedOf = async (user: TestUser) => (await readUncleared(user.id)).length;

async function timed<Value>(work: Promise<Value>) {
  const from = performance.now();
  const value = await work;
  return { value, ms: performance.now() - from };
}

describe('when the cart cannot be read', () => {
  test.each([
    ['Redis refuses', () => redis.refuse(), () => redis.accept()],
    ['Redis stands still', () => redis.freeze(), () => redis.thaw()],
  ])('because %s, the shopper is told within two seconds, and nothing is written', async (_, fail, mend) => {
    const { user, page, sku } = await aBuyer();
    fail();
    const { value, ms } = await timed(outcome(post(user, page)));
    await mend();
    expect(value).toBe('unavailable');
    expect(ms).toBeLessThan(3_000);
    expect(await ordersOf(user)).toEqual([]);
    expect(await shelf(sku)).toEqual({ stock: 10, sales: 0, ledger: 10 });
    await redisIsBack();
    expect(await cartOf(user)).toEqual(new Map([[sku.id, 2]]));
    expect(await post(user, page)).toMatch(/^\d{16}$/);
  });

  test('because the connection breaks, the shopper is told and may ask again', async () => {
    const { user, page } = await aBuyer();
    void redis.cutBefore(readingTheSelection);
    expect(await outcome(post(user, page))).toBe('unavailable');
    expect(await ordersOf(user)).toEqual([]);
    await redisIsBack();
    expect(await post(user, page)).toMatch(/^\d{16}$/);
  });

  test('a key that has its order still answers it, and other content under it does not', async () => {
    const { user, page } = await aBuyer();
    const number = await post(user, page);
    redis.refuse();
    expect(await post(user, page)).toBe(number);
    expect(await outcome(post(user, { ...page, remark: '别的' }))).toBe('unavailable');
    expect(await outcome(post(await aUser(), page))).toBe('unavailable');
    await redis.accept();
    expect(await ordersOf(user)).toHaveLength(1);
  });
});

describe('when Redis fails after the order was written', () => {
  test('the order stands and is answered, and the next look takes the goods out, once', async () => {
    const { user, page, sku } = await aBuyer();
    const happened = redis.cutBefore(takingTheBought);
    expect(await post(user, page)).toMatch(/^\d{16}$/);
    await happened;
    expect(await unclearedOf(user)).toBe(1);
    const other = await aSku();
    await redisIsBack();
    await put(user, [sku, 3], [other, 1]); // 2 bought + 3 more
    expect((await look(user)).lines.map(({ skuId, quantity }) => [skuId, quantity])).toEqual([
      [sku.id, 3],
      [other.id, 1],
    ]);
    await look(user);
    expect(await cartOf(user)).toEqual(
      new Map([
        [sku.id, 3],
        [other.id, 1],
      ]),
    );
  });

  test('and the goods were taken out although no answer came, they are not taken out again', async () => {
    const { user, page, sku } = await aBuyer();
    const happened = redis.cutAfter(takingTheBought);
    expect(await post(user, page)).toMatch(/^\d{16}$/);
    await happened;
    expect(await unclearedOf(user)).toBe(1);
    await redisIsBack();
    await put(user, [sku, 3]);
    expect((await look(user)).lines).toMatchObject([{ skuId: sku.id, quantity: 3 }]);
    expect(await cartOf(user)).toEqual(new Map([[sku.id, 3]]));
  });

  test('by standing still, the shopper waits at most two seconds for the answer', async () => {
    const { user, page, sku } = await aBuyer();
    const frozen = redis.freezeAt(takingTheBought);
    const { value, ms } = await timed(post(user, page));
    await frozen;
    expect(value).toMatch(/^\d{16}$/);
    expect(ms).toBeLessThan(3_500);
    redis.thaw();
    await look(user);
    expect((await cartOf(user)).has(sku.id)).toBe(false);
  });

  test('the same page posted again is the same order, and nothing of it can be bought twice', async () => {
    const { user, page } = await aBuyer();
    void redis.cutBefore(takingTheBought);
    const number = await post(user, page);
    await redisIsBack();
    expect(await post(user, page)).toBe(number);
    expect(await outcome(buy(user))).toBe('nothing-selected');
    expect(await ordersOf(user)).toHaveLength(1);
  });

  test('the next order takes the goods of both orders out', async () => {
    const { user, page, sku } = await aBuyer();
    void redis.cutBefore(takingTheBought);
    await post(user, page);
    const next = await aSku();
    await redisIsBack();
    await put(user, [next, 1]);
    await look(user);
    await buy(user);
    expect(await cartOf(user)).toEqual(new Map());
    expect(await shelf(sku)).toEqual({ stock: 8, sales: 2, ledger: 8 });
    expect(await shelf(next)).toEqual({ stock: 9, sales: 1, ledger: 9 });
  });

  test('it is noted in the order once the goods have left the cart', async () => {
    const { user, page } = await aBuyer();
    await post(user, page);
    await vi.waitFor(async () => expect((await ordersOf(user))[0]?.cartClearedAt).not.toBeNull(), 3_000);
    expect(await unclearedOf(user)).toBe(0);
  });
});

describe('what nobody looks at', () => {
  const longAgo = (...users: TestUser[]) =>
    db
      .update(orders)
      .set({ placedAt: new Date('2025-01-01T00:00:00Z') })
      .where(
        inArray(
          orders.userId,
          users.map(({ id }) => id),
        ),
      );

  test('is swept out of the carts later, and one broken cart does not keep the others waiting', async () => {
    const [broken, fine] = [await aBuyer(), await aBuyer()];
    for (const { user, page } of [broken, fine]) {
      const happened = redis.cutBefore(takingTheBought);
      await post(user, page);
      await happened;
      await redisIsBack();
    }
    const [quantities = ''] = cartKeys(cartOfUser(broken.user.id));
    await writeScript({
      lua: "redis.call('DEL', KEYS[1]) return redis.call('SET', KEYS[1], 'x')",
      keys: [quantities],
      args: [],
    });
    await longAgo(broken.user, fine.user);
    await sweepCarts();
    expect(await cartOf(fine.user)).toEqual(new Map());
    await writeScript({ lua: "return redis.call('DEL', KEYS[1])", keys: [quantities], args: [] });
    await sweepCarts();
    await vi.waitFor(async () => expect(await unclearedOf(broken.user)).toBe(0), 3_000);
  });

  test('stays for the next sweep when Redis is away', async () => {
    const { user, page } = await aBuyer();
    void redis.cutBefore(takingTheBought);
    await post(user, page);
    await longAgo(user);
    redis.refuse();
    await expect(sweepCarts()).rejects.toThrow('Redis did not answer');
    await redis.accept();
    await redisIsBack();
    await sweepCarts();
    expect(await cartOf(user)).toEqual(new Map());
  });
});
