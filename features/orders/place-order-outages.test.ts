import { inArray } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { database, db } from '../../db/index.ts';
import { orders } from '../../db/schema/index.ts';
import { aSku, type TestSku, type TestUser } from '../../db/testing/builders.ts';
import { aRival, type Rival } from '../../db/testing/rival.ts';
import { startFaultProxy, statement } from '../../local/fault-proxy.ts';
import type { Checkout } from './order-schema.ts';
import { placeOrder } from './place-order.ts';
import {
  cartOf,
  checkoutPage,
  ordersOf,
  outcome,
  sessionOf,
  shelf,
  shoppers,
  tally,
} from './testing/buying.ts';

const mariadb = await startFaultProxy(process.env.DATABASE_URL ?? '');
process.env.DATABASE_URL = mariadb.url;

let rival: Rival;
beforeAll(async () => {
  rival = await aRival();
});
afterAll(async () => {
  await rival.leave();
  mariadb.refuse();
});

const post = (user: TestUser, page: Checkout) => placeOrder(sessionOf(user), page);

describe('two hundred shoppers', () => {
  let sku: TestSku;
  let buyers: { user: TestUser; page: Checkout }[];
  beforeAll(async () => {
    sku = await aSku({ stock: 1_000 });
    const users = await shoppers(200, sku);
    buyers = await Promise.all(users.map(async (user) => ({ user, page: await checkoutPage(user) })));
  });

  /** All post at once; how often each answer was given, how long the last one took, and how long all but the first. */
  async function rush() {
    const from = performance.now();
    const waits: number[] = [];
    const outcomes = await Promise.all(
      buyers.map(({ user, page }) =>
        outcome(post(user, page)).finally(() => waits.push(performance.now() - from)),
      ),
    );
    return { outcomes: tally(outcomes), ms: waits.at(-1), othersMs: waits.at(-2) };
  }

  /** Waiting for a lock, for a connection and in the lane end at about the same moments. */
  function expectNotTaken({ unavailable = 0, busy = 0 }: Record<string, number>, shoppers: number) {
    expect(unavailable + busy).toBe(shoppers);
  }

  async function expectRecoveryWithin(limitMs: number) {
    const [buyer] = buyers.splice(0, 1);
    if (!buyer) throw new Error('no buyers');
    await vi.waitFor(() => post(buyer.user, buyer.page), { timeout: limitMs, interval: 20 });
    expect(await ordersOf(buyer.user)).toHaveLength(1);
  }

  async function expectOnly(sold: number) {
    expect(await shelf(sku)).toEqual({ stock: 1_000 - sold, sales: sold, ledger: 1_000 - sold });
    const written = await db
      .select({ id: orders.id })
      .from(orders)
      .where(
        inArray(
          orders.userId,
          buyers.map(({ user }) => user.id),
        ),
      );
    expect(written).toEqual([]);
  }

  test('are told at once when the database refuses connections', async () => {
    mariadb.refuse();
    const { outcomes, ms } = await rush();
    expect(outcomes).toEqual({ unavailable: 200 });
    expect(ms).toBeLessThan(5_000);
    await mariadb.accept();
    await expectRecoveryWithin(2_000);
    await expectOnly(1);
  });

  test('are told within the limit when the database stands still', async () => {
    mariadb.freeze();
    const { outcomes, ms, othersMs } = await rush();
    mariadb.thaw();
    expectNotTaken(outcomes, 199);
    expect(ms).toBeLessThan(9_000);
    expect(othersMs).toBeLessThan(5_000);
    await expectRecoveryWithin(2_000);
    await expectOnly(2);
  });

  test('are told soon when every connection is in use', async () => {
    const held = await Promise.all(Array.from({ length: 16 }, () => database().acquire()));
    const { outcomes, ms } = await rush();
    for (const connection of held) connection.release();
    expectNotTaken(outcomes, 198);
    expect(ms).toBeLessThan(5_000);
    await expectRecoveryWithin(2_000);
    await expectOnly(3);
  });

  test('are told within the limit while somebody keeps the goods locked, after three tries of a group at most', async () => {
    await rival.ask('BEGIN');
    await rival.ask('SELECT id FROM skus WHERE id = ? FOR UPDATE', [sku.id]);
    const begins = mariadb.count(statement('BEGIN'));
    const { outcomes, ms } = await rush();
    expectNotTaken(outcomes, 197);
    expect(ms).toBeLessThan(10_000);
    expect(begins()).toBeLessThanOrEqual(6); // one came first, and a whole group beside it
    await rival.ask('ROLLBACK');
    await expectRecoveryWithin(2_000);
    await expectOnly(4);
  });

  test('are answered within ten seconds when the database takes three for every question', async () => {
    mariadb.delay(3_000);
    const { outcomes, ms } = await rush();
    mariadb.delay(0);
    expect(
      Object.keys(outcomes).every((code) => ['unavailable', 'busy', 'outcome-unknown'].includes(code)),
    ).toBe(true);
    expect(ms).toBeLessThan(10_500);
    await expectRecoveryWithin(4_000);
  });

  test('then all get their orders after all', async () => {
    const { outcomes } = await rush();
    expect(outcomes).toEqual({ placed: 195 });
    expect(await shelf(sku)).toEqual({ stock: 800, sales: 200, ledger: 800 });
    const carts = await Promise.all(buyers.map(({ user }) => cartOf(user)));
    expect(carts.every((cart) => cart.size === 0)).toBe(true);
  });
});
