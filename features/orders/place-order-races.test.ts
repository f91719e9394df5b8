import { eq, sql } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { db } from '../../db/index.ts';
import { products, skus, stockMovements } from '../../db/schema/index.ts';
import { aProduct, aSku, aUser, type TestSku, type TestUser } from '../../db/testing/builders.ts';
import { inTransaction } from '../../db/transaction.ts';
import { fewAtOnce } from '../../lib/few-at-once.ts';
import { countOf, metrics } from '../../lib/metrics.ts';
import { readScript, writeScript } from '../../lib/redis.ts';
import { addAddress } from '../accounts/add-address.ts';
import { cartKeys, cartOfUser } from '../cart/cart-keys.ts';
import { selectLines } from '../cart/cart-store.ts';
import { clearCartAfter } from './clear-cart.ts';
import { placeGroup } from './place-group.ts';
import { placeOrder } from './place-order.ts';
import {
  buy,
  cartOf,
  checkoutPage,
  linesOf,
  ordersOf,
  outcome,
  put,
  sessionOf,
  shelf,
  shoppers,
  tally,
  times,
  wishOf,
} from './testing/buying.ts';

/** Not more transactions than there are connections, so that a slow machine refuses nobody. */
const onItsOwnConnection = fewAtOnce(12);

/** As another process would place it: a group and a transaction of its own, past this process's lane. */
const buyAlone = (user: TestUser): Promise<string> =>
  onItsOwnConnection(async () => {
    const wish = await wishOf(user);
    const [answer] = await placeGroup([wish]);
    if (!answer?.ok) throw answer?.error;
    await clearCartAfter(user.id, answer.value.id, wish.lines);
    return answer.value.number;
  });

describe.each([
  ['together in one process', (user: TestUser) => buy(user)],
  ['each in a transaction of its own', buyAlone],
])('orders that arrive %s', (_, buyOne) => {
  test('two hundred shoppers cannot all buy the last piece', async () => {
    const sku = await aSku({ stock: 1 });
    const users = await shoppers(200, sku);
    const outcomes = tally(await Promise.all(users.map((user) => outcome(buyOne(user)))));
    expect(outcomes).toEqual({ placed: 1, 'lines-refused': 199 });
    expect(await shelf(sku)).toEqual({ stock: 0, sales: 1, ledger: 0 });
    const carts = await Promise.all(
      users.map(async (user) => (await ordersOf(user)).length + (await cartOf(user)).size),
    );
    expect(new Set(carts)).toEqual(new Set([1]));
  });

  test('nobody is refused while stock is left', async () => {
    const sku = await aSku({ stock: 640 });
    const users = await shoppers(64, sku);
    const outcomes: string[] = [];
    for (let round = 0; round < 5; round += 1) {
      outcomes.push(...(await Promise.all(users.map((user) => outcome(buyOne(user))))));
      if (round < 4) await Promise.all(users.map((user) => put(user, [sku, 1])));
    }
    expect(tally(outcomes)).toEqual({ placed: 320 });
    expect(await shelf(sku)).toEqual({ stock: 320, sales: 320, ledger: 320 });
  });

  test('carts that hold the same goods in any order never deadlock', async () => {
    const productId = await aProduct();
    const goods = await times(4, (i) => aSku({ stock: 5_000, ...(i < 2 ? { productId } : {}) }));
    const before = {
      repeated: await countOf(metrics().retries),
      deadlocks: await countOf(metrics().deadlocks),
    };
    await times(16, async () => {
      const user = await aUser();
      for (let order = 0; order < 60; order += 1) {
        await writeScript({
          lua: "return redis.call('DEL', unpack(KEYS))",
          keys: cartKeys(cartOfUser(user.id)).slice(0, 3),
          args: [],
        });
        const chosen = [...goods].sort(() => Math.random() - 0.5).slice(0, 3);
        await put(user, ...chosen.map((sku): [TestSku, number] => [sku, 1]));
        await buyOne(user);
      }
    });
    expect(await countOf(metrics().deadlocks)).toBe(before.deadlocks);
    const shelves = await Promise.all(goods.map(shelf));
    expect(shelves.reduce((sold, { sales }) => sold + (sales ?? 0), 0)).toBe(16 * 60 * 3);
    for (const { stock, ledger, sales } of shelves)
      expect([stock, ledger]).toEqual([5_000 - (sales ?? 0), 5_000 - (sales ?? 0)]);
    const [product] = await db
      .select({ sales: products.sales })
      .from(products)
      .where(eq(products.id, productId));
    expect(product?.sales).toBe((shelves[0]?.sales ?? 0) + (shelves[1]?.sales ?? 0));
  }, 120_000);
});

describe('one user', () => {
  test('who posts the same page twenty times at once gets one order', async () => {
    const sku = await aSku({ stock: 100 });
    const [user] = await shoppers(1, sku);
    if (!user) throw new Error('no shopper');
    const page = await checkoutPage(user);
    const numbers = await times(20, () => placeOrder(sessionOf(user), page));
    expect(new Set(numbers).size).toBe(1);
    expect(await ordersOf(user)).toHaveLength(1);
    expect(await shelf(sku)).toEqual({ stock: 99, sales: 1, ledger: 99 });
    expect(await cartOf(user)).toEqual(new Map());
  });

  test('who does so when nothing is left gets twenty refusals and no order', async () => {
    const sku = await aSku({ stock: 0 });
    const [user] = await shoppers(1, sku);
    if (!user) throw new Error('no shopper');
    const page = await checkoutPage(user);
    expect(tally(await times(20, () => outcome(placeOrder(sessionOf(user), page))))).toEqual({
      'lines-refused': 20,
    });
    expect(await cartOf(user)).toEqual(new Map([[sku.id, 1]]));
  });

  test('with two tabs and two keys orders one cart once', async () => {
    for (let round = 0; round < 10; round += 1) {
      const sku = await aSku({ stock: 100 });
      const [user] = await shoppers(1, sku);
      if (!user) throw new Error('no shopper');
      const [left, right] = [await checkoutPage(user), await checkoutPage(user)];
      const outcomes = await Promise.all(
        [left, right].map((page) => outcome(placeOrder(sessionOf(user), page))),
      );
      expect(outcomes.filter((one) => one === 'placed')).toHaveLength(1);
      expect(['cart-changed', 'nothing-selected']).toContain(outcomes.find((one) => one !== 'placed'));
      expect(await ordersOf(user)).toHaveLength(1);
    }
  });

  test('whose crafted cart names a SKU twice gets one line with the sum, within the stock', async () => {
    const sku = await aSku({ stock: 5 });
    const [user] = await shoppers(1, sku, 3);
    if (!user) throw new Error('no shopper');
    const twice = `0${sku.id}`;
    await craft(user, twice, 3);
    expect(await outcome(buy(user))).toBe('lines-refused');
    await craft(user, twice, 2);
    await buy(user);
    const [order] = await ordersOf(user);
    expect((await linesOf([order?.id ?? 0])).map(({ quantity }) => quantity)).toEqual([5]);
    expect(await shelf(sku)).toEqual({ stock: 0, sales: 5, ledger: 0 });
  });
});

const craft = (user: TestUser, field: string, quantity: number) =>
  readScript({
    lua: "redis.call('HSET', KEYS[1], ARGV[1], ARGV[2]) redis.call('SADD', KEYS[2], ARGV[1]) return 1",
    keys: cartKeys(cartOfUser(user.id)).slice(0, 2),
    args: [field, quantity],
  });

describe('while two hundred orders run', () => {
  test('restocking and correcting lose no sale', async () => {
    const sku = await aSku({ stock: 250 });
    const users = await shoppers(200, sku);
    const [outcomes] = await Promise.all([
      Promise.all(users.map((user) => outcome(buy(user)))),
      adjust(sku, 50),
      adjust(sku, -20),
    ]);
    expect(tally(outcomes)).toEqual({ placed: 200 });
    expect(await shelf(sku)).toEqual({ stock: 80, sales: 200, ledger: 80 });
  });

  test('a price change is told to whoever saw the old price, and nobody pays another than shown', async () => {
    const sku = await aSku({ stock: 300, priceFen: 5_000 });
    const users = await shoppers(200, sku);
    const pages = await Promise.all(users.map(async (user) => ({ user, page: await checkoutPage(user) })));
    const [outcomes] = await Promise.all([
      Promise.all(pages.map(({ user, page }) => outcome(placeOrder(sessionOf(user), page)))),
      db.update(skus).set({ priceFen: 4_000 }).where(eq(skus.id, sku.id)),
    ]);
    const { placed = 0, 'total-changed': told = 0 } = tally(outcomes);
    expect(placed + told).toBe(200);
    const placedOrders = (await Promise.all(users.map(ordersOf))).flat();
    expect(placedOrders).toHaveLength(placed);
    expect(new Set(placedOrders.map(({ totalFen }) => totalFen))).toEqual(new Set(placed > 0 ? [6_000] : []));
    expect((await shelf(sku)).stock).toBe(300 - placed);
  });

  test('everything that locks users, orders and goods goes on without a deadlock', async () => {
    const goods = await times(3, () => aSku({ stock: 2_000 }));
    const users = await times(12, () => aUser());
    const before = await countOf(metrics().deadlocks);
    const address = {
      title: '家',
      receiver: '周予安',
      mobile: '13800138000',
      provinceCode: 440000,
      cityCode: undefined,
      districtCode: undefined,
      place: '一号',
      isDefault: 'on' as const,
    };
    await times(120, async (i) => {
      const user = users[i % users.length];
      const sku = goods[i % goods.length];
      if (!user || !sku) throw new Error('no shopper or goods');
      const acts = [
        () => put(user, [sku, 1]).then(() => outcome(buy(user))),
        () => put(user, [sku, 1]).then(() => outcome(buyAlone(user))),
        () => onItsOwnConnection(() => outcome(addAddress(user.id, address))),
        () => onItsOwnConnection(() => adjust(sku, 1)),
      ];
      await Promise.all(acts.map((act) => act()));
    });
    expect(await countOf(metrics().deadlocks)).toBe(before);
  });
});

/** What an administrator's correction will be: a delta and its row in the ledger. */
function adjust({ id }: TestSku, delta: number): Promise<void> {
  return inTransaction(async (tx) => {
    await tx.insert(stockMovements).values({ skuId: id, delta, reason: 'adjust', actor: 'staff:test' });
    await tx
      .update(skus)
      .set({ stock: sql`${skus.stock} + ${delta}` })
      .where(eq(skus.id, id));
  });
}

test('a cart whose selection names what is not in it is ordered without that', async () => {
  const [there, missing] = [await aSku(), await aSku()];
  const user = await aUser();
  await put(user, [there, 1], [missing, 1]);
  await readScript({
    lua: "redis.call('HDEL', KEYS[1], ARGV[1]) return 1",
    keys: cartKeys(cartOfUser(user.id)).slice(0, 1),
    args: [missing.id],
  });
  await selectLines(cartOfUser(user.id), true, [there.id]);
  await buy(user);
  expect(await ordersOf(user)).toMatchObject([{ totalCount: 1 }]);
});
