import type { Page, Route } from '@playwright/test';
import { aSku, type TestSku } from '../db/testing/builders.ts';
import { put } from '../features/orders/testing/buying.ts';
import { account } from '../i18n/messages/zh-CN/account.ts';
import { catalog } from '../i18n/messages/zh-CN/catalog.ts';
import { checkout } from '../i18n/messages/zh-CN/checkout.ts';
import { forms } from '../i18n/messages/zh-CN/forms.ts';
import { shell } from '../i18n/messages/zh-CN/shell.ts';
import { cartOf, expect, expectAccessible, logIn, ordersOf, stockOf, test } from './fixtures.ts';
import { words } from './words.ts';

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
/** One of five pieces is in the cart, and the page is there to order it. */
const atCheckout = test.extend<{ sku: TestSku }>({
  sku: async ({ page, context, shopper, site }, use) => {
    const sku = await aSku({ stock: 5 });
    await put(shopper, [sku, 1]);
    await logIn(context, shopper, site);
    await page.goto('/checkout');
    await use(sku);
  },
});

const isPost = (route: Route) => route.request().method() === 'POST';

atCheckout(
  'an order on a slow network shows that it is on its way, and is one however often it is pressed',
  async ({ page, shopper, sku }) => {
    let arrived = () => {};
    const isSent = new Promise<void>((resolve) => {
      arrived = resolve;
    });
    let goOn = () => {};
    const isEnough = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    await page.route('**/checkout', async (route) => {
      if (!isPost(route)) return route.continue();
      arrived();
      await isEnough;
      return route.continue();
    });
    await button(page, checkout.place).click();
    await isSent;
    await expect(page.getByRole('status').filter({ hasText: checkout.placingSaid })).toHaveCount(1);
    await button(page, checkout.placing).click({ force: true });
    await button(page, checkout.placing).click({ force: true });
    await expectAccessible(page);
    goOn();
    await page.waitForURL(/\/orders\/\d{16}\/placed$/);
    expect(await ordersOf(shopper)).toHaveLength(1);
    expect(await stockOf(sku.id)).toBe(4);
  },
);

atCheckout(
  'an order whose answer is lost is not ordered twice, and is found again',
  async ({ page, context, shopper, sku }) => {
    await page.route('**/checkout', async (route) => {
      if (!isPost(route)) return route.continue();
      await route.fetch(); // it reaches the shop, and the answer reaches nobody
      return route.abort('connectionreset');
    });
    await button(page, checkout.place).click();
    await expect(page.getByText(checkout.unknownTitle)).toBeVisible();
    await expectAccessible(page);
    const [order] = await ordersOf(shopper);
    await page.unroute('**/checkout');
    const orders = await context.newPage();
    await orders.goto('/account/orders');
    await expect(orders.getByText(order?.number ?? 'no order').first()).toBeVisible();
    await button(page, checkout.retry).click();
    await page.waitForURL(`**/orders/${order?.number}/placed`);
    expect(await ordersOf(shopper)).toHaveLength(1);
    expect(await stockOf(sku.id)).toBe(4);
    expect(await cartOf(shopper)).toEqual([]);
  },
);

atCheckout(
  'an order without a network says that nobody knows, keeps what was typed, and goes through later',
  async ({ page, context, shopper, sku }) => {
    const remark = page.getByLabel(checkout.remark);
    await remark.fill('放门口');
    await context.setOffline(true);
    await button(page, checkout.place).click();
    await expect(page.getByText(checkout.unknownTitle)).toBeVisible();
    await expect(page.getByRole('link', { name: checkout.myOrders })).toBeVisible();
    await expect(remark).toHaveValue('放门口');
    expect(await ordersOf(shopper)).toEqual([]);
    await context.setOffline(false);
    await button(page, checkout.retry).click();
    await page.waitForURL(/\/orders\/\d{16}\/placed$/);
    expect(await ordersOf(shopper)).toMatchObject([{ remark: '放门口' }]);
    expect(await stockOf(sku.id)).toBe(4);
  },
);

test('who cannot log out or change the language for want of a network is told so', async ({
  page,
  context,
  shopper,
  site,
}) => {
  await logIn(context, shopper, site);
  const tabs = [await context.newPage(), page];
  for (const tab of tabs) {
    await tab.goto(`/account/addresses?edit=${shopper.addressId}`);
    await tab.getByLabel(account.place, { exact: true }).fill('德政路 9 号');
    await expect.poll(() => tab.evaluate(() => sessionStorage.length)).toBe(1);
  }
  await context.setOffline(true);
  await button(page, shell.logout).click();
  await expect(page.getByText(shell.stillLoggedIn)).toBeVisible();
  await expectAccessible(page);
  await button(page, 'English').click();
  await expect(page.getByText(forms.offline)).toBeVisible();
  await context.setOffline(false);
  await button(page, 'English').click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await button(page, '中文').click();
  await button(page, shell.logout).click();
  await page.waitForURL((url) => url.pathname === '/');
  await expect(button(page, shell.logout)).toHaveCount(0);
  for (const tab of tabs) await expect.poll(() => tab.evaluate(() => sessionStorage.length)).toBe(0);
});

test('a page older than the shop asks to be loaded anew, and nothing typed is lost', async ({
  page,
  shopper,
}) => {
  const older = async (route: Route) => {
    const headers = { ...route.request().headers(), 'next-action': `40${'0'.repeat(40)}` };
    return route.continue(isPost(route) ? { headers } : {});
  };
  const outdated = page.getByRole('alert').filter({ hasText: shell.updated });

  await page.route('**/login', older);
  await page.goto('/login');
  const account = page.getByLabel(words['zh-CN'].account, { exact: true });
  await account.fill(shopper.username);
  await page.getByLabel(words['zh-CN'].password, { exact: true }).fill(shopper.password);
  await button(page, words['zh-CN'].logIn).click();
  await expect(outdated).toBeVisible();
  await expect(account).toHaveValue(shopper.username);
  await expectAccessible(page);
  await page.unroute('**/login');
  await outdated.getByRole('button', { name: shell.reload }).click();
  await expect(outdated).toHaveCount(0);
});

test('a form that whatever stands before the shop turns away is kept, and says so', async ({
  page,
  shopper,
}) => {
  await page.route('**/login', (route) =>
    isPost(route)
      ? route.fulfill({ status: 503, contentType: 'text/plain', body: 'busy' })
      : route.continue(),
  );
  await page.goto('/login');
  const account = page.getByLabel(words['zh-CN'].account, { exact: true });
  await account.fill(shopper.username);
  await page.getByLabel(words['zh-CN'].password, { exact: true }).fill(shopper.password);
  await button(page, words['zh-CN'].logIn).click();
  await expect(page.getByText(forms.offline)).toBeVisible();
  await expect(account).toHaveValue(shopper.username);
});

test('goods that no network brings into the cart say so, and the page stays', async ({ page }) => {
  // a press before the script woke is a plain post: it is answered with nothing, and pressed again
  await page.route('**/*', (route) => {
    if (!isPost(route)) return route.continue();
    return route.request().isNavigationRequest()
      ? route.fulfill({ status: 204 })
      : route.abort('internetdisconnected');
  });
  await page.goto('/');
  await expect(async () => {
    await page
      .getByRole('button', { name: /^加入购物车：/ })
      .first()
      .click();
    const said = page.locator('[data-sonner-toast]').filter({ hasText: catalog.addUnknown });
    await expect(said.first()).toBeVisible({ timeout: 2_000 });
  }).toPass();
  await expect(page.getByRole('searchbox').first()).toBeVisible();
});
