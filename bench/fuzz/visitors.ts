import { eq } from 'drizzle-orm';
import { db } from '../../db/index.ts';
import { orders } from '../../db/schema/index.ts';
import {
  aProduct,
  aSession,
  aShelf,
  aSku,
  aUser,
  type Shelf,
  type TestUser,
} from '../../db/testing/builders.ts';
import { type Things, thingsOf } from '../../e2e/things.ts';
import { buy, put, sessionOf } from '../../features/orders/testing/buying.ts';
import { redisClient } from '../../lib/redis.ts';
import { sealSession, sessionCookieName } from '../../lib/session.ts';
import { until } from '../../local/processes.mjs';

export type Who = 'a guest' | 'a shopper' | 'staff';
export type Visitor = { who: Who; cookie: () => Promise<string | undefined> };

export const aGuest: Visitor = { who: 'a guest', cookie: async () => undefined };

const callsOfASession = 50;

/** With a session of their own, and a new one now and then: some of the calls end theirs. */
export function aVisitor(who: Who, user: TestUser): Visitor {
  let calls = 0;
  let cookie = Promise.resolve('');
  return {
    who,
    cookie: () => {
      if (calls++ % callsOfASession === 0) cookie = cookieOf(user);
      return cookie;
    },
  };
}

async function cookieOf(user: TestUser): Promise<string> {
  const session = sessionOf({ ...user, sessionId: await aSession(user.id) });
  return `${sessionCookieName()}=${await sealSession(session, 86_400)}`;
}

const callsOfAnAddress = 40; // of which ten may be wrong passwords, which cost most of the time
let calls = 0;

/** What the proxy before the shop says of who asks: one address has a few wrong passwords and codes only. */
export function nextAddress() {
  const n = Math.floor(calls++ / callsOfAnAddress);
  return { 'x-forwarded-for': `10.${(n >> 16) & 255}.${(n >> 8) & 255}.${n & 255}` };
}

/** As if an hour had passed: in each the shop sends so many codes, all in all, to who solves no puzzle. */
export async function letAnHourPass(): Promise<void> {
  const keys = await redisClient().keys('limit:{codes}:plain:*');
  if (keys.length > 0) await redisClient().del(...keys);
}

let shelf: Promise<Shelf> | undefined;

/** Somebody with an address, an order and something in the cart; all their goods on one shelf, since pages list every one. */
export async function anOwner(): Promise<{ user: TestUser; things: Things }> {
  shelf ??= aShelf('fuzz');
  const productId = await aProduct(await shelf);
  const [user, sku] = [await aUser(), await aSku({ stock: 1_000, productId })];
  await put(user, [sku, 1]);
  const number = await buy(user);
  await put(user, [sku, 2]);
  return { user, things: thingsOf({ number, user, sku, password: 'not the password' }) };
}

/** The cart is cleared a moment after the order; until then the order is not as it will stay. */
export async function cleared(userId: number): Promise<void> {
  const isCleared = async () => {
    const rows = await db.select({ at: orders.cartClearedAt }).from(orders).where(eq(orders.userId, userId));
    return rows.every(({ at }) => at !== null);
  };
  if (!(await until(isCleared, 30_000))) throw new Error('the cart was not cleared');
}
