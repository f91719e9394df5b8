import { randomBytes } from 'node:crypto';
import { createClient } from '@redis/client';
import { afterAll, expect, test, vi } from 'vitest';
import { aSku, aUser, type TestSku } from '../../db/testing/builders.ts';
import { pingRedis } from '../../lib/redis.ts';
import { startFaultProxy } from '../../local/fault-proxy.ts';
import { type CartOwner, cartKeys, cartOfGuest, cartOfUser, mostLines } from './cart-keys.ts';
import { putIntoCart, readCart, removeLines, selectLines } from './cart-store.ts';
import { mergeCart } from './merge-cart.ts';

const elsewhere = await createClient({ url: process.env.REDIS_URL ?? '' }).connect();
const redis = await startFaultProxy(process.env.REDIS_URL ?? '');
process.env.REDIS_URL = redis.url;
afterAll(() => {
  elsewhere.destroy();
  redis.refuse();
});

const aGuest = () => cartOfGuest(randomBytes(16).toString('base64url'));
const aCart = async () => cartOfUser((await aUser()).id);

async function put(owner: CartOwner, ...lines: [sku: TestSku, quantity: number][]): Promise<void> {
  for (const [{ id: skuId, priceFen }, quantity] of lines)
    await putIntoCart(owner, { skuId, quantity, most: 1_000, priceFen, mode: 'add' });
}

const contents = async (owner: CartOwner) =>
  new Map((await readCart(owner)).map(({ skuId, quantity }) => [skuId, quantity]));

test('a guest who logs in brings the cart along: more wins, the shelf and two hundred are the limit', async () => {
  const [guest, user] = [aGuest(), await aCart()];
  const [more, less, short, soldOut, many] = [
    await aSku({ name: '多' }),
    await aSku({ name: '少' }),
    await aSku({ name: '缺', stock: 2 }),
    await aSku({ name: '无', stock: 0 }),
    await aSku({ name: '满', stock: 999 }),
  ];
  await put(guest, [more, 5], [less, 1], [short, 4], [soldOut, 3], [many, 500]);
  await put(user, [more, 2], [less, 3]);
  await selectLines(guest, false, [soldOut.id]);
  const merged = await mergeCart(guest, user);
  expect(await contents(user)).toEqual(
    new Map([
      [more.id, 5],
      [less.id, 3],
      [short.id, 2],
      [soldOut.id, 3],
      [many.id, 200],
    ]),
  );
  expect(new Set(merged.joined)).toEqual(new Set(['多', '少', '缺', '满']));
  expect(merged.leftOut).toEqual([]);
  expect(await contents(guest)).toEqual(new Map());
  const selected = (await readCart(user)).filter(({ isSelected }) => isSelected);
  expect(selected.map(({ skuId }) => skuId)).not.toContain(soldOut.id);
});

test('a guest who logs in from two tabs at once brings it along once', async () => {
  for (let round = 0; round < 10; round += 1) {
    const [guest, user] = [aGuest(), await aCart()];
    const [a, b] = [await aSku(), await aSku()];
    await put(guest, [a, 2], [b, 3]);
    await put(user, [a, 1]);
    await Promise.all([mergeCart(guest, user), mergeCart(guest, user)]);
    expect(await contents(user)).toEqual(
      new Map([
        [a.id, 2],
        [b.id, 3],
      ]),
    );
    expect(await contents(guest)).toEqual(new Map());
  }
});

test('what the guest puts in meanwhile from another tab comes along', async () => {
  const [guest, user] = [aGuest(), await aCart()];
  const [a, b] = [await aSku(), await aSku()];
  await put(guest, [a, 2]);
  const arriving = redis.hold('leftOut');
  const merging = mergeCart(guest, user);
  const goOn = await arriving;
  const quantities = cartKeys(guest)[0] ?? '';
  await elsewhere.hIncrBy(quantities, String(a.id), 1);
  await elsewhere.hSet(quantities, String(b.id), 1);
  goOn();
  await merging;
  expect(await contents(user)).toEqual(
    new Map([
      [a.id, 3],
      [b.id, 1],
    ]),
  );
  expect(await contents(guest)).toEqual(new Map());
});

test('a connection that breaks on the way loses nothing, and the next login brings the cart along', async () => {
  for (const cut of ['cutBefore', 'cutAfter'] as const) {
    const [guest, user] = [aGuest(), await aCart()];
    const sku = await aSku();
    await put(guest, [sku, 2]);
    await put(user, [sku, 1]);
    const happened = redis[cut]('leftOut');
    await expect(mergeCart(guest, user)).rejects.toThrow('Redis did not answer');
    await happened;
    await vi.waitFor(() => pingRedis(), { timeout: 3_000, interval: 20 });
    expect(await contents(guest)).toEqual(new Map([[sku.id, 2]]));
    await mergeCart(guest, user);
    expect(await contents(user)).toEqual(new Map([[sku.id, 2]]));
    expect(await contents(guest)).toEqual(new Map());
  }
});

test('what finds no room in a full cart stays with the guest, and comes along once there is some', async () => {
  const [guest, user] = [aGuest(), await aCart()];
  const [known, fits, late] = [
    await aSku({ name: '旧' }),
    await aSku({ name: '进' }),
    await aSku({ name: '迟' }),
  ];
  await put(user, [known, 1]);
  for (let id = 1; id <= mostLines - 2; id += 1)
    await putIntoCart(user, { skuId: 10 ** 12 + id, quantity: 1, most: 9, priceFen: 1, mode: 'add' });
  await put(guest, [known, 2]);
  await put(guest, [fits, 1]);
  await put(guest, [late, 3]);
  expect(await mergeCart(guest, user)).toEqual({ joined: ['旧'], leftOut: ['迟'], isEmptied: false });
  expect(await contents(guest)).toEqual(new Map([[late.id, 3]]));
  await removeLines(user, [known.id]);
  expect(await mergeCart(guest, user)).toEqual({ joined: [], leftOut: [], isEmptied: true });
  const now = await contents(user);
  expect([fits, late, known].map(({ id }) => now.get(id))).toEqual([1, 3, undefined]);
  expect(await contents(guest)).toEqual(new Map());
});

test('an empty guest cart changes nothing', async () => {
  const [guest, user] = [aGuest(), await aCart()];
  const sku = await aSku();
  await put(user, [sku, 1]);
  expect(await mergeCart(guest, user)).toEqual({ joined: [], leftOut: [], isEmptied: true });
  expect(await contents(user)).toEqual(new Map([[sku.id, 1]]));
});
