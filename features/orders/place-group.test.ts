import { eq } from 'drizzle-orm';
import { afterAll, describe, expect, test } from 'vitest';
import { db } from '../../db/index.ts';
import { takeOrderIds } from '../../db/order-ids.ts';
import { skus, users } from '../../db/schema/index.ts';
import { aSku, aUser } from '../../db/testing/builders.ts';
import { ShopError } from '../../lib/shop-error.ts';
import { startFaultProxy, statement } from '../../local/fault-proxy.ts';
import { placeGroup } from './place-group.ts';
import { placeOrder } from './place-order.ts';
import {
  buy,
  cartOf,
  checkoutPage,
  linesOf,
  ordersOf,
  put,
  refusal,
  sessionOf,
  shelf,
  shoppers,
  times,
  wishOf,
} from './testing/buying.ts';

const mariadb = await startFaultProxy(process.env.DATABASE_URL ?? '');
process.env.DATABASE_URL = mariadb.url;
afterAll(() => mariadb.refuse());

async function answersOf(wishes: Parameters<typeof placeGroup>[0]) {
  const answers = await placeGroup(wishes);
  return answers.map((answer) => {
    if (answer.ok) return answer.value.isRepeat ? 'repeat' : 'placed';
    if (answer.error instanceof ShopError) return answer.error.code;
    throw answer.error;
  });
}

describe('orders that share a transaction', () => {
  test('each get their own answer, and nobody is harmed by a neighbour', async () => {
    const sku = await aSku({ stock: 100 });
    const gone = await aSku({ isLaunched: false });
    const few = await aSku({ stock: 1 });
    const everybody = await shoppers(8, sku, 2);
    const [first, signedOut, homeless, short, offShelf, outdated, changed, last] = everybody;
    if (!first || !signedOut || !homeless || !short || !offShelf || !outdated || !changed || !last)
      throw new Error('no shoppers');
    const repeating = await aUser();
    await put(repeating, [sku, 1]);
    const page = await checkoutPage(repeating);
    const number = await placeOrder(sessionOf(repeating), page);
    const reusing = await aUser();
    await put(reusing, [sku, 1]);
    const used = await checkoutPage(reusing);
    await placeOrder(sessionOf(reusing), used);
    const readBefore = await wishOf(changed);
    await buy(changed);
    await put(short, [few, 2]);
    await put(offShelf, [gone, 1]);

    const wishes = [
      await wishOf(first),
      await wishOf(signedOut),
      await wishOf(homeless, { addressId: first.addressId }),
      await wishOf(short),
      await wishOf(offShelf),
      await wishOf(outdated, { expectedTotalFen: 5 }),
      readBefore,
      { ...(await wishOf(repeating)), ...page },
      { ...(await wishOf(reusing)), ...used, remark: '别的' },
      await wishOf(last),
    ];
    await db.update(users).set({ sessionVersion: 1 }).where(eq(users.id, signedOut.id));
    const [begins, commits] = [mariadb.count(statement('BEGIN')), mariadb.count(statement('COMMIT'))];
    expect(await answersOf(wishes)).toEqual([
      'placed',
      'signed-out',
      'no-address',
      'lines-refused',
      'lines-refused',
      'total-changed',
      'cart-changed',
      'repeat',
      'key-reused',
      'placed',
    ]);
    expect([begins(), commits()]).toEqual([1, 1]);
    const written = await Promise.all(everybody.map(async (user) => (await ordersOf(user)).length));
    expect(written).toEqual([1, 0, 0, 0, 0, 0, 1, 1]);
    expect((await ordersOf(repeating)).map((order) => order.number)).toEqual([number]);
    expect(await shelf(sku)).toEqual({ stock: 92, sales: 8, ledger: 92 });
    expect(await shelf(few)).toEqual({ stock: 1, sales: 0, ledger: 1 });
  });

  test('take the last pieces in the order in which they came', async () => {
    const sku = await aSku({ stock: 5 });
    const users = await times(4, () => aUser());
    for (const [i, user] of users.entries()) await put(user, [sku, i === 1 ? 3 : 2]);
    const wishes = await times(4, async (i) => wishOf(users[i] ?? (await aUser())));
    expect(await answersOf(wishes)).toEqual(['placed', 'placed', 'lines-refused', 'lines-refused']);
    expect(await shelf(sku)).toEqual({ stock: 0, sales: 5, ledger: 0 });
  });

  test('take few statements: eleven for one, and the same for thirty-two', async () => {
    const sku = await aSku({ stock: 100 });
    const [one, ...many] = await times(33, async (i) =>
      wishOf((await shoppers(1, sku, (i % 2) + 1))[0] ?? (await aUser())),
    );
    if (!one) throw new Error('no wish');
    await takeOrderIds(1);
    const sent = mariadb.count('\u0003');
    const counted = async (wishes: typeof many) => {
      const before = sent();
      await placeGroup(wishes);
      return sent() - before - 2; // without BEGIN and COMMIT
    };
    expect(await counted([one])).toBeLessThanOrEqual(11);
    expect(await counted(many)).toBeLessThanOrEqual(11);
  });
});

describe('at the limits of what the shop holds', () => {
  test('two hundred pieces at the highest price from the fullest shelf are sold, to the fen', async () => {
    const user = await aUser();
    const sku = await aSku({ priceFen: 9_999_999_999, stock: 2_147_483_647 });
    await put(user, [sku, 200]);
    await buy(user);
    expect(await ordersOf(user)).toMatchObject([
      { goodsFen: 1_999_999_999_800, totalFen: 2_000_000_000_800, totalCount: 200 },
    ]);
    expect(await shelf(sku)).toEqual({ stock: 2_147_483_447, sales: 200, ledger: 2_147_483_447 });
  });

  test('of one article two hundred pieces can be bought, and not one more', async () => {
    const user = await aUser();
    const sku = await aSku({ stock: 500 });
    await put(user, [sku, 201]);
    expect((await refusal(buy(user))).details).toMatchObject({ lines: [{ wanted: 201, left: 200 }] });
    expect(await ordersOf(user)).toEqual([]);
  });

  test('a hundred different articles are one order', async () => {
    const user = await aUser();
    const goods = await times(100, () => aSku());
    await put(user, ...goods.map((sku): [typeof sku, number] => [sku, 1]));
    await buy(user);
    const [order] = await ordersOf(user);
    expect(await linesOf([order?.id ?? 0])).toHaveLength(100);
    expect((await cartOf(user)).size).toBe(0);
  });

  test('a remark of a hundred four-byte characters is kept whole', async () => {
    const user = await aUser();
    await put(user, [await aSku(), 1]);
    await buy(user, { remark: '𠀋'.repeat(100) });
    expect((await ordersOf(user))[0]?.remark).toBe('𠀋'.repeat(100));
  });

  test('the database itself keeps a shelf from falling below nothing', async () => {
    const sku = await aSku({ stock: 3 });
    const user = await aUser();
    await put(user, [sku, 2]);
    await buy(user);
    await expect(db.update(skus).set({ stock: -1 }).where(eq(skus.id, sku.id))).rejects.toThrow();
    expect((await shelf(sku)).stock).toBe(1);
  });
});
