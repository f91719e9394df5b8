import { randomUUID } from 'node:crypto';
import { siteOrigin } from './env.ts';
import { forget, onForget } from './page-cache.mjs';
import { redisClient } from './redis.ts';

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
      if (told.length > 0) await redisClient().hset(key, Object.fromEntries(told.map(marked)));
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

const marked = (tag: string) => [tag, randomUUID()];

/** An emptied Redis may have lost a mark, so what vanished counts too. */
const changed = (before: Marks, after: Marks): string[] =>
  Object.keys({ ...before, ...after }).filter((tag) => before[tag] !== after[tag]);
