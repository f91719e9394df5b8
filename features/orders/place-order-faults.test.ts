import { setTimeout as sleep } from 'node:timers/promises';
import { inArray } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { db } from '../../db/index.ts';
import { orders } from '../../db/schema/index.ts';
import { aSku, aUser, type TestSku, type TestUser } from '../../db/testing/builders.ts';
import { aRival, type Rival } from '../../db/testing/rival.ts';
import { countOf, metrics } from '../../lib/metrics.ts';
import { together } from '../../lib/together.ts';
import { startFaultProxy, statement } from '../../local/fault-proxy.ts';
import { cartOfUser } from '../cart/cart-keys.ts';
import { putQuantity } from '../cart/cart-store.ts';
import type { Wish } from './decide-order.ts';
import type { Checkout } from './order-schema.ts';
import { placeGroup } from './place-group.ts';
import { placeOrder } from './place-order.ts';
import {
  cartOf,
  checkoutPage,
  linesOf,
  ordersOf,
  outcome,
  put,
  refusal,
  sessionOf,
  shelf,
  shoppers,
  wishOf,
} from './testing/buying.ts';

const mariadb = await startFaultProxy(process.env.DATABASE_URL ?? '');
process.env.DATABASE_URL = mariadb.url;
const commit = statement('COMMIT');
const begin = statement('BEGIN');
const takingStock = statement('update `skus`');

let rival: Rival;
beforeAll(async () => {
  rival = await aRival();
});
afterAll(async () => {
  await rival.leave();
  mariadb.refuse();
});

/** A shopper with one piece of a SKU of their own in the cart, and the page that they will post. */
async function aBuyer(given: Parameters<typeof aSku>[0] = {}) {
  const sku = await aSku(given);
  const user = await aUser();
  await put(user, [sku, 1]);
  return { sku, user, page: await checkoutPage(user) };
}

const post = (user: TestUser, page: Checkout) => placeOrder(sessionOf(user), page);

async function expectBoughtOnce({ user, sku }: { user: TestUser; sku: TestSku }, number: string) {
  expect((await ordersOf(user)).map((order) => order.number)).toEqual([number]);
  expect(await shelf(sku)).toEqual({ stock: 9, sales: 1, ledger: 9 });
}

async function expectNothingWritten({ user, sku }: { user: TestUser; sku: TestSku }) {
  expect(await ordersOf(user)).toEqual([]);
  expect(await shelf(sku)).toEqual({ stock: 10, sales: 0, ledger: 10 });
  expect(await cartOf(user)).toEqual(new Map([[sku.id, 1]]));
}

describe('when the connection breaks at COMMIT', () => {
  const cuts = [
    ['before the database has seen it', 'cutBefore'],
    ['after the order was written', 'cutAfter'],
  ] as const;

  test.each(cuts)('%s, the shopper gets the order once, and its number', async (_, cut) => {
    const buyer = await aBuyer();
    const happened = mariadb[cut](commit);
    const number = await post(buyer.user, buyer.page);
    await happened;
    await expectBoughtOnce(buyer, number);
    expect(await cartOf(buyer.user)).toEqual(new Map());
    expect(await post(buyer.user, buyer.page)).toBe(number);
  });

  test.each(cuts)(
    '%s, and the database stays away, the shopper is told that nobody knows; asking again gives the one order',
    async (_, cut) => {
      const buyer = await aBuyer();
      const happened = mariadb[cut](commit).then(() => mariadb.refuse());
      expect(await outcome(post(buyer.user, buyer.page))).toBe('outcome-unknown');
      await happened;
      await mariadb.accept();
      await put(buyer.user, [await aSku(), 2]);
      const again = outcome(post(buyer.user, buyer.page));
      expect(await again).toBe(cut === 'cutAfter' ? 'placed' : 'cart-changed');
      if (cut === 'cutBefore') await post(buyer.user, await checkoutPage(buyer.user));
      expect(await ordersOf(buyer.user)).toHaveLength(1);
      expect(await shelf(buyer.sku)).toEqual({ stock: 9, sales: 1, ledger: 9 });
      expect((await cartOf(buyer.user)).has(buyer.sku.id)).toBe(false);
    },
  );

  test.each(cuts)('%s, everybody in the group gets an order of their own, once', async (_, cut) => {
    const buyers = await Promise.all([aBuyer(), aBuyer(), aBuyer(), aBuyer(), aBuyer()]);
    const happened = mariadb[cut](commit);
    const numbers = await Promise.all(buyers.map(({ user, page }) => post(user, page)));
    await happened;
    expect(new Set(numbers).size).toBe(5);
    for (const [i, buyer] of buyers.entries()) {
      await expectBoughtOnce(buyer, numbers[i] ?? '');
      expect(await cartOf(buyer.user)).toEqual(new Map());
    }
  });

  test('a group of many is settled as a whole', async () => {
    const sku = await aSku({ stock: 9 });
    const users = await shoppers(10, sku);
    const wishes = await Promise.all(users.map((user) => wishOf(user)));
    const happened = mariadb.cutAfter(commit);
    const answers = await placeGroup(wishes);
    await happened;
    const numbers = answers.map((answer) => (answer.ok ? answer.value.number : refusalCode(answer.error)));
    const written = await db
      .select({ number: orders.number })
      .from(orders)
      .where(
        inArray(
          orders.userId,
          users.map(({ id }) => id),
        ),
      );
    expect(numbers.slice(0, 9).sort()).toEqual(written.map(({ number }) => number).sort());
    expect(numbers[9]).toBe('lines-refused');
    expect(await shelf(sku)).toEqual({ stock: 0, sales: 9, ledger: 0 });
  });
});

const refusalCode = (error: unknown) => (error as { code?: string }).code;

describe('when another transaction is in the way', () => {
  test('a deadlock is not noticed by the shopper', async () => {
    const buyer = await aBuyer();
    const before = await countOf(metrics().retries);
    await rival.ask('BEGIN');
    // of two transactions the one that has changed more survives
    await rival.ask('INSERT INTO `groups` (name) SELECT uuid() FROM seq_1_to_100');
    await rival.ask('UPDATE skus SET caption = ? WHERE id = ?', ['x', buyer.sku.id]);
    const order = post(buyer.user, buyer.page);
    await rival.whenWaiting('update `skus`');
    await rival.ask('SELECT id FROM users WHERE id = ? FOR UPDATE', [buyer.user.id]);
    await rival.ask('ROLLBACK');
    await expectBoughtOnce(buyer, await order);
    expect(await countOf(metrics().retries)).toBe(before + 1);
  });

  test('a lock that is held for three seconds is not noticed by the shopper', async () => {
    const buyer = await aBuyer();
    await rival.ask('BEGIN');
    await rival.ask('SELECT id FROM skus WHERE id = ? FOR UPDATE', [buyer.sku.id]);
    const rollback = mariadb.hold(statement('ROLLBACK'));
    const order = post(buyer.user, buyer.page);
    const goOn = await rollback;
    await rival.ask('ROLLBACK');
    goOn();
    await expectBoughtOnce(buyer, await order);
  });

  test('the same page posted meanwhile is told of the one order, however long it waits for it', async () => {
    const buyer = await aBuyer();
    const update = mariadb.hold(takingStock);
    const posts = Array.from({ length: 20 }, () => post(buyer.user, buyer.page));
    const goOn = await update;
    await sleep(2_600); // longer than anybody waits for a place in a group
    goOn();
    const numbers = await Promise.all(posts);
    expect(new Set(numbers).size).toBe(1);
    await expectBoughtOnce(buyer, numbers[0] ?? '');
  });

  test('a price that changes at the last moment is told, and nothing is sold at the other', async () => {
    const buyer = await aBuyer({ priceFen: 5_000 });
    const update = mariadb.hold(takingStock);
    const answer = refusal(post(buyer.user, buyer.page));
    const goOn = await update;
    await rival.ask('UPDATE skus SET price_fen = 4000 WHERE id = ?', [buyer.sku.id]);
    goOn();
    expect(await answer).toMatchObject({ code: 'total-changed', details: { oldFen: 6_000, newFen: 5_000 } });
    await expectNothingWritten(buyer);
  });

  test.each([
    ['the last pieces are taken', 'stock = 0', { left: 0, reason: 'short' }],
    ['the goods leave the shelf', 'is_launched = 0', { left: 0, reason: 'off-shelf' }],
  ])('when %s at the last moment, the order is refused with what remains', async (_, change, line) => {
    const buyer = await aBuyer();
    const update = mariadb.hold(takingStock);
    const answer = refusal(post(buyer.user, buyer.page));
    const goOn = await update;
    await rival.ask(`UPDATE skus SET ${change} WHERE id = ?`, [buyer.sku.id]);
    goOn();
    expect(await answer).toMatchObject({ code: 'lines-refused', details: { lines: [line] } });
    expect(await ordersOf(buyer.user)).toEqual([]);
    expect((await shelf(buyer.sku)).sales).toBe(0);
    expect(await cartOf(buyer.user)).toEqual(new Map([[buyer.sku.id, 1]]));
  });

  test('pieces that others take at the last moment refuse nobody while enough is left', async () => {
    const buyer = await aBuyer();
    const update = mariadb.hold(takingStock);
    const order = post(buyer.user, buyer.page);
    const goOn = await update;
    await rival.ask('UPDATE skus SET stock = 1 WHERE id = ?', [buyer.sku.id]);
    goOn();
    expect(await ordersOf(buyer.user).then(() => order)).toMatch(/^\d{16}$/);
    expect((await shelf(buyer.sku)).stock).toBe(0);
  });

  test('who finds the line full is told of the order that an earlier post has placed', async () => {
    const [buyer, other] = [await aBuyer(), await aBuyer()];
    const wish = await wishOf(buyer.user, buyer.page);
    const [placed] = await placeGroup([wish]); // as at another process: this one knows nothing of it
    await rival.ask('BEGIN');
    await rival.ask('SELECT id FROM users WHERE id = ? FOR UPDATE', [other.user.id]);
    const stuck = outcome(post(other.user, other.page));
    await rival.whenWaiting('`users`');
    const again = await post(buyer.user, buyer.page);
    await rival.ask('ROLLBACK');
    expect(placed).toMatchObject({ ok: true, value: { number: again } });
    expect(await stuck).toBe('placed');
    expect(await ordersOf(buyer.user)).toHaveLength(1);
  });

  test('the same page posted to another process meanwhile waits, and is the same order', async () => {
    const buyer = await aBuyer();
    const wish = await wishOf(buyer.user, buyer.page);
    const committing = mariadb.hold(commit);
    const here = placeGroup([wish]);
    const goOn = await committing;
    const elsewhere = Promise.all([placeGroup([wish]), placeGroup([wish])]);
    await rival.whenWaiting('`users`');
    goOn();
    const answers = [...(await here), ...(await elsewhere).flat()];
    const numbers = answers.map((answer) => (answer.ok ? answer.value.number : refusalCode(answer.error)));
    expect(new Set(numbers).size).toBe(1);
    await expectBoughtOnce(buyer, numbers[0] ?? '');
  });

  test('another page of the same cart posted to another process meanwhile is no second order', async () => {
    const buyer = await aBuyer();
    const [left, right] = [await wishOf(buyer.user), await wishOf(buyer.user)];
    const committing = mariadb.hold(commit);
    const here = placeGroup([left]);
    const goOn = await committing;
    const elsewhere = placeGroup([right]);
    await rival.whenWaiting('`users`');
    goOn();
    const [first, second] = [...(await here), ...(await elsewhere)];
    expect(first?.ok).toBe(true);
    expect(second).toMatchObject({ ok: false, error: { code: 'cart-changed' } });
    expect(await ordersOf(buyer.user)).toHaveLength(1);
  });

  test('what changes in the cart while the order is committed stays there', async () => {
    const buyer = await aBuyer();
    const committing = mariadb.hold(commit);
    const order = post(buyer.user, buyer.page);
    const goOn = await committing;
    await putQuantity(cartOfUser(buyer.user.id), buyer.sku.id, 3);
    const other = await aSku();
    await put(buyer.user, [other, 1]);
    goOn();
    await order;
    const [placed] = await ordersOf(buyer.user);
    expect((await linesOf([placed?.id ?? 0])).map(({ quantity }) => quantity)).toEqual([1]);
    expect(await cartOf(buyer.user)).toEqual(
      new Map([
        [buyer.sku.id, 2],
        [other.id, 1],
      ]),
    );
  });
});

describe('when writing an order fails', () => {
  const poison = (sku: TestSku) =>
    rival.ask(`CREATE OR REPLACE TRIGGER poison BEFORE INSERT ON order_lines FOR EACH ROW
      IF NEW.sku_id = ${sku.id} THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'poison'; END IF`);

  const bug = (work: Promise<unknown>) =>
    work.then(
      () => 'no error',
      (error: Error) => (error.cause as Error).message,
    );

  test('at its second line, nothing of it is written and the cart is kept; it is no refusal but a bug', async () => {
    const buyer = await aBuyer();
    const second = await aSku();
    await put(buyer.user, [second, 1]);
    const page = await checkoutPage(buyer.user);
    await poison(second);
    try {
      expect(await bug(post(buyer.user, page))).toBe('poison');
    } finally {
      await rival.ask('DROP TRIGGER poison');
    }
    expect(await ordersOf(buyer.user)).toEqual([]);
    for (const sku of [buyer.sku, second]) expect(await shelf(sku)).toMatchObject({ stock: 10, ledger: 10 });
    expect((await cartOf(buyer.user)).size).toBe(2);
    expect(await post(buyer.user, page)).toMatch(/^\d{16}$/);
  });

  test('the neighbours in its group get their orders', async () => {
    const buyers = await Promise.all([aBuyer(), aBuyer(), aBuyer(), aBuyer(), aBuyer()]);
    const [first, , broken] = buyers;
    if (!first || !broken) throw new Error('no buyers');
    const wishes = await Promise.all(buyers.map(({ user }) => wishOf(user)));
    const lane = together(placeGroup, { name: 'group', most: 32, keyOf: ({ userId }: Wish) => userId });
    await poison(broken.sku);
    const begins = mariadb.count(begin);
    const answers = wishes.map((wish) => lane(wish));
    const problems = await Promise.all(answers.map(bug));
    await rival.ask('DROP TRIGGER poison');
    expect(problems).toEqual(['no error', 'no error', 'poison', 'no error', 'no error']);
    expect(begins()).toBe(1 + 1 + 4); // the first alone, the other four together, then one by one
    for (const buyer of buyers)
      if (buyer === broken) await expectNothingWritten(buyer);
      else expect(await ordersOf(buyer.user)).toHaveLength(1);
  });
});
