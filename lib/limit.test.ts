import { randomUUID } from 'node:crypto';
import { afterAll, expect, test, vi } from 'vitest';
import { limitOf } from './limit.ts';
import { closeRedis, redisClient } from './redis.ts';
import { ShopError } from './shop-error.ts';

afterAll(closeRedis);

const met = (work: Promise<void>) =>
  work.then(
    () => 'allowed',
    (error: unknown) => (error instanceof ShopError ? error.code : error),
  );

test('so many tries are allowed, and no other key is touched', async () => {
  const { count, look } = limitOf('test', 3, 60);
  const [one, other] = [randomUUID(), randomUUID()];
  const tries = await Promise.all(Array.from({ length: 5 }, () => met(count(one))));
  expect(tries.sort()).toEqual([...Array(3).fill('allowed'), ...Array(2).fill('too-many-tries')]);
  expect([await met(look(one)), await met(look(other)), await met(count(other))]).toEqual([
    'too-many-tries',
    'allowed',
    'allowed',
  ]);
});

test('a look counts nothing, and what is forgotten begins anew', async () => {
  const { count, look, forget } = limitOf('test', 1, 60);
  const one = randomUUID();
  expect([await met(look(one)), await met(look(one)), await met(count(one))]).toEqual(
    Array(3).fill('allowed'),
  );
  expect(await met(look(one))).toBe('too-many-tries');
  await forget(one);
  expect(await met(count(one))).toBe('allowed');
});

test('the refusal says how long to wait, and the time begins with the first try', async () => {
  const { count } = limitOf('test', 1, 60);
  const one = randomUUID();
  await count(one);
  const left = () => redisClient().pttl(`limit:test:${one}`);
  const atFirst = await left();
  await vi.waitFor(async () => expect(await left()).toBeLessThan(atFirst), { interval: 5 });
  await expect(count(one)).rejects.toMatchObject({ details: { waitSeconds: 60 } });
  expect(await left()).toBeLessThan(atFirst);
});
