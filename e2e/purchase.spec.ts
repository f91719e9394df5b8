import type { Page } from '@playwright/test';
import { aSku } from '../db/testing/builders.ts';
import { cartOfUser } from '../features/cart/cart-keys.ts';
import { putIntoCart } from '../features/cart/cart-store.ts';
import { put } from '../features/orders/testing/buying.ts';
import { messages } from '../i18n/messages/gathered.ts';
import {
  cartOf,
  expect,
  expectAccessible,
  expectNoSidewaysScroll,
  type Language,
  linesOf,
  logIn,
  onDesktop,
  ordersOf,
  type Shopper,
  screenOf,
  speak,
  stockOf,
  test,
} from './fixtures.ts';
import { poisonOrdersOf } from './poison.ts';
import { words } from './words.ts';

/** Home, a category, goods, cart, login at checkout, order placed: as a guest who becomes a shopper on the way. */
async function buyAsGuest(page: Page, shopper: Shopper, language: Language, skuId: number): Promise<string> {
  const say = words[language];
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  await page.goto('/');
  await page.goto(`/goods/${skuId}`);
  await button(say.addToCart).click();
  await expect(page.getByText(say.added).first()).toBeVisible();
  await page.goto('/cart');
  await page.getByRole('button', { name: say.toCheckout }).click();
  await page.waitForURL(/\/login\?next=/);
  await page.getByLabel(say.account, { exact: true }).fill(shopper.username);
  await page.getByLabel(say.password, { exact: true }).fill(shopper.password);
  await button(say.logIn).click();
  await page.waitForURL('**/checkout');
  await button(say.placeOrder).click();
  await page.waitForURL(/\/orders\/\d{16}\/placed$/);
  const number = page.url().match(/\d{16}/)?.[0] ?? '';
  await expect(page.getByText(number).first()).toBeVisible();
  return number;
}

async function expectOrdered(
  shopper: Shopper,
  number: string,
  skuId: number,
  stockBefore: number,
): Promise<void> {
  const [order] = await ordersOf(shopper);
  expect(order).toMatchObject({ number, status: 'unshipped', totalCount: 1 });
  expect(await linesOf(order?.id ?? 0)).toMatchObject([{ skuId, quantity: 1 }]);
  expect(await stockOf(skuId)).toBe(stockBefore - 1);
  expect(await cartOf(shopper)).toEqual([]);
}

for (const language of ['zh-CN', 'en'] as const) {
  test.describe(`in ${language}`, screenOf(language), () => {
    test('a guest buys something and logs in at checkout', async ({ page, context, shopper, site }) => {
      await speak(context, language, site);
      const { id } = await aSku({ stock: 5 });
      const number = await buyAsGuest(page, shopper, language, id);
      await expectOrdered(shopper, number, id, 5);
      await page.reload();
      await expect(page.getByText(number).first()).toBeVisible();
      expect(await ordersOf(shopper)).toHaveLength(1);
      for (const path of [`/orders/${number}/placed`, `/account/orders/${number}`]) {
        await page.goto(path);
        await expectAccessible(page);
        await expectNoSidewaysScroll(page);
      }
    });

    test.describe('without JavaScript', () => {
      test.use({ javaScriptEnabled: false });

      test('a guest buys something and logs in at checkout', async ({ page, context, shopper, site }) => {
        await speak(context, language, site);
        const { id } = await aSku({ stock: 5 });
        const number = await buyAsGuest(page, shopper, language, id);
        await expectOrdered(shopper, number, id, 5);
      });
    });
  });
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', onDesktop, () => {
    test.use({ javaScriptEnabled });

    test('an order that breaks is told of as not placed, and nothing is lost', async ({
      page,
      context,
      shopper,
      site,
    }) => {
      const t = messages['zh-CN'].checkout;
      const sku = await aSku({ stock: 5 });
      await put(shopper, [sku, 1]);
      await logIn(context, shopper, site);
      await page.goto('/checkout');
      const heal = await poisonOrdersOf(sku, 'planted');
      await page.getByRole('button', { name: t.place, exact: true }).click();
      await expect(page.getByText(t.unavailableTitle)).toBeVisible();
      await expect(page.getByText(t.nothingOrdered)).toBeVisible();
      expect(await ordersOf(shopper)).toEqual([]);
      expect(await cartOf(shopper)).toEqual([[sku.id, 1]]);
      if (javaScriptEnabled) await expectAccessible(page);
      await heal();
      await page.getByRole('button', { name: t.place, exact: true }).click();
      await page.waitForURL(/\/orders\/\d{16}\/placed$/);
      expect(await stockOf(sku.id)).toBe(4);
    });
  });
}

test(
  'a line removed by mistake comes back as it was, though fewer are left',
  onDesktop,
  async ({ page, context, shopper, site }) => {
    const t = messages['zh-CN'].cart;
    const { id } = await aSku({ stock: 3, priceFen: 9_900 });
    const line = { skuId: id, quantity: 5, most: 200, priceFen: 5_000, mode: 'add' } as const;
    await putIntoCart(cartOfUser(shopper.id), line);
    await logIn(context, shopper, site);
    await page.goto('/cart');
    await page.getByRole('button', { name: /^删除：/ }).click();
    await page.getByRole('button', { name: t.undo, exact: true }).click();
    await expect(page.getByText(t.undone)).toBeVisible();
    await expect(page.getByText('涨 ¥49.00 · 加入时 ¥50.00')).toBeVisible();
    expect(await cartOf(shopper)).toEqual([[id, 5]]);
  },
);
