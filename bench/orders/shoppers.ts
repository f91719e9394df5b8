import { like } from 'drizzle-orm';
import { db } from '../../db/index.ts';
import { among, insertRows } from '../../db/rows.ts';
import { addresses, sessions, users } from '../../db/schema/index.ts';
import { aUser, next } from '../../db/testing/builders.ts';
import { cartOfUser } from '../../features/cart/cart-keys.ts';
import { putIntoCart, removeLines } from '../../features/cart/cart-store.ts';
import { newCheckoutKey } from '../../features/orders/checkout-key.ts';
import type { Checkout } from '../../features/orders/order-schema.ts';
import { priceOf } from '../../features/orders/pricing.ts';
import { type Session, sealSession, sessionCookieName } from '../../lib/session.ts';
import type { Good } from './goods.ts';

export type Shopper = { session: Session; addressId: number; cookie: string };

const dayMs = 86_400_000;

/** Shoppers with an address and a session each, a few statements for all of them. */
export async function makeShoppers(count: number): Promise<Shopper[]> {
  await aUser(); // the regions of an address are known from here on
  const name = `bench_${next()}_`;
  const rows = Array.from({ length: count }, (_, i) => i);
  await insertRows(
    db,
    users,
    rows.map((i) => ({
      username: `${name}${i}`,
      mobile: `14${String(next()).padStart(9, '0')}`,
      passwordHash: 'none',
    })),
  );
  const made = await db
    .select({ id: users.id })
    .from(users)
    .where(like(users.username, `${name}%`))
    .orderBy(users.id);
  const ids = made.map(({ id }) => id);
  const expiresAt = new Date(Date.now() + dayMs);
  await insertRows(
    db,
    addresses,
    ids.map((userId) => ({ userId, ...place })),
  );
  await insertRows(
    db,
    sessions,
    ids.map((userId) => ({ userId, ...device, expiresAt })),
  );
  const [addressOf, sessionOf] = [await idsByUser(addresses, ids), await idsByUser(sessions, ids)];
  return Promise.all(ids.map((id) => shopperOf(id, addressOf.get(id) ?? 0, sessionOf.get(id) ?? 0)));
}

const place = {
  title: '家',
  receiver: '林小满',
  mobile: '13800138000',
  provinceCode: 440000,
  cityCode: 440100,
  districtCode: 440106,
  region: '广东省 广州市 天河区',
  place: '华景路 1 号',
};

const device = { device: 'Chromium · Linux', deviceKey: 'bench', network: '127.0.0.1', isRemembered: false };

async function idsByUser(table: typeof addresses | typeof sessions, userIds: number[]) {
  const rows = await db
    .select({ id: table.id, userId: table.userId })
    .from(table)
    .where(among(table.userId, userIds));
  return new Map(rows.map(({ id, userId }) => [userId, id]));
}

async function shopperOf(userId: number, addressId: number, sessionId: number): Promise<Shopper> {
  const session = { userId, sessionVersion: 0, sessionId };
  return {
    session,
    addressId,
    cookie: `${sessionCookieName()}=${await sealSession(session, dayMs / 1_000)}`,
  };
}

/** Selects one piece of each, and answers what the checkout page would post. */
export async function fillCart({ session, addressId }: Shopper, goods: Good[]): Promise<Checkout> {
  const owner = cartOfUser(session.userId);
  await removeLines(
    owner,
    goods.map(({ id }) => id),
  ); // what was refused or not ordered the last time
  for (const [i, { id: skuId, priceFen }] of goods.entries())
    await putIntoCart(owner, { skuId, quantity: 1, most: 200, priceFen, mode: i === 0 ? 'only' : 'add' });
  const lines = goods.map(({ id, priceFen }) => ({ skuId: id, quantity: 1, priceFen }));
  return {
    addressId,
    payMethod: 'cash',
    checkoutKey: newCheckoutKey(lines),
    expectedTotalFen: priceOf(lines).totalFen,
    remark: '',
  };
}
