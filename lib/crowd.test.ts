import { expect, test, vi } from 'vitest';
import { countCrowd, noteToday } from './crowd.ts';
import { redisClient } from './redis.ts';
import { dayDigits } from './time.ts';

test('who is counted is forgotten after a while, also when Redis lost it all meanwhile', async () => {
  const today = dayDigits(new Date());
  const key = `figures:${today}:users`;
  for (const member of ['1', '2']) {
    await redisClient().del(key);
    noteToday('users', member);
    await vi.waitFor(async () => expect(await countCrowd('users', today)).toBe(1));
    expect(await redisClient().ttl(key)).toBeGreaterThan(0);
  }
});
