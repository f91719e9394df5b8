import type { BrowserContext } from '@playwright/test';
import { eq } from 'drizzle-orm';
import { db } from '../db/index.ts';
import { skus } from '../db/schema/index.ts';
import { aSku, aUser, type TestUser } from '../db/testing/builders.ts';
import { cartOfUser } from '../features/cart/cart-keys.ts';
import { putIntoCart } from '../features/cart/cart-store.ts';
import { checkoutForm, type Form, postCheckout as post } from './checkout-form.ts';
import { cartOf, expect, logIn, ordersOf, stockOf, test } from './fixtures.ts';

async function aShopperAtCheckout(context: BrowserContext, site: string, stock = 5) {
  const user = await aUser();
  const sku = await aSku({ stock, priceFen: 8_800 });
  await putIntoCart(cartOfUser(user.id), {
    skuId: sku.id,
    quantity: 1,
    most: 200,
    priceFen: 8_800,
    mode: 'add',
  });
  await logIn(context, user, site);
  return { user, sku, form: await checkoutForm(context.request, site) };
}

const nothingOrdered = async (user: TestUser, skuId: number, stock = 5) => {
  expect(await ordersOf(user)).toEqual([]);
  expect(await stockOf(skuId)).toBe(stock);
  expect(await cartOf(user)).toEqual([[skuId, 1]]);
};

test('the form posted back as it is becomes an order, and posted again the same one', async ({
  context,
  site,
}) => {
  const { user, form } = await aShopperAtCheckout(context, site);
  const first = await post(context.request, form, site);
  expect(first.status()).toBe(303);
  const again = await post(context.request, form, site);
  expect(again.headers().location).toBe(first.headers().location);
  expect(await ordersOf(user)).toMatchObject([{ totalFen: 9_800 }]);
});

test("a total, a key, a way to pay or a remark of the visitor's own making orders nothing", async ({
  context,
  site,
}) => {
  const { user, sku, form } = await aShopperAtCheckout(context, site);
  const lies: Form[] = [
    { expectedTotalFen: '1' },
    { expectedTotalFen: '-9800' },
    { expectedTotalFen: '9800.0' },
    { expectedTotalFen: '' },
    { payMethod: 'gift' },
    { payMethod: '' },
    { checkoutKey: '' },
    { checkoutKey: 'x'.repeat(10_000) },
    { checkoutKey: "' OR 1=1 --" },
    { checkoutKey: `${'a'.repeat(16)}.${'b'.repeat(24)}` },
    { addressId: '0' },
    { addressId: '1e3' },
    { addressId: '9007199254740993' },
    { remark: 'x'.repeat(101) },
    { remark: 'nul \u0000 byte' },
  ];
  for (const lie of lies) {
    const answer = await post(context.request, { ...form, ...lie }, site);
    expect(answer.status(), JSON.stringify(lie)).toBe(200);
  }
  await nothingOrdered(user, sku.id);
});

test('prices, owners and states sent along are not looked at', async ({ context, site }) => {
  const { user, form } = await aShopperAtCheckout(context, site);
  const extra = {
    priceFen: '1',
    totalFen: '1',
    freightFen: '0',
    userId: '1',
    status: 'finished',
    __proto__x: '1',
  };
  expect((await post(context.request, { ...form, ...extra }, site)).status()).toBe(303);
  expect(await ordersOf(user)).toMatchObject([{ totalFen: 9_800, freightFen: 1_000, status: 'unshipped' }]);
});

test('an address of somebody else is not mine', async ({ context, site }) => {
  const { user, sku, form } = await aShopperAtCheckout(context, site);
  const other = await aUser();
  await post(context.request, { ...form, addressId: String(other.addressId) }, site);
  await nothingOrdered(user, sku.id);
});

test('a post from another site, from nowhere or without a login changes nothing', async ({
  context,
  site,
}) => {
  const { user, sku, form } = await aShopperAtCheckout(context, site);
  for (const origin of ['http://evil.example', 'null', 'http://localhost.evil.example']) {
    expect((await post(context.request, form, site, origin)).status()).toBe(403);
  }
  await context.clearCookies();
  const stranger = await post(context.request, form, site);
  expect([stranger.status(), stranger.headers().location]).toEqual([303, '/login?next=/checkout']);
  await nothingOrdered(user, sku.id);
});

test('what was sold out since the page was shown is refused by name, and nothing is lost', async ({
  context,
  site,
}) => {
  const { user, sku, form } = await aShopperAtCheckout(context, site);
  await db.update(skus).set({ stock: 0 }).where(eq(skus.id, sku.id));
  const answer = await post(context.request, form, site);
  expect(answer.status()).toBe(200);
  const [row] = await db.select({ name: skus.name }).from(skus).where(eq(skus.id, sku.id));
  expect(await answer.text()).toContain(row?.name);
  await nothingOrdered(user, sku.id, 0);
});
