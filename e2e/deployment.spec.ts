import { randomBytes } from 'node:crypto';
import type { Page } from '@playwright/test';
import { eq } from 'drizzle-orm';
import { actionPost, type Door, send } from '../bench/send.ts';
import { db } from '../db/index.ts';
import { brands } from '../db/schema/index.ts';
import { aSku } from '../db/testing/builders.ts';
import { aStaff } from '../db/testing/staff-builders.ts';
import { put, sessionOf } from '../features/orders/testing/buying.ts';
import { checkout } from '../i18n/messages/zh-CN/checkout.ts';
import { errors } from '../i18n/messages/zh-CN/errors.ts';
import { shell } from '../i18n/messages/zh-CN/shell.ts';
import { sealSession, sessionCookieName } from '../lib/session.ts';
import { builtActions } from './build-manifests.ts';
import { expect, logIn, ordersOf, test } from './fixtures.ts';
import { openTwoBuilds } from './two-builds.ts';
import { words } from './words.ts';

test.describe.configure({ mode: 'default' }); // one pair of processes for all of them

const say = words['zh-CN'];
const remark = '放门口，别按门铃';
let shop: Awaited<ReturnType<typeof openTwoBuilds>>;

test.beforeAll(async () => {
  shop = await openTwoBuilds('placeOrderAction');
});
test.afterAll(() => shop.end());
test.beforeEach(() => shop.open());

test('what staff change at one process shows at the other within two seconds', async () => {
  const suggested = async (door: Door, name: string) => (await send(door, `/api/suggestions?q=${name}`)).body;
  const session = await sealSession(sessionOf(await aStaff({}, { isSuperuser: true })), 3_600);
  const adding = builtActions().find(({ name }) => name === 'addBrandAction');
  for (const [here, there] of [
    [shop.before, shop.after],
    [shop.after, shop.before],
  ] as const) {
    const name = `Zq${randomBytes(5).toString('hex')}`;
    expect([await suggested(here, name), await suggested(there, name)]).toEqual(['[]', '[]']);
    const post = actionPost(adding?.id ?? '', Object.entries({ name, firstLetter: 'Z' }));
    await send(here, adding?.page ?? '', { cookie: `${sessionCookieName()}=${session}`, ...post });
    await expect.poll(() => suggested(there, name), { timeout: 2_000, intervals: [50] }).toContain(name);
    await db.delete(brands).where(eq(brands.name, name));
  }
});

test('a checkout that was open during a deployment says so, keeps what was typed, and then buys once', async ({
  page,
  context,
  shopper,
}) => {
  await put(shopper, [await aSku({ stock: 5 }), 1]);
  await logIn(context, shopper, shop.site);
  await open(page, '/checkout');
  const field = page.getByLabel(new RegExp(`^${checkout.remark}`));
  await field.fill(remark);
  shop.deploy();
  const place = page.getByRole('button', { name: say.placeOrder, exact: true });
  await place.click();
  await expect(page.getByRole('alert').filter({ hasText: shell.updated })).toBeVisible();
  await expect(field).toHaveValue(remark);
  expect(await ordersOf(shopper)).toEqual([]);
  await page.reload();
  await expect(field).toHaveValue(remark);
  await place.click();
  await page.waitForURL(/\/orders\/\d{16}\/placed$/);
  expect(await ordersOf(shopper)).toMatchObject([{ remark }]);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('it leads back to the form, which is still filled in', async ({ page, context, shopper }) => {
    await put(shopper, [await aSku({ stock: 5 }), 1]);
    await logIn(context, shopper, shop.site);
    await page.goto(`${shop.site}/checkout`);
    await page.getByLabel(new RegExp(`^${checkout.remark}`)).fill(remark);
    shop.deploy();
    await page.getByRole('button', { name: say.placeOrder, exact: true }).click();
    await expect(page.getByRole('heading', { name: errors.updated })).toBeVisible();
    expect(await ordersOf(shopper)).toEqual([]);
    await page.goBack();
    await expect(page.getByLabel(new RegExp(`^${checkout.remark}`))).toHaveValue(remark);
    await page.getByRole('button', { name: say.placeOrder, exact: true }).click();
    await page.waitForURL(/\/orders\/\d{16}\/placed$/);
    expect(await ordersOf(shopper)).toMatchObject([{ remark }]);
  });
});

test('an open page goes on across a deployment: its forms work, and where it goes next is loaded whole', async ({
  page,
}) => {
  const { id } = await aSku({ stock: 5 });
  const isOld = () => page.evaluate(() => 'isOldPage' in window).catch(() => true); // while it is loading
  const grow = () => page.evaluate(() => Object.assign(window, { isOldPage: true }));
  await open(page, `/goods/${id}`);
  await grow();
  shop.deploy();
  await page.getByRole('button', { name: say.addToCart, exact: true }).click();
  await expect.poll(isOld).toBe(false); // it refreshed itself
  shop.open();
  await open(page, `/goods/${id}`);
  await grow();
  shop.deploy();
  await page.locator('a[href="/cart"]').first().click();
  await page.waitForURL('**/cart');
  await expect(page.getByRole('button', { name: say.toCheckout })).toBeVisible();
  expect(await isOld()).toBe(false);
});

/** Before its scripts work a page posts plainly, which is another way. */
async function open(page: Page, path: string): Promise<void> {
  await page.goto(`${shop.site}${path}`);
  const button = await page
    .getByRole('button', { name: /提交订单|加入购物车/ })
    .first()
    .elementHandle();
  await page.waitForFunction(
    (found) => Object.keys(found ?? {}).some((key) => key.startsWith('__react')),
    button,
  );
}
