import { sql } from 'drizzle-orm';
import { afterAll, afterEach, expect, test, vi } from 'vitest';
import { startFaultProxy } from '../local/fault-proxy.ts';
import { failingParts } from './health.ts';
import { db } from './index.ts';
import { anOwnDatabase } from './testing/own-database.ts';

const own = await anOwnDatabase('health');
const mariadb = await startFaultProxy(own.url);
const redis = await startFaultProxy(process.env.REDIS_URL ?? '');
process.env.DATABASE_URL = mariadb.url;
process.env.REDIS_URL = redis.url;

afterEach(async () => {
  await vi.waitFor(async () => expect(await failingParts()).toEqual([]), { timeout: 10_000 });
});
afterAll(async () => {
  mariadb.refuse();
  redis.refuse();
  await own.drop();
});

test('a shop with all its parts is well', async () => {
  expect(await failingParts()).toEqual([]);
});

test('a database that is away is named', async () => {
  mariadb.refuse();
  expect(await failingParts()).toEqual(['database']);
  await mariadb.accept();
});

test('a Redis that is away is named', async () => {
  redis.refuse();
  expect(await failingParts()).toEqual(['redis']);
  await redis.accept();
});

test('parts that stand still are named after a second', async () => {
  await failingParts();
  mariadb.freeze();
  redis.freeze();
  const from = performance.now();
  expect(await failingParts()).toEqual(['database', 'redis']);
  expect(performance.now() - from).toBeLessThan(3_000);
  mariadb.thaw();
  redis.thaw();
});

test('a schema older than this code is named', async () => {
  await db.execute(sql`UPDATE __drizzle_migrations SET created_at = created_at - 1000000000000`);
  expect(await failingParts()).toEqual(['migrations']);
  await db.execute(sql`UPDATE __drizzle_migrations SET created_at = created_at + 1000000000000`);
});
