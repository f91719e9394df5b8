import { sql } from 'drizzle-orm';
import { afterEach, expect, test } from 'vitest';
import { isOutage } from '../lib/outage.ts';
import { asRequest } from '../lib/request-id.ts';
import { type FaultProxy, startFaultProxy, statement } from '../local/fault-proxy.ts';
import { askOn, connect, dismiss } from './connect.ts';
import type { Database } from './index.ts';
import { takeOrderIds } from './order-ids.ts';
import { idBlocks } from './schema/index.ts';

let proxy: FaultProxy;
afterEach(() => proxy.refuse());

async function aShop(connectionLimit = 1): Promise<Database> {
  proxy = await startFaultProxy(process.env.DATABASE_URL ?? '');
  return connect(proxy.url, connectionLimit);
}

const outcome = (work: Promise<unknown>) =>
  work.then(
    () => 'answered',
    (error: unknown) => (isOutage(error) ? 'outage' : 'bug'),
  );

const idleSockets = () => process.getActiveResourcesInfo().filter((name) => name === 'TCPSocketWrap').length;

test('a question whose connection breaks is asked again on another one', async () => {
  const { db } = await aShop();
  const happened = proxy.cutBefore('select 1');
  expect(await outcome(db.execute(sql`select 1`))).toBe('answered');
  await happened;
  void proxy.cutAfter('select 2');
  expect(await outcome(db.execute(sql`select 2`))).toBe('answered');
});

test('a change whose connection breaks is not made again', async () => {
  const { db } = await aShop();
  const sent = proxy.count(statement('update'));
  void proxy.cutAfter(statement('update'));
  expect(await outcome(db.update(idBlocks).set({ name: 'orders' }))).toBe('outage');
  expect(sent()).toBe(1);
});

test('a question that finds the database gone for good is an outage', async () => {
  const { db } = await aShop();
  void proxy.cutBefore('select 1').then(() => proxy.refuse());
  expect(await outcome(db.execute(sql`select 1`))).toBe('outage');
});

test('a mistake in a statement is a bug, and its connection is kept', async () => {
  const { db } = await aShop();
  for (let i = 0; i < 3; i += 1) expect(await outcome(db.execute(sql`select nothing`))).toBe('bug');
  expect(proxy.connections).toBe(1);
});

test('a connection that does not answer gives its socket back', async () => {
  const shop = await aShop(4);
  const connections = await Promise.all([1, 2, 3, 4].map(() => shop.acquire()));
  const before = idleSockets();
  proxy.silence();
  for (const connection of connections) {
    const error = await askOn(connection, { sql: 'select 1' }, [], 20).catch((error: unknown) => error);
    expect(isOutage(error)).toBe(true);
    dismiss(connection, error);
  }
  expect(await outcome(shop.db.execute(sql`select 1`))).toBe('answered');
  expect(idleSockets()).toBe(before - 4 + 3); // four are gone; the new one has two ends at the proxy and one here
});

test('all that a page reads one after the other has the time of one page', async () => {
  const { db } = await aShop(3);
  const from = Date.now();
  const ask = () => outcome(db.execute(sql`select sleep(2)`));
  const met = await asRequest('a page', async () => [await ask(), await ask(), await ask()], 500);
  expect(met).toEqual(['outage', 'outage', 'outage']);
  expect(Date.now() - from).toBeLessThan(1_500);
});

test('a page that got no connection does not wait for another one; an action does', async () => {
  const shop = await aShop();
  const held = await shop.acquire();
  const ask = () => outcome(shop.db.execute(sql`select 1`));
  const askTwice = async () => {
    const met = [await ask()];
    held.release();
    return [...met, await ask()];
  };
  expect(await asRequest('a page', askTwice, 3_000)).toEqual(['outage', 'outage']);
  const heldAgain = await shop.acquire();
  const action = asRequest('an action', async () => [await ask(), await ask()]);
  expect(await asRequest('a page', ask, 300)).toBe('outage');
  heldAgain.release();
  expect(await action).toEqual(['answered', 'answered']);
});

test('what a page has no time left to read is not asked and costs no connection; what it writes is', async () => {
  const { db } = await aShop();
  expect(await outcome(db.execute(sql`select 1`))).toBe('answered');
  const met = await asRequest(
    'a page',
    async () => [
      await outcome(db.execute(sql`select 1`)),
      await outcome(db.update(idBlocks).set({ name: 'orders' })),
    ],
    0,
  );
  expect(met).toEqual(['outage', 'answered']);
  expect(proxy.connections).toBe(1);
});

test('order ids are never given twice, to whoever draws at the same time', async () => {
  const [one, other] = [await aShop(4), connect(process.env.DATABASE_URL ?? '', 4)];
  const ids: number[] = [];
  for (let round = 0; round < 30; round += 1) {
    const draws = [one, other, one, other].map((shop, i) => takeOrderIds(((round + i) % 32) + 1, shop));
    ids.push(...(await Promise.all(draws)).flat());
  }
  expect(new Set(ids).size).toBe(ids.length);
  await other.end();
});

test('order ids whose drawing is cut are an outage, since nothing hangs on them, and others are drawn later', async () => {
  const shop = await aShop();
  void proxy.cutAfter('update `id_blocks`');
  expect(await outcome(takeOrderIds(1, shop))).toBe('outage');
  expect(await takeOrderIds(2, shop)).toHaveLength(2);
});
