import { aUser } from '../db/testing/builders.ts';
import { buy, put, sessionOf } from '../features/orders/testing/buying.ts';
import { sealSession, sessionCookieName } from '../lib/session.ts';
import type { Good } from './orders/goods.ts';
import { type Door, send } from './send.ts';
import { startShop } from './shop.ts';
import { percentiles } from './statistics.ts';

const requests = 100;
const clients = 4;

/** The time until a page has arrived whole, asked by four shoppers at once who each have something in the cart. */
export async function measurePages([sku]: Good[]) {
  if (!sku) throw new Error('no goods');
  const user = await aUser();
  await put(user, [sku, 1]);
  const number = await buy(user);
  await put(user, [sku, 2]);
  const cookie = `${sessionCookieName()}=${await sealSession(sessionOf(user), 3_600)}`;
  const shop = await startShop();
  const pages = [];
  for (const path of ['/', '/list/1', `/goods/${sku.id}`, '/cart', '/checkout', `/orders/${number}/placed`])
    pages.push(await measurePage(shop.door, path, cookie));
  await shop.stop();
  console.table(pages);
  return pages;
}

async function measurePage(door: Door, path: string, cookie: string) {
  const milliseconds: number[] = [];
  const visit = async () => {
    const { status, ms } = await send(door, path, { cookie });
    if (status !== 200) throw new Error(`${path} answered ${status}`);
    milliseconds.push(ms);
  };
  await visit();
  milliseconds.length = 0;
  await Promise.all(
    Array.from({ length: clients }, async () => {
      for (let i = 0; i < requests / clients; i += 1) await visit();
    }),
  );
  return { page: path.replace(/\d+/, '<id>'), ...percentiles(milliseconds) };
}
