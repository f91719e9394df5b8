import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { closeRedis, readScript, writeScript } from '../../lib/redis.ts';
import { startUpstashBridge } from '../../local/upstash-bridge.ts';
import { type CartOwner, cartKeys, mostLines } from './cart-keys.ts';
import {
  countPieces,
  dropLines,
  mergeLines,
  putIntoCart,
  putQuantity,
  readCart,
  readCartForCheckout,
  removeLines,
  selectLines,
  takeBought,
} from './cart-store.ts';

const token = randomUUID();
const bridge = await startUpstashBridge({ redisUrl: process.env.REDIS_URL ?? '', token });
afterAll(() => bridge.close());

let cart: CartOwner;
beforeEach(() => {
  cart = `u${Math.floor(Math.random() * 2 ** 50)}`;
});

const add = (skuId: number, quantity: number, most = 200, mode: 'add' | 'only' = 'add') =>
  putIntoCart(cart, { skuId, quantity, most, priceFen: 100, mode });

const selected = async () => (await readCartForCheckout(cart))?.lines;

const contents = async (owner = cart) =>
  (await readCart(owner)).map(({ skuId, quantity, isSelected }) => [skuId, quantity, isSelected]);

const times = <Item>(n: number, make: (i: number) => Promise<Item>) =>
  Promise.all(Array.from({ length: n }, (_, i) => make(i)));

/** From here on the shop speaks to Redis in this way. */
function speakOver(transport: 'socket' | 'rest'): void {
  if (transport === 'rest') {
    process.env.UPSTASH_REDIS_REST_URL = bridge.url;
    process.env.UPSTASH_REDIS_REST_TOKEN = token;
  }
  (globalThis as { meiduo?: Map<string, unknown> }).meiduo?.clear();
}

describe.each(['socket', 'rest'] as const)('a cart over %s', (transport) => {
  beforeAll(() => {
    speakOver(transport);
    return closeRedis;
  });

  test('counts fifty additions at once, and no piece is lost', async () => {
    await times(50, () => add(1, 1));
    expect(await contents()).toEqual([[1, 50, true]]);
    expect(await countPieces(cart)).toBe(50);
  });

  test('never holds more of an article than allowed, however many add at once', async () => {
    const answers = await times(50, () => add(1, 1, 20));
    expect(answers.filter(({ outcome }) => outcome === 'added')).toHaveLength(20);
    expect(answers.filter(({ outcome }) => outcome === 'over').every(({ inCart }) => inCart === 20)).toBe(
      true,
    );
    expect(await contents()).toEqual([[1, 20, true]]);
  });

  test('refuses what would be too much and stays as it was', async () => {
    await add(1, 3);
    expect(await add(1, 3, 5)).toEqual({ outcome: 'over', inCart: 3 });
    expect(await add(2, 1, 0)).toEqual({ outcome: 'over', inCart: 0 });
    expect(await contents()).toEqual([[1, 3, true]]);
  });

  test('has room for a hundred lines and no more, also when they come at once', async () => {
    const answers = await times(mostLines + 20, (i) => add(i + 1, 1));
    expect(answers.filter(({ outcome }) => outcome === 'full')).toHaveLength(20);
    expect(await contents()).toHaveLength(mostLines);
    const [known] = await readCart(cart);
    expect(await add(known?.skuId ?? 0, 1)).toEqual({ outcome: 'added', inCart: 2 });
  });

  test('keeps lines in the order in which they came, with the price of then', async () => {
    for (const skuId of [30, 10, 20]) await add(skuId, 1);
    await add(30, 1);
    const lines = await readCart(cart);
    expect(lines.map(({ skuId, quantity }) => [skuId, quantity])).toEqual(
      expect.arrayContaining([
        [30, 2],
        [10, 1],
        [20, 1],
      ]),
    );
    const added = lines.map(({ addedAtMs }) => addedAtMs);
    expect(added).toEqual([...added].sort((a, b) => a - b));
    expect(lines.every(({ priceFenWhenAdded }) => priceFenWhenAdded === 100)).toBe(true);
  });

  test('buys now exactly what was asked, without changing what else is there', async () => {
    await add(1, 3);
    await add(2, 5);
    await add(1, 2, 200, 'only');
    expect(new Set(await contents())).toEqual(
      new Set([
        [1, 2, true],
        [2, 5, false],
      ]),
    );
    expect(await selected()).toEqual([{ skuId: 1, quantity: 2 }]);
  });

  test('sets a quantity only of a line that is there', async () => {
    await add(1, 3);
    expect(await putQuantity(cart, 1, 7)).toBe(true);
    expect(await putQuantity(cart, 2, 7)).toBe(false);
    expect(await contents()).toEqual([[1, 7, true]]);
  });

  test('selects and deselects some, all, and nothing that is not there', async () => {
    await add(1, 1);
    await add(2, 1);
    await selectLines(cart, false);
    expect(await selected()).toEqual([]);
    await selectLines(cart, true, [2, 3]);
    expect(await selected()).toEqual([{ skuId: 2, quantity: 1 }]);
    await selectLines(cart, true);
    expect((await selected())?.map(({ skuId }) => skuId)).toEqual([1, 2]);
  });

  test('removes lines whole, also twice', async () => {
    await add(1, 3);
    await add(2, 1);
    await removeLines(cart, [1]);
    await removeLines(cart, [1, 9]);
    expect(await contents()).toEqual([[2, 1, true]]);
    await add(1, 1);
    expect((await contents()).find(([skuId]) => skuId === 1)).toEqual([1, 1, true]);
  });

  test('loses exactly what was bought, once an order, whatever came in between', async () => {
    await add(1, 2);
    await add(2, 1);
    await add(3, 4);
    const bought = [
      { skuId: 1, quantity: 2 },
      { skuId: 3, quantity: 1 },
      { skuId: 4, quantity: 9 },
    ];
    await times(10, () => takeBought(cart, 77, bought));
    expect(new Set(await contents())).toEqual(
      new Set([
        [2, 1, true],
        [3, 3, true],
      ]),
    );
    await add(1, 5);
    await takeBought(cart, 77, bought);
    expect((await contents()).find(([skuId]) => skuId === 1)).toEqual([1, 5, true]);
    await takeBought(cart, 78, bought);
    expect((await contents()).find(([skuId]) => skuId === 1)).toEqual([1, 3, true]);
  });

  test('never keeps a line of no or fewer pieces', async () => {
    await add(1, 2);
    await putQuantity(cart, 1, 1);
    await takeBought(cart, 77, [{ skuId: 1, quantity: 2 }]);
    expect(await contents()).toEqual([]);
    expect(await countPieces(cart)).toBe(0);
  });

  test('takes in a guest cart twice as once; the larger quantity wins, and what is there is never lowered', async () => {
    await add(1, 5);
    await add(2, 2);
    await selectLines(cart, false, [2]);
    const guest = { addedAtMs: 1, priceFenWhenAdded: 5, most: 8 };
    const lines = [
      { ...guest, skuId: 1, quantity: 3, isSelected: true },
      { ...guest, skuId: 2, quantity: 9, isSelected: true },
      { ...guest, skuId: 3, quantity: 4, isSelected: false },
    ];
    const merges = await times(5, () => mergeLines(cart, lines));
    expect(merges[0]).toEqual({ joined: [1, 2], leftOut: [] });
    expect(new Set(await contents())).toEqual(
      new Set([
        [1, 5, true],
        [2, 8, true],
        [3, 4, false],
      ]),
    );
  });

  test('takes in of a guest cart what it has room for, and tells the rest', async () => {
    await times(mostLines - 1, (i) => add(i + 1, 1));
    const guest = { quantity: 1, isSelected: true, addedAtMs: 1, priceFenWhenAdded: 5, most: 8 };
    const answer = await mergeLines(cart, [
      { ...guest, skuId: 1_000 },
      { ...guest, skuId: 1_001 },
      { ...guest, skuId: 1, quantity: 3 },
    ]);
    expect(answer).toEqual({ joined: [1], leftOut: [1_001] });
    expect(await contents()).toHaveLength(mostLines);
  });

  test('lets nobody check out as often as they like within a second', async () => {
    await add(1, 1);
    const answers = await times(200, selected);
    const refused = answers.filter((answer) => answer === undefined).length;
    expect(refused).toBeGreaterThan(0);
    expect(answers.filter((answer) => answer?.length === 1)).toHaveLength(200 - refused);
  });

  test('of a guest ends a year after the last visit, of a user never', async () => {
    const guest: CartOwner = `g${randomUUID()}`;
    for (const owner of [guest, cart]) {
      await putIntoCart(owner, { skuId: 1, quantity: 1, most: 9, priceFen: 1, mode: 'add' });
      await readCart(owner);
    }
    const ttl = (owner: CartOwner) =>
      readScript({ lua: "return redis.call('TTL', KEYS[1])", keys: cartKeys(owner).slice(0, 1), args: [] });
    expect(await ttl(guest)).toBeGreaterThan(364 * 24 * 3600);
    expect(await ttl(cart)).toBe(-1);
  });

  test('into which somebody wrote nonsense shows what makes sense', async () => {
    await writeScript({
      lua: `redis.call('HSET', KEYS[1], 'x', 1, '1', 'x', '2', -1, '3', 1.5, '04', 2, '4', 1, '5', '1e2')
        redis.call('SADD', KEYS[2], 'x', '1', '2', '3', '04', '4', '5') return 1`,
      keys: cartKeys(cart),
      args: [],
    });
    expect(await selected()).toEqual([
      { skuId: 4, quantity: 3 },
      { skuId: 5, quantity: 100 },
    ]);
    expect((await readCart(cart)).map(({ skuId, quantity }) => [skuId, quantity])).toEqual([
      [4, 3],
      [5, 100],
    ]);
    expect(await countPieces(cart)).toBeGreaterThan(0);
    expect(await add(1, 2)).toEqual({ outcome: 'added', inCart: 2 });
  });

  test('lets go of lines that are as they were read, and of no others', async () => {
    await add(1, 3);
    await add(2, 1);
    const read = await readCart(cart);
    await add(2, 1);
    expect(await dropLines(cart, read)).toBe(1);
    expect(await dropLines(cart, read)).toBe(1);
    expect(await contents()).toEqual([[2, 2, true]]);
  });
});
