import type { Page } from '@playwright/test';
import { aSku } from '../db/testing/builders.ts';
import { anOrder } from '../db/testing/order-builders.ts';
import { put } from '../features/orders/testing/buying.ts';
import { aftersales } from '../i18n/messages/zh-CN/aftersales.ts';
import { cartOf, expect, logIn, ordersOf, test } from './fixtures.ts';

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

test('whoever deletes the last line stays at the cart, and reaches the way to undo it', async ({
  page,
  context,
  shopper,
  site,
}) => {
  const { id } = await aSku({ stock: 5 });
  await put(shopper, [{ id }, 2]);
  await logIn(context, shopper, site);
  await page.clock.install();
  await page.goto('/cart');
  await page.getByRole('button', { name: /^删除：/ }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: '购物车还是空的' })).toBeFocused();
  await expect(page.getByRole('button', { name: '撤销' })).toBeVisible();
  await page.clock.pauseAt(Date.now() + 9_000);
  await page.clock.runFor(1_000);
  await tabTo(page, '撤销');
  await page.clock.resume();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: /去结算/ })).toBeVisible();
  expect(await cartOf(shopper)).toEqual([[id, 2]]);
});

test('whoever goes on past a question leaves it closed behind', async ({ page, context, shopper, site }) => {
  const { number } = await anOrder({ user: shopper, lines: [[await aSku(), 1]], status: 'unpaid' });
  await logIn(context, shopper, site);
  await page.goto(`/account/orders/${number}`);
  await page.getByRole('button', { name: aftersales.cancel, exact: true }).focus();
  await page.keyboard.press('Enter');
  const box = page.getByRole('dialog');
  await expect(box).toBeFocused();
  await tabTo(page, aftersales.cancelYes);
  await expect(box).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(box).toBeHidden();
  await expectVisibleFocus(page);
});

test('a double click places one order, and Back shows the cart as it is now', async ({
  page,
  context,
  shopper,
  site,
}) => {
  const { id } = await aSku({ stock: 5 });
  const cart = page.getByRole('link', { name: /^我的购物车/ });
  await logIn(context, shopper, site);
  await page.goto(`/goods/${id}`);
  await page.getByRole('button', { name: '立即购买' }).click();
  await page.waitForURL('**/checkout');
  await page.goBack();
  await expect(cart).toHaveText(/1 件/);
  await cart.click();
  await page.getByRole('button', { name: /去结算/ }).click();
  await page.waitForURL('**/checkout');
  await page.getByRole('button', { name: '提交订单' }).dblclick();
  await page.waitForURL(/\/placed$/);
  await page.goBack();
  await expect(page.getByText('还没有选中要结算的商品')).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('heading', { name: '购物车还是空的' })).toBeVisible();
  await expect(cart).toHaveText('我的购物车');
  expect(await ordersOf(shopper)).toHaveLength(1);
});
