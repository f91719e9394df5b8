import { eq, type SQL, sql } from 'drizzle-orm';
import { beforeEach, expect, test } from 'vitest';
import { metrics } from '../lib/metrics.ts';
import { db } from './index.ts';
import { repeatJob } from './jobs.ts';
import { jobs, orders, outbox } from './schema/index.ts';
import { aSku, aUser } from './testing/builders.ts';
import { anOrder } from './testing/order-builders.ts';
import { inAnOwnShop } from './testing/own-shop.ts';
import { readVitals } from './vitals.ts';

inAnOwnShop('vitals');

beforeEach(async () => {
  await db.delete(jobs);
  await db.delete(outbox);
});

/** The value of a figure as a collector reads it. */
async function told(figure: string): Promise<number> {
  await readVitals(['sweep-carts']);
  const line = (await metrics().registry.metrics()).split('\n').find((text) => text.startsWith(`${figure} `));
  return Number(line?.slice(figure.length + 1));
}

test('a job that nobody does is overdue, and says how often it failed', async () => {
  await repeatJob(db, 'sweep-carts', 10);
  await db.update(jobs).set({ runAt: sql`now(3) - interval 90 second`, attempts: 4 });
  expect(await told('shop_job_overdue_seconds{job="sweep-carts"}')).toBeGreaterThanOrEqual(90);
  expect(await told('shop_job_failed_tries{job="sweep-carts"}')).toBe(4);
  await repeatJob(db, 'of-yesterday', 10);
  expect(await told('shop_job_overdue_seconds{job="of-yesterday"}')).toBeNaN();
});

test('messages that wait are told apart from those that were given up', async () => {
  const mail = { channel: 'mail' as const, recipient: 'a@example.com', body: '' };
  const before = sql`now(3) - interval 120 second`;
  await db.insert(outbox).values([
    { ...mail, createdAt: before },
    { ...mail, givenUpAt: sql`now(3)` },
    { ...mail, sentAt: sql`now(3)`, createdAt: before },
  ]);
  expect(await told('shop_outbox_messages{channel="mail",state="waiting"}')).toBe(1);
  expect(await told('shop_outbox_messages{channel="mail",state="given-up"}')).toBe(1);
  expect(await told('shop_outbox_oldest_seconds{channel="mail"}')).toBeGreaterThanOrEqual(120);
});

test('an unpaid order past its deadline is seen', async () => {
  const before = await told('shop_orders_overdue');
  const [user, sku] = [await aUser(), await aSku()];
  const { id } = await anOrder({ user, lines: [[sku, 1]], status: 'unpaid' });
  const expire = (expiresAt: SQL) => db.update(orders).set({ expiresAt }).where(eq(orders.id, id));
  await expire(sql`now(3) - interval 1 minute`);
  expect(await told('shop_orders_overdue')).toBe(before + 1);
  await expire(sql`now(3) + interval 1 minute`);
  expect(await told('shop_orders_overdue')).toBe(before);
});

test('the connections are told by their state', async () => {
  expect(await told('shop_database_up')).toBe(1);
  expect(await told('shop_database_connections{state="idle"}')).toBeGreaterThan(0);
  expect(await told('shop_database_connections{state="waiting"}')).toBe(0);
});
