import { readScript, writeScript } from './redis.ts';
import { orHere } from './redis-or-here.ts';
import { ShopError } from './shop-error.ts';
import { countHere, forgetHere, giveBackHere, lookHere } from './tries-here.ts';

/**
 * At most so many tries from the first one on, until the time is over; all processes count together, and each by itself
 * while Redis is away: to refuse everybody would be worse than to count less exactly. Keys should be
 * digests: Redis holds neither names nor addresses. Each has one key there and nothing looks for others.
 */
export function limitOf(name: string, most: number, seconds: number) {
  const on = (of: string, lua: string) => ({ lua, keys: [`limit:${name}:${of}`], args: [seconds] });
  return {
    /** Counts a try; refuses `too-many-tries` when it is one too many. */
    async count(of: string): Promise<void> {
      const { tries, leftMs } = await orHere(
        async () => told(await writeScript(on(of, countLua))),
        () => countHere(name, of, seconds),
      );
      if (tries > most) throw tooManyTries(leftMs);
    },
    /** Refuses `too-many-tries` when none is left, and counts nothing. */
    async look(of: string): Promise<void> {
      const { tries, leftMs } = await orHere(
        async () => told(await readScript(on(of, lookLua))),
        () => lookHere(name, of),
      );
      if (tries >= most) throw tooManyTries(leftMs);
    },
    /** Takes back a try that was counted before anybody knew that it was none. */
    async giveBack(of: string): Promise<void> {
      await orHere(
        () => writeScript(on(of, giveBackLua)),
        () => giveBackHere(name, of),
      );
    },
    /** What Redis counted stays until its time is over where it cannot be told now. */
    async forget(of: string): Promise<void> {
      forgetHere(name, of);
      await orHere(
        () => writeScript(on(of, "return redis.call('DEL', KEYS[1])")),
        () => undefined,
      );
    },
  };
}

function told(answer: unknown) {
  const [tries = 0, leftMs = 0] = (answer as unknown[]).map(Number);
  return { tries, leftMs };
}

const tooManyTries = (leftMs: number) =>
  new ShopError('too-many-tries', { waitSeconds: Math.max(1, Math.ceil(leftMs / 1000)) });

const countLua = `
local tries = redis.call('INCR', KEYS[1])
if tries == 1 then redis.call('EXPIRE', KEYS[1], ARGV[1]) end
return { tries, redis.call('PTTL', KEYS[1]) }`;

const giveBackLua = `
if tonumber(redis.call('GET', KEYS[1]) or 0) > 0 then redis.call('DECR', KEYS[1]) end`;

const lookLua = "return { redis.call('GET', KEYS[1]) or 0, redis.call('PTTL', KEYS[1]) }";
