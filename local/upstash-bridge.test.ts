import { randomUUID } from 'node:crypto';
import { Redis } from '@upstash/redis';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startUpstashBridge } from './upstash-bridge.ts';

const token = randomUUID();
const prefix = `{bridge:${randomUUID()}}`; // one slot: a command may name several keys
const key = (name: string) => `${prefix}:${name}`;

let bridge: Awaited<ReturnType<typeof startUpstashBridge>>;

beforeAll(async () => {
  bridge = await startUpstashBridge({ redisUrl: process.env.REDIS_URL ?? 'REDIS_URL is not set', token });
});

afterAll(async () => {
  const redis = new Redis({ url: bridge.url, token });
  const left = await redis.keys(`${prefix}*`);
  if (left.length > 0) await redis.del(...left);
  await bridge.close();
});

test('a wrong token is refused', async () => {
  const stranger = new Redis({ url: bridge.url, token: 'wrong', retry: false });
  await expect(stranger.get('x')).rejects.toThrow('Unauthorized');
});

describe.each([
  { encoding: 'base64' as const, name: 'base64 answers' },
  { encoding: false as const, name: 'plain answers' },
])('the Upstash client with $name', ({ encoding }) => {
  const open = () =>
    new Redis({ url: bridge.url, token, responseEncoding: encoding, enableTelemetry: false });

  test('keeps texts, objects and what is not there', async () => {
    const redis = open();
    await redis.set(key('object'), { a: 1, 中: '文😀' });
    expect(await redis.get(key('object'))).toEqual({ a: 1, 中: '文😀' });
    expect(await redis.set(key('text'), 'OK')).toBe('OK');
    expect(await redis.get(key('text'))).toBe('OK');
    expect(await redis.get(key('nothing'))).toBeNull();
  });

  test('sets once, and for a time', async () => {
    const redis = open();
    const lock = key(`lock-${encoding}`);
    expect(await redis.set(lock, 'a', { nx: true, ex: 5 })).toBe('OK');
    expect(await redis.set(lock, 'b', { nx: true, ex: 5 })).toBeNull();
    expect(await redis.ttl(lock)).toBeGreaterThan(0);
  });

  test('counts in hashes, and knows an empty one', async () => {
    const redis = open();
    const hash = key(`hash-${encoding}`);
    await redis.hset(hash, { sku1: 2, sku2: '3' });
    expect(await redis.hincrby(hash, 'sku1', 5)).toBe(7);
    expect(await redis.hgetall(hash)).toEqual({ sku1: 7, sku2: 3 });
    expect(await redis.hmget(hash, 'sku1', 'none')).toEqual({ sku1: 7, none: null });
    expect(await redis.hgetall(key('nothing'))).toBeNull();
  });

  test('holds sets', async () => {
    const redis = open();
    await redis.sadd(key('set'), 'a', 'b', 'a');
    expect((await redis.smembers(key('set'))).sort()).toEqual(['a', 'b']);
    expect(await redis.sismember(key('set'), 'a')).toBe(1);
  });

  test('runs scripts, by text and by digest', async () => {
    const redis = open();
    const answer = await redis.eval("return {KEYS[1], ARGV[1], 1, 'OK', {1, 'x'}}", ['k'], ['v']);
    expect(answer).toEqual(['k', 'v', 1, 'OK', [1, 'x']]);
    const add = redis.createScript<number>("return redis.call('incrby', KEYS[1], ARGV[1])");
    const sum = key(`sum-${encoding}`);
    expect(await add.exec([sum], ['5'])).toBe(5);
    expect(await add.evalsha([sum], ['5'])).toBe(10);
  });

  test('tells errors of commands and of scripts', async () => {
    const redis = open();
    await redis.set(key('text'), 'x');
    await expect(redis.hgetall(key('text'))).rejects.toThrow('WRONGTYPE');
    await expect(redis.eval("return redis.error_reply('OUT_OF_STOCK')", [], [])).rejects.toThrow(
      'OUT_OF_STOCK',
    );
    await expect(redis.exec(['BLPOP', key('list'), '0'])).rejects.toThrow('not available over REST');
  });

  test('answers each command of a pipeline by itself', async () => {
    const redis = open();
    const counter = key('counter');
    const pipeline = redis.pipeline().set(counter, 1).incr(counter).lrange(counter, 0, 1).get(counter);
    const answers = await pipeline.exec({ keepErrors: true });
    expect(answers.map(({ result }) => result)).toEqual(['OK', 2, undefined, 2]);
    expect(answers[2]?.error).toContain('WRONGTYPE');
  });

  test('runs a transaction', async () => {
    const sum = key(`multi-${encoding}`);
    expect(await open().multi().incrby(sum, 3).incrby(sum, 4).exec()).toEqual([3, 7]);
  });

  test('gathers what is asked at the same moment', async () => {
    const redis = open();
    const counter = key(`gathered-${encoding}`);
    const answers = await Promise.all([redis.incr(counter), redis.incr(counter), redis.get(counter)]);
    expect(answers).toEqual([1, 2, 2]);
  });
});
