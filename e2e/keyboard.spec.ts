import type { Page } from '@playwright/test';
import { aSku } from '../db/testing/builders.ts';
import { cartOfUser } from '../features/cart/cart-keys.ts';
import { putIntoCart } from '../features/cart/cart-store.ts';
import { expect, logIn, ordersOf, test } from './fixtures.ts';

/** Tabs on until the control of that name has the focus, and fails when the page has been gone through. */
async function tabTo(page: Page, name: RegExp | string): Promise<void> {
  const control = page.getByRole('button', { name, exact: typeof name === 'string' }).first();
  for (let step = 0; step < 120; step += 1) {
    await page.keyboard.press('Tab');
    if (await control.evaluate((element) => element === document.activeElement))
      return expectVisibleFocus(page);
  }
  throw new Error(`Tab never reaches ${name}`);
}

/** The focused control is in sight, not behind a bar, and has a ring. */
async function expectVisibleFocus(page: Page): Promise<void> {
  const seen = await page.evaluate(() => {
    const focused = document.activeElement;
    if (!focused) return { isOnTop: false, ring: '' };
    const { left, top, width, height } = focused.getBoundingClientRect();
    const onTop = document.elementFromPoint(left + width / 2, top + height / 2);
    const { outlineStyle, boxShadow } = getComputedStyle(focused);
    return { isOnTop: focused.contains(onTop), ring: outlineStyle !== 'none' ? outlineStyle : boxShadow };
  });
  expect(seen.isOnTop).toBe(true);
  expect(seen.ring).not.toBe('none');
}

test('the whole way from the goods page to the placed order, by keyboard alone', async ({
  page,
  context,
  shopper,
  site,
}) => {
  const { id } = await aSku({ stock: 5 });
  await logIn(context, shopper, site);
  await page.goto(`/goods/${id}`);
  await tabTo(page, '加入购物车');
  await page.keyboard.press('Enter');
  await expect(page.getByText('已加入购物车').first()).toBeVisible();
  await page.goto('/cart');
  await tabTo(page, /去结算/);
  await page.keyboard.press('Enter');
  await page.waitForURL('**/checkout');
  await tabTo(page, '提交订单');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/placed$/);
  expect(await ordersOf(shopper)).toHaveLength(1);
});

test('a double click, and Enter with a click, place one order', async ({ page, context, shopper, site }) => {
  const { id } = await aSku({ stock: 5 });
  await putIntoCart(cartOfUser(shopper.id), {
    skuId: id,
    quantity: 2,
    most: 200,
    priceFen: 9_900,
    mode: 'add',
  });
  await logIn(context, shopper, site);
  await page.goto('/checkout');
  await page.getByRole('button', { name: '提交订单' }).dblclick();
  await page.waitForURL(/\/placed$/);
  await page.goBack();
  await page.reload();
  expect(await ordersOf(shopper)).toHaveLength(1);
});
