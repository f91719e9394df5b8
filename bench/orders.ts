import { sql } from 'drizzle-orm';
import { db } from '../db/index.ts';
import { aUser, type TestSku, type TestUser } from '../db/testing/builders.ts';
import { checkoutPage, put, sessionOf } from '../features/orders/testing/buying.ts';
import { sealSession, sessionCookieName } from '../lib/session.ts';
import { ask, type Shop } from './shop.ts';
import { percentiles } from './statistics.ts';

type Load = { clients: number; orders: number; goods: TestSku[] };

/** Each client orders one piece after the other; timed is the post of the checkout form until its 303. */
export async function measureOrders(shop: Shop, { clients, orders, goods }: Load) {
  const shoppers = await Promise.all(Array.from({ length: clients }, () => arrive(shop, goods)));
  const milliseconds: number[] = [];
  const asked = await statements();
  const begun = performance.now();
  let left = orders;
  await Promise.all(
    shoppers.map(async (shopper, i) => {
      while (left > 0) {
        left -= 1;
        const sku = goods[(i + left) % goods.length];
        if (sku) milliseconds.push(await placeOne(shop, shopper, sku));
      }
    }),
  );
  const seconds = (performance.now() - begun) / 1_000;
  return {
    clients,
    'orders/s': Math.round(orders / seconds),
    ...percentiles(milliseconds),
    'statements/order': Number((((await statements()) - asked) / orders - statementsOfTheBench).toFixed(2)),
  };
}

type Shopper = { user: TestUser; cookie: string; hidden: [string, string][] };

/** Logs a new shopper in and opens the checkout page once, for the fields that Next adds to the form. */
async function arrive(shop: Shop, [sku]: TestSku[]): Promise<Shopper> {
  const user = await aUser();
  if (sku) await put(user, [sku, 1]);
  const token = await sealSession(sessionOf(user), 3_600);
  const cookie = `${sessionCookieName()}=${token}`;
  const { body } = await ask(shop, '/checkout', { cookie });
  return { user, cookie, hidden: hiddenFields(body) };
}

const statementsOfTheBench = 1; // reading the price that the page would show

async function placeOne(shop: Shop, { user, cookie, hidden }: Shopper, sku: TestSku): Promise<number> {
  await put(user, [sku, 1]);
  const page = await checkoutPage(user);
  const form = new FormData();
  for (const [name, value] of hidden) form.set(name, value);
  for (const [name, value] of Object.entries(page)) form.set(name, String(value));
  const begun = performance.now();
  const { status, location, body } = await ask(shop, '/checkout', { cookie, form });
  if (status !== 303 || !/^\/orders\/\d{16}\/placed$/.test(pathOf(location))) {
    throw new Error(`an order was not placed: ${status} ${location ?? ''} ${body.slice(0, 200)}`);
  }
  return performance.now() - begun;
}

const pathOf = (location = '') => new URL(location, 'http://localhost').pathname;

/** Next's own fields of the form that places the order: those before its checkoutKey. */
function hiddenFields(html: string): [string, string][] {
  const form = html.split('<form').find((part) => part.includes('name="checkoutKey"')) ?? '';
  const inputs = [...form.matchAll(/<input type="hidden" name="(\$[^"]+)"(?: value="([^"]*)")?/g)];
  if (inputs.length === 0) throw new Error('the checkout page has no form');
  return inputs.map(([, name = '', value = '']) => [name, plainText(value)]);
}

const plainText = (text: string) =>
  text.replaceAll('&quot;', '"').replaceAll('&#x27;', "'").replaceAll('&amp;', '&');

async function statements(): Promise<number> {
  const [rows] = (await db.execute(sql`show global status like 'Questions'`)) as unknown as [
    { Value: string }[],
  ];
  return Number(rows[0]?.Value);
}
