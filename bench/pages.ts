import { aUser, type TestSku } from '../db/testing/builders.ts';
import { put, sessionOf } from '../features/orders/testing/buying.ts';
import { sealSession, sessionCookieName } from '../lib/session.ts';
import { ask, type Shop } from './shop.ts';
import { percentiles } from './statistics.ts';

const requests = 100;
const clients = 4;

/** The time until a page has arrived whole, asked by four shoppers at once who each have something in the cart. */
export async function measurePage(shop: Shop, path: string, sku: TestSku) {
  const user = await aUser();
  await put(user, [sku, 2]);
  const token = await sealSession(sessionOf(user), 3_600);
  const cookie = `${sessionCookieName()}=${token}`;
  const milliseconds: number[] = [];
  const visit = async () => {
    const begun = performance.now();
    const { status } = await ask(shop, path, { cookie });
    if (status !== 200) throw new Error(`${path} answered ${status}`);
    milliseconds.push(performance.now() - begun);
  };
  await visit();
  milliseconds.length = 0;
  await Promise.all(
    Array.from({ length: clients }, async () => {
      for (let i = 0; i < requests / clients; i += 1) await visit();
    }),
  );
  return { page: path.replace(/\d+$/, '<id>'), ...percentiles(milliseconds) };
}
