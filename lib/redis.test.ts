import { randomUUID } from 'node:crypto';
import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { startFaultProxy } from '../local/fault-proxy.ts';
import { startUpstashBridge } from '../local/upstash-bridge.ts';
import { isOutage } from './outage.ts';
import { closeRedis, pingRedis, readScript, redisClient, writeScript } from './redis.ts';

const token = randomUUID();
const bridge = await startUpstashBridge({ redisUrl: process.env.REDIS_URL ?? '', token });
const redis = { socket: process.env.REDIS_URL ?? '', rest: bridge.url };

afterAll(() => bridge.close());

const add = (key: string) => ({ lua: "return redis.call('INCR', KEYS[1]) -- add", keys: [key], args: [] });
const look = (key: string) => ({ lua: "return redis.call('GET', KEYS[1]) or 0", keys: [key], args: [] });

const outcome = (work: Promise<unknown>) =>
  work.then(
    () => 'answered',
    (error: unknown) => (isOutage(error) ? 'outage' : 'bug'),
  );

async function timed<Value>(work: Promise<Value>) {
  const from = performance.now();
  const value = await work;
  return { value, ms: performance.now() - from };
}

describe.each(['socket', 'rest'] as const)('Redis over %s', async (transport) => {
  const proxy = await startFaultProxy(redis[transport]);
  const eventually = <Value>(work: () => Promise<Value>) =>
    vi.waitFor(work, { timeout: 2_000, interval: 20 });
  let key = '';

  beforeEach(async () => {
    (globalThis as { meiduo?: Map<string, unknown> }).meiduo?.clear();
    if (transport === 'rest') Object.assign(process.env, { UPSTASH_REDIS_REST_URL: proxy.url });
    if (transport === 'rest') Object.assign(process.env, { UPSTASH_REDIS_REST_TOKEN: token });
    else process.env.REDIS_URL = proxy.url;
    key = `test:${randomUUID()}`;
    await eventually(pingRedis);
    return async () => {
      await writeScript({ lua: "return redis.call('DEL', KEYS[1])", keys: [key], args: [] });
      closeRedis();
    };
  });
  afterAll(() => proxy.refuse());

  test('runs scripts, texts in any script included', async () => {
    const echo = { lua: 'return {KEYS[1], ARGV[1], ARGV[2], 7, {1, "x"}}', keys: [key], args: ['红🙏', 5] };
    expect(await readScript(echo)).toEqual([key, '红🙏', 5, 7, [1, 'x']]);
  });

  test('answers many at once, each its own', async () => {
    const echo = (i: number) => readScript({ lua: 'return tonumber(ARGV[1])', keys: [key], args: [i] });
    const asked = Array.from({ length: 50 }, (_, i) => i);
    expect(await Promise.all(asked.map(echo))).toEqual(asked);
  });

  test('a mistake in a script is a bug and not an outage', async () => {
    for (const lua of [
      'this is no script',
      'return nil + 1',
      'return unknown',
      "return redis.call('NOTHING')",
      "return redis.call('GET')",
      "return redis.call('INCRBY', KEYS[1], 'x')",
    ]) {
      expect([lua, await outcome(readScript({ lua, keys: [key], args: [] }))]).toEqual([lua, 'bug']);
    }
    await redisClient().set(key, 'text');
    expect(
      await outcome(readScript({ lua: "return redis.call('HGETALL', KEYS[1])", keys: [key], args: [] })),
    ).toBe('bug');
  });

  test('a full memory, a busy or loading server are outages', async () => {
    for (const answer of [
      "OOM command not allowed when used memory > 'maxmemory'.",
      'BUSY Redis is busy running a script.',
      'LOADING Redis is loading the dataset in memory',
      'READONLY You can not write against a read only replica.',
      'MISCONF Redis is configured to save RDB snapshots',
      'ERR Error running script (call to f_1): @user_script:1: -OOM command not allowed',
      'ERR max daily request limit exceeded',
    ]) {
      const failing = { lua: `return redis.error_reply(ARGV[1])`, keys: [key], args: [answer] };
      expect(await outcome(writeScript(failing))).toBe('outage');
    }
  });

  test('a write whose answer is lost is not sent again, a read may be', async () => {
    const happened = proxy.cutAfter('-- add');
    expect(await outcome(writeScript(add(key)))).toBe('outage');
    await happened;
    expect(await eventually(() => readScript(look(key)))).toBe(1);
  });

  test('is given up within two seconds when it stands still, and works again by itself', async () => {
    proxy.freeze();
    const { value, ms } = await timed(Promise.all([1, 2, 3].map(() => outcome(readScript(look(key))))));
    expect(value).toEqual(['outage', 'outage', 'outage']);
    expect(ms).toBeLessThan(3_000);
    proxy.thaw();
    expect(await eventually(() => readScript(look(key)))).toBe(0);
  });

  test('a connection that went silent for ever is replaced by another', async () => {
    proxy.silence();
    expect(await outcome(readScript(look(key)))).toBe('outage');
    expect(await eventually(() => readScript(look(key)))).toBe(0);
  });

  test('is given up within two seconds when it refuses, and works again by itself', async () => {
    proxy.refuse();
    const { value, ms } = await timed(outcome(readScript(look(key))));
    expect(value).toBe('outage');
    expect(ms).toBeLessThan(3_000);
    await proxy.accept();
    expect(await eventually(() => readScript(look(key)))).toBe(0);
  });

  test('that refuses from the start works once it is there', async () => {
    closeRedis();
    proxy.refuse();
    (globalThis as { meiduo?: Map<string, unknown> }).meiduo?.delete('redis');
    expect(await outcome(readScript(look(key)))).toBe('outage');
    await proxy.accept();
    expect(await eventually(() => readScript(look(key)))).toBe(0);
  });
});
