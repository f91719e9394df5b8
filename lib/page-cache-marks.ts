import { randomUUID } from 'node:crypto';
import { siteOrigin } from './env.ts';
import { forget, onForget } from './page-cache.mjs';
import { redisClient, writeScript } from './redis.ts';

type Marks = Record<string, string>;

const everyMs = 500;

/**
 * From now on the processes of this shop tell each other which cached reads are over, within a second. A mark means
 * nothing but that it differs from the last one. Without Redis each reads again after a minute, as it does anyway.
 */
export function shareMarks(): void {
  const key = `forgotten:${siteOrigin()}`;
  const owed = new Set<string>();
  let seen: Marks = {};
  onForget((tags) => {
    for (const tag of tags) owed.add(tag);
  });

  async function exchange(): Promise<void> {
    const told = [...owed];
    owed.clear();
    try {
      if (told.length > 0) await mark(key, told);
      const marks = (await redisClient().hgetall<Marks>(key)) ?? {};
      forget(changed(seen, marks));
      seen = marks;
    } catch {
      for (const tag of told) owed.add(tag); // Redis is away, which others say
    }
    setTimeout(exchange, everyMs).unref();
  }
  void exchange();
}

/** Longer than anything is kept; a shop that is no more leaves nothing behind. */
const markedSeconds = 86_400;

const markLua = `
redis.call('HSET', KEYS[1], unpack(ARGV, 2))
return redis.call('EXPIRE', KEYS[1], ARGV[1])`;

const mark = (key: string, tags: string[]) =>
  writeScript({
    lua: markLua,
    keys: [key],
    args: [markedSeconds, ...tags.flatMap((tag) => [tag, randomUUID()])],
  });

/** An emptied Redis may have lost a mark, so what vanished counts too. */
const changed = (before: Marks, after: Marks): string[] =>
  Object.keys({ ...before, ...after }).filter((tag) => before[tag] !== after[tag]);
