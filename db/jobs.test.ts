import { eq, sql } from 'drizzle-orm';
import { beforeEach, expect, test } from 'vitest';
import { db } from './index.ts';
import { claimJob, type Job, repeatJob, settleJobDone, settleJobFailed, type Wanted } from './jobs.ts';
import { jobs } from './schema/index.ts';

beforeEach(async () => {
  await db.delete(jobs);
});

const any: Wanted = { among: ['sweep', 'once', 'slow', 'quick'] };

async function claimed(wanted = any): Promise<Job> {
  const job = await claimJob(db, wanted);
  if (!job) throw new Error('expected a job');
  return job;
}

async function stored(name: string) {
  const [row] = await db
    .select({
      attempts: jobs.attempts,
      lastError: jobs.lastError,
      isDone: sql`${jobs.doneAt} is not null`.mapWith(Boolean),
      isLocked: sql`coalesce(${jobs.lockedUntil} > now(3), false)`.mapWith(Boolean),
      inSeconds: sql`timestampdiff(second, now(3), ${jobs.runAt})`.mapWith(Number),
    })
    .from(jobs)
    .where(eq(jobs.name, name));
  return row;
}

const overdue = (name: string) =>
  db.update(jobs).set({ runAt: sql`now(3) - interval 1 second` }).where(eq(jobs.name, name));

test('of many processes one gets a job that is due', async () => {
  await repeatJob(db, 'sweep', 60);
  const all = await Promise.all(Array.from({ length: 20 }, () => claimJob(db, any)));
  expect(all.filter(Boolean)).toMatchObject([{ name: 'sweep', attempts: 1 }]);
});

test('a job that was done comes again after its pause, and not before', async () => {
  await repeatJob(db, 'sweep', 60);
  await settleJobDone(db, await claimed());
  expect(await claimJob(db, any)).toBeUndefined();
  const row = await stored('sweep');
  expect(row).toMatchObject({ attempts: 0, isDone: true, isLocked: false });
  expect(row?.inSeconds).toBeGreaterThan(50);
  await overdue('sweep');
  expect(await claimed()).toMatchObject({ name: 'sweep' });
});

test('a job is known once however many processes start, and its pause is that of the newest', async () => {
  await Promise.all(Array.from({ length: 8 }, () => repeatJob(db, 'sweep', 60)));
  await repeatJob(db, 'sweep', 90);
  expect(await db.select({ name: jobs.name, everySeconds: jobs.everySeconds }).from(jobs)).toEqual([
    { name: 'sweep', everySeconds: 90 },
  ]);
});

test('a job that fails says why, and is tried again after longer and longer pauses', async () => {
  await repeatJob(db, 'sweep', 60);
  const pauses: number[] = [];
  for (let i = 0; i < 8; i += 1) {
    await settleJobFailed(db, await claimed(), `no luck ${i} ${'x'.repeat(600)}`);
    const row = await stored('sweep');
    pauses.push(row?.inSeconds ?? 0);
    expect(row?.lastError?.startsWith(`no luck ${i}`)).toBe(true);
    await overdue('sweep');
  }
  const growing = pauses.slice(0, -1); // the last two have the longest length there is
  expect(growing).toEqual([...growing].sort((a, b) => a - b));
  expect(pauses.at(0)).toBeLessThan(6);
  expect(Math.min(...pauses.slice(-2))).toBeGreaterThan(290);
  await settleJobDone(db, await claimed());
  expect(await stored('sweep')).toMatchObject({ attempts: 0, lastError: null });
});

test('a job whose process died is taken over after a minute, and what the dead one reports counts no more', async () => {
  await repeatJob(db, 'sweep', 60);
  const dead = await claimed();
  expect(await claimJob(db, any)).toBeUndefined();
  await db.update(jobs).set({ lockedUntil: sql`now(3) - interval 1 second` });
  const heir = await claimed();
  await settleJobFailed(db, dead, 'late');
  expect(await stored('sweep')).toMatchObject({ attempts: 2, lastError: null, isLocked: true });
  await settleJobDone(db, heir);
  expect(await stored('sweep')).toMatchObject({ attempts: 0, isLocked: false });
});

test('a job of a name is run before it is due, one that is done once is gone', async () => {
  await db.insert(jobs).values({ name: 'once', payload: {}, runAt: sql`now(3) + interval 1 hour` });
  expect(await claimJob(db, any)).toBeUndefined();
  await settleJobDone(db, await claimed({ name: 'once' }));
  expect(await db.select().from(jobs)).toEqual([]);
});

test('jobs that may take long are claimed apart from the others', async () => {
  for (const name of ['slow', 'quick']) await repeatJob(db, name, 60);
  expect(await claimed({ among: ['quick'] })).toMatchObject({ name: 'quick' });
  expect(await claimJob(db, { among: ['quick'] })).toBeUndefined();
  expect(await claimed({ among: ['slow'] })).toMatchObject({ name: 'slow' });
  expect(await claimJob(db, { among: [] })).toBeUndefined();
});
