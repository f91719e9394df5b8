import { log } from './log.ts';
import { redisClient, writeScript } from './redis.ts';
import { dayDigits } from './time.ts';

/** Who is counted once a day: carts into which something is put, users who look around. */
export type Crowd = 'carts' | 'users';

const keptSeconds = 40 * 86_400;

/** Estimates to within one in a hundred, and knows nobody by name (HyperLogLog). */
const keyOf = (crowd: Crowd, day: string) => `figures:${day}:${crowd}`;

/**
 * Counts somebody today, once however often. Nobody waits for it and nothing fails with it; the client sends it in one
 * packet with whatever else is sent at this moment.
 */
export function noteToday(crowd: Crowd, member: string): void {
  const key = keyOf(crowd, dayDigits(new Date()));
  void note(key, member).catch((error) => log.warn({ err: error, crowd }, 'somebody could not be counted'));
}

/** One step, so that no key stays that never ends: Redis may have come back empty, or we may end in between. */
const noteLua = `
redis.call('PFADD', KEYS[1], ARGV[1])
return redis.call('EXPIRE', KEYS[1], ARGV[2])`;

const note = (key: string, member: string) =>
  writeScript({ lua: noteLua, keys: [key], args: [member, keptSeconds] });

/** How many they were on a day, YYMMDD; null when nobody was counted, be it that Redis has forgotten them. */
export async function countCrowd(crowd: Crowd, day: string): Promise<number | null> {
  return (await redisClient().pfcount(keyOf(crowd, day))) || null;
}
