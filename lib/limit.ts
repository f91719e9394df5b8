import { readScript, writeScript } from './redis.ts';
import { ShopError } from './shop-error.ts';

/**
 * At most so many tries from the first one on, until the time is over; all processes count together. Keys should be
 * digests: Redis holds neither names nor addresses. Each has one key there and nothing looks for others.
 */
export function limitOf(name: string, most: number, seconds: number) {
  const on = (of: string, lua: string) => ({ lua, keys: [`limit:${name}:${of}`], args: [seconds] });
  return {
    /** Counts a try; refuses `too-many-tries` when it is one too many. */
    async count(of: string): Promise<void> {
      const { tries, leftMs } = told(await writeScript(on(of, countLua)));
      if (tries > most) throw tooManyTries(leftMs);
    },
    /** Refuses `too-many-tries` when none is left, and counts nothing. */
    async look(of: string): Promise<void> {
      const { tries, leftMs } = told(await readScript(on(of, lookLua)));
      if (tries >= most) throw tooManyTries(leftMs);
    },
    async forget(of: string): Promise<void> {
      await writeScript(on(of, "return redis.call('DEL', KEYS[1])"));
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

const lookLua = "return { redis.call('GET', KEYS[1]) or 0, redis.call('PTTL', KEYS[1]) }";
