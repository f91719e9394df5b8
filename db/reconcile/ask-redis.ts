import type { Redis } from '@upstash/redis';
import type { Report, Result } from './check.ts';
import { masked } from './personal-data.ts';
import { redisChecks, type SeenKey } from './redis-checks.ts';

const keysAtOnce = 200;
const mostRows = 100;

/** Walks over all keys in small steps, so that nobody waits for it, and asks every check about each. */
export async function askRedis(redis: Redis, report: Report): Promise<Result> {
  const rows = new Map(redisChecks.map(({ name }) => [name as string, [] as Record<string, unknown>[]]));
  const counts = new Map<string, number>();
  for await (const key of seenKeys(redis)) {
    for (const { name, find } of redisChecks) {
      const found = find(key).map((row) => ({ key: masked(key.name), ...row }));
      counts.set(name, (counts.get(name) ?? 0) + found.length);
      const kept = rows.get(name);
      kept?.push(...found.slice(0, mostRows - kept.length));
    }
  }
  for (const [check, found] of rows) {
    for (const row of found) report({ check, invariant: 11, violations: counts.get(check) ?? 0, row });
  }
  const violations = [...counts.values()].reduce((sum, count) => sum + count, 0);
  return { checks: redisChecks.length, violations, skipped: [] };
}

async function* seenKeys(redis: Redis): AsyncGenerator<SeenKey> {
  let cursor = '0';
  do {
    const [next, names] = await redis.scan(cursor, { count: keysAtOnce });
    cursor = String(next);
    yield* await look(redis, names.map(text));
  } while (cursor !== '0');
}

async function look(redis: Redis, names: string[]): Promise<SeenKey[]> {
  if (names.length === 0) return [];
  const pipeline = redis.pipeline();
  for (const name of names) pipeline.eval(lookLua, [name, cartOf(name)], []);
  const answers = await pipeline.exec<Answer[]>();
  return answers.flatMap(({ type, ttl, content, strays }, i) =>
    type === 'none'
      ? []
      : [{ name: names[i] ?? '', type, expires: ttl >= 0, content: list(content), strays: list(strays) }],
  );
}

type Answer = { type: string; ttl: number; content: List; strays: List };

/** Lua knows no empty list: it becomes an object. */
type List = string[] | Record<string, never>;
const list = (of: List): string[] => Object.values(of);

/** The client turns what looks like JSON into what it means. */
const text = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value));

/** In the same slot, or the key itself: a script may touch one slot only. */
const cartOf = (name: string) => name.replace(/^(cart:\{[^{}]+\}):(selected|meta)$/, '$1');

/** A key and its cart at one moment, so that a cart which changes meanwhile is never seen half. */
const lookLua = `
local key, cart = KEYS[1], KEYS[2]
local type = redis.call('TYPE', key).ok
local content, strays = {}, {}
if type == 'string' then content = {redis.call('GETRANGE', key, 0, 4095)}
elseif type == 'hash' and redis.call('HLEN', key) <= 250 then content = redis.call('HGETALL', key)
elseif type == 'hash' then content = redis.call('HSCAN', key, 0, 'COUNT', 250)[2]
elseif type == 'set' then content = redis.call('SSCAN', key, 0, 'COUNT', 500)[2]
elseif type == 'zset' then content = redis.call('ZRANGE', key, 0, 499)
elseif type == 'list' then content = redis.call('LRANGE', key, 0, 499) end
if cart ~= key then
  local isCart = redis.call('TYPE', cart).ok == 'hash'
  for i = 1, #content, type == 'hash' and 2 or 1 do
    if not isCart or redis.call('HEXISTS', cart, content[i]) == 0 then strays[#strays + 1] = content[i] end
  end
end
return cjson.encode({type = type, ttl = redis.call('PTTL', key), content = content, strays = strays})`;
