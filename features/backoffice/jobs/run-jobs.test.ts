import { sql } from 'drizzle-orm';
import { beforeEach, expect, test } from 'vitest';
import { db } from '../../../db/index.ts';
import { jobs as rows } from '../../../db/schema/index.ts';
import { inAnOwnShop } from '../../../db/testing/own-shop.ts';
import { jobs } from './jobs.ts';
import { isJobName, repeatAll, runDueJobs, runJobNow } from './run-jobs.ts';

inAnOwnShop('jobs');

beforeEach(async () => {
  await db.delete(rows);
});

const all = Object.keys(jobs).sort();
const names = async () =>
  (await db.select({ name: rows.name }).from(rows).orderBy(rows.name)).map(({ name }) => name);

test('every job of the shop is written down once, by however many processes, and runs at once', async () => {
  await Promise.all([repeatAll(), repeatAll(), repeatAll()]);
  await db.update(rows).set({ everySeconds: 3_600 }); // so that none is due again before the end
  expect(await names()).toEqual(all);
  const done = await Promise.all([runDueJobs(), runDueJobs(), runDueJobs()]);
  expect(done.reduce((sum, n) => sum + n, 0)).toBe(all.length);
  expect(await runDueJobs()).toBe(0);
  const failed = await db
    .select()
    .from(rows)
    .where(sql`${rows.lastError} is not null or ${rows.doneAt} is null`);
  expect(failed).toEqual([]);
});

test('a job that fails says why, and keeps no other from being done', async () => {
  await repeatAll();
  await db.update(rows).set({ everySeconds: 3_600 }); // so that none is due again before the end
  await db.execute(sql`rename table ship_lists to ship_lists_away`);
  expect(await runDueJobs()).toBe(all.length);
  await db.execute(sql`rename table ship_lists_away to ship_lists`);
  const undone = await db.select().from(rows).where(sql`${rows.doneAt} is null`);
  expect(undone).toMatchObject([{ name: 'forget-ship-lists', attempts: 1 }]);
  expect(undone[0]?.lastError).toContain('ER_NO_SUCH_TABLE');
});

test('a job of an older or newer build is left to those who know it', async () => {
  await db.insert(rows).values({ name: 'of-tomorrow', payload: {}, runAt: sql`now(3) - interval 1 hour` });
  expect(await runDueJobs()).toBe(0);
  expect(await db.select().from(rows)).toMatchObject([{ attempts: 0, lockedUntil: null, lastError: null }]);
});

test('a job is run by its name, due or not, unless somebody is at it', async () => {
  expect(await runJobNow('finish-orders')).toBe('done');
  expect(await runJobNow('finish-orders')).toBe('done');
  await db.update(rows).set({ lockedUntil: sql`now(3) + interval 1 minute` });
  expect(await runJobNow('finish-orders')).toBe('taken');
  expect(['finish-orders', 'constructor', '__proto__', ''].filter(isJobName)).toEqual(['finish-orders']);
});
