import { writeScript } from './redis.ts';

/** Of all who ask with one key only the first hears yes, until the time is over. */
export async function isFirstUse(key: string, ttlSeconds: number): Promise<boolean> {
  const first = await writeScript({
    lua: "return redis.call('SET', KEYS[1], '1', 'NX', 'EX', ARGV[1])",
    keys: [key],
    args: [ttlSeconds],
  });
  return first === 'OK';
}
