import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { siteOrigin } from './env.ts';
import PageCache, { forget } from './page-cache.mjs';
import { shareMarks } from './page-cache-marks.ts';
import { redisClient } from './redis.ts';

const cache = new PageCache();
const asked = { tags: ['shelf', 'brands'] };
const keep = (key: string) => cache.set(key, { kind: 'FETCH' });
const isKept = async (key: string) => (await new PageCache().get(key, asked)) !== null;

describe('what was read', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['performance'] });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  test('is kept for every request until one of its tags is given up', async () => {
    await keep('tallies');
    vi.advanceTimersByTime(1);
    expect(await isKept('tallies')).toBe(true);
    await cache.revalidateTag('content');
    expect(await isKept('tallies')).toBe(true);
    await cache.revalidateTag(['shelf']);
    expect(await isKept('tallies')).toBe(false);
  });

  test('before an edit and is kept after it is read once more', async () => {
    forget(['brands']);
    vi.advanceTimersByTime(4_000);
    await keep('begun before');
    expect(await isKept('begun before')).toBe(true);
    vi.advanceTimersByTime(1_001);
    expect(await isKept('begun before')).toBe(false);
    await keep('begun after');
    vi.advanceTimersByTime(60_000);
    expect(await isKept('begun after')).toBe(true);
  });

  test('longest ago gives way to what is new', async () => {
    vi.advanceTimersByTime(10_000);
    for (let i = 0; i < 2_000; i += 1) await keep(`list ${i}`);
    expect(await isKept('list 0')).toBe(true); // and so it is the newest now
    await keep('one more');
    expect([await isKept('list 0'), await isKept('list 1')]).toEqual([true, false]);
  });
});

test('processes tell each other what they gave up, and also when Redis has forgotten everything', async () => {
  const key = `forgotten:${siteOrigin()}`;
  await redisClient().del(key);
  shareMarks();
  await cache.revalidateTag(['shelf']);
  const told = await vi.waitFor(async () => {
    const mark = await redisClient().hget(key, 'shelf');
    expect(mark).toEqual(expect.any(String));
    return mark;
  });
  expect(await redisClient().ttl(key)).toBeGreaterThan(0);
  await cache.revalidateTag(['shelf']);
  await vi.waitFor(async () => expect(await redisClient().hget(key, 'shelf')).not.toBe(told));

  await staysAfterAPoll('first');
  await redisClient().hset(key, { shelf: 'of another process' });
  await vi.waitFor(async () => expect(await isKept('first')).toBe(false), 2_000);
  await staysAfterAPoll('second');
  await redisClient().del(key);
  await vi.waitFor(async () => expect(await isKept('second')).toBe(false), 2_000);
});

/** Kept when all marks are known, so that only the next one can end it. */
async function staysAfterAPoll(name: string): Promise<void> {
  await vi.waitFor(async () => {
    const since = performance.now();
    await keep(name);
    await vi.waitFor(() => expect(performance.now() - since).toBeGreaterThan(600), {
      timeout: 700,
      interval: 50,
    });
    expect(await isKept(name)).toBe(true);
  }, 10_000);
}
