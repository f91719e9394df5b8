import { createClient } from '@redis/client';
import { Redis } from '@upstash/redis';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Finding } from '../../db/reconcile/check.ts';
import { reconcile } from '../../db/reconcile/reconcile.ts';
import { aProduct, aSku, aUser } from '../../db/testing/builders.ts';
import { anOwnDatabase } from '../../db/testing/own-database.ts';
import { socketRequester } from '../../lib/redis-socket.ts';
import { checkPassword } from '../accounts/check-password.ts';
import { buy, put } from './testing/buying.ts';

const redisUrl = process.env.REDIS_URL ?? '';
const requester = socketRequester(redisUrl, 5_000);
let shop: Awaited<ReturnType<typeof anOwnDatabase>>;

beforeAll(async () => {
  shop = await anOwnDatabase('orders');
  process.env.DATABASE_URL = shop.url; // before the shop first asks for it
  const redis = await createClient({ url: redisUrl }).connect();
  await redis.flushDb();
  redis.destroy();
});

afterAll(async () => {
  requester.close();
  await shop?.drop();
});

async function findings(): Promise<Finding[]> {
  const found: Finding[] = [];
  await reconcile(shop.url, new Redis(requester), (finding) => found.push(finding));
  return found;
}

/** Leaves a trace in Redis. */
const logIn = (account: string) =>
  checkPassword({ account, password: 'wrong', clientAddress: '192.0.2.1' }).catch(() => {});

test('every invariant holds while orders are being placed, and afterwards', async () => {
  const productId = await aProduct();
  const goods = [await aSku({ productId, stock: 30 }), await aSku({ productId, stock: 500 }), await aSku()];
  const [first, second, third] = goods;
  if (!first || !second || !third) throw new Error('three SKUs are needed');

  let isSelling = true;
  const meanwhile: Finding[][] = [];
  const watch = async () => {
    while (isSelling) meanwhile.push(await findings());
  };
  const shopper = async (n: number) => {
    const user = await aUser();
    await logIn(`1380013800${n % 10}`);
    for (let i = 0; i < 3; i += 1) {
      await put(user, [first, 1], [second, 2], [third, (n % 3) + 1]);
      await buy(user, { payMethod: n % 2 === 0 ? 'cash' : 'alipay' }).catch(() => {}); // some are sold out
    }
  };
  const selling = Promise.all(Array.from({ length: 24 }, (_, n) => shopper(n))).finally(() => {
    isSelling = false;
  });
  await Promise.all([selling, watch()]);

  expect(meanwhile.length).toBeGreaterThan(0);
  expect(meanwhile.flat()).toEqual([]);
  expect(await findings()).toEqual([]);
});
