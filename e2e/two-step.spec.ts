import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { eq } from 'drizzle-orm';
import { db } from '../db/index.ts';
import { recoveryCodes, secondFactors, users } from '../db/schema/index.ts';
import { aSku } from '../db/testing/builders.ts';
import { codeAt } from '../features/accounts/authenticator.ts';
import { hasSecondFactor } from '../features/accounts/read-factor.ts';
import { buy, put } from '../features/orders/testing/buying.ts';
import { secondStep as secondStepEn } from '../i18n/messages/en/second-step.ts';
import {
  cartOf,
  expect,
  expectAccessible,
  expectNoSidewaysScroll,
  logIn,
  type Shopper,
  speak,
  test,
} from './fixtures.ts';

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const settings = '/account/security/second-step';

/** So that a test need not wait for the next half minute. */
const later = ({ id }: Shopper) =>
  db.update(secondFactors).set({ lastStep: 0 }).where(eq(secondFactors.userId, id));

const wrong = (code: string) => String((Number(code) + 500_000) % 1_000_000).padStart(6, '0');

/** Turns it on, as somebody does who types the key into the app by hand. */
async function turnOn(page: Page, shopper: Shopper): Promise<{ key: string; codes: string[] }> {
  await page.goto(settings);
  await page.getByLabel('当前密码').fill(shopper.password);
  await button(page, '下一步').click();
  await expect(page.getByRole('img', { name: '验证器要扫的二维码' })).toBeVisible();
  const key = ((await page.locator('form b').textContent()) ?? '').replaceAll(' ', '');
  expect(key).toMatch(/^[A-Z2-7]{32}$/);
  await page.getByLabel('6 位动态码').fill(codeAt(key, new Date()));
  await button(page, '验证并开启').click();
  await expect(page.getByRole('heading', { name: '保存好恢复码' })).toBeVisible();
  const codes = await page.locator('main ol li').allTextContents();
  expect(codes).toHaveLength(10);
  await later(shopper);
  return { key, codes };
}

async function enterPassword(page: Page, { username, password }: Shopper, next = '/account'): Promise<void> {
  await page.goto(`/login?next=${next}`);
  await page.getByLabel('用户名或手机号', { exact: true }).fill(username);
  await page.getByLabel('密码', { exact: true }).fill(password);
  await button(page, '登录').click();
  await page.waitForURL('**/login/second-step');
}

async function enterCode(page: Page, code: string): Promise<void> {
  await page.getByRole('textbox').fill(code);
  await button(page, '登录').click();
}

const sessionCookies = async (page: Page) =>
  (await page.context().cookies()).filter(({ name }) => name.includes('session-token'));

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });

    test('a login takes a second step once it is set up, by the app or a recovery code', async ({
      page,
      context,
      shopper,
      site,
    }) => {
      await logIn(context, shopper, site);
      const { key, codes } = await turnOn(page, shopper);
      await context.clearCookies();

      const { id: skuId } = await aSku();
      await page.goto(`/goods/${skuId}`);
      await button(page, '加入购物车').click();
      await expect(page.getByText('已加入购物车').first()).toBeVisible();
      await enterPassword(page, shopper, '/cart');
      expect(await sessionCookies(page)).toEqual([]);
      expect(await cartOf(shopper)).toEqual([]);
      const code = codeAt(key, new Date());
      await enterCode(page, wrong(code));
      await expect(page.locator('#second-code-error')).toHaveText(/不对，或者已经用过/);
      expect(await sessionCookies(page)).toEqual([]);
      await enterCode(page, code);
      await page.waitForURL('**/cart');
      expect(await cartOf(shopper)).toEqual([[skuId, 1]]);

      await context.clearCookies();
      await enterPassword(page, shopper);
      await page.getByRole('link', { name: '手机不在身边？用恢复码' }).click();
      await expect(page.getByLabel('恢复码')).toBeVisible();
      await enterCode(page, codes[3] ?? '');
      await page.waitForURL('**/account');
      await page.goto(settings);
      await expect(page.getByText('还有 9 个恢复码没用。')).toBeVisible();
      await db.delete(recoveryCodes).where(eq(recoveryCodes.userId, shopper.id));
      await page.reload();
      await expect(page.getByText(/^恢复码用完了。 请换一套/)).toBeVisible();
    });

    test('it is turned off by the password and a code', async ({ page, context, shopper, site }) => {
      await logIn(context, shopper, site);
      const { codes } = await turnOn(page, shopper);
      await page.goto(settings);
      await page.locator('summary', { hasText: '关闭两步验证' }).click();
      await page.locator('#off-password').fill('a wrong guess');
      await page.locator('#off-code').fill(codes[0] ?? '');
      await button(page, '确定关闭').click();
      await expect(page.locator('#off-password-error')).toBeVisible();
      expect(await hasSecondFactor(shopper.id)).toBe(true);
      await page.locator('#off-password').fill(shopper.password);
      await page.locator('#off-code').fill(codes[0] ?? '');
      await button(page, '确定关闭').click();
      await expect(page.getByRole('status').filter({ hasText: '两步验证已关闭' })).toBeVisible();
      expect(await hasSecondFactor(shopper.id)).toBe(false);
    });

    test('an account is closed, and its number is free again', async ({ page, context, shopper, site }) => {
      await logIn(context, shopper, site);
      await page.goto('/account/security');
      await page.getByRole('link', { name: /注销账号/ }).click();
      await page.waitForURL('**/account/security/close');
      await page.getByLabel('当前密码').fill(shopper.password);
      await button(page, '永久注销').click();
      await expect(page.locator('#close-understood-error')).toBeVisible();
      await page.getByLabel('当前密码').fill(shopper.password);
      await page.getByLabel('我明白，注销后不能恢复').check();
      await button(page, '永久注销').click();
      await expect(page.getByText('账号已注销，个人资料都删除了。谢谢你来过。')).toBeVisible();
      const [row] = await db.select().from(users).where(eq(users.id, shopper.id));
      expect(row).toMatchObject({ mobile: null, isActive: false, username: `closed:${shopper.id}` });
      await page.goto('/account');
      await page.waitForURL((url) => url.pathname === '/login');
    });
  });
}

test('the second step is worth nothing in another browser, nor without the first', async ({
  page,
  context,
  browser,
  shopper,
  site,
}) => {
  await page.goto('/login/second-step');
  await expect(page.getByText('这一步已经过期了')).toBeVisible();
  await logIn(context, shopper, site);
  await turnOn(page, shopper);
  await context.clearCookies();
  await enterPassword(page, shopper);
  const elsewhere = await browser.newContext({ baseURL: site, locale: 'zh-CN' });
  const there = await elsewhere.newPage();
  await there.goto('/login/second-step');
  await expect(there.getByText('这一步已经过期了')).toBeVisible();
  await elsewhere.close();
});

test('other recovery codes are made, copied and kept as a file', async ({ page, context, shopper, site }) => {
  await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
  await logIn(context, shopper, site);
  const { key, codes: old } = await turnOn(page, shopper);
  await button(page, '复制').click();
  await expect(page.getByRole('status').filter({ hasText: '没能复制' })).toBeVisible();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: '存成文件' }).click(),
  ]);
  const text = await readFile(await download.path(), 'utf8');
  for (const code of old) expect(text).toContain(code);

  await page.goto(settings);
  await page.locator('summary', { hasText: '换一套恢复码' }).click();
  await page.locator('#renew-password').fill(shopper.password);
  await page.locator('#renew-code').fill(codeAt(key, new Date()));
  await button(page, '生成新的恢复码').click();
  await expect(page.getByRole('heading', { name: '保存好恢复码' })).toBeFocused();
  const fresh = await page.locator('main ol li').allTextContents();
  expect(fresh).toHaveLength(10);
  expect(old).not.toContain(fresh[0]);
});

test('everything about a shopper comes as one file, for nobody else', async ({
  page,
  context,
  shopper,
  site,
}) => {
  const guest = await context.request.get('/account/data', { maxRedirects: 0 });
  expect([guest.status(), guest.headers().location]).toEqual([303, '/login?next=%2Faccount%2Fsecurity']);
  await logIn(context, shopper, site);
  await page.goto('/account/security');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: /下载我的数据/ }).click(),
  ]);
  const data = JSON.parse(await readFile(await download.path(), 'utf8'));
  expect(data.profile.username).toBe(shopper.username);
  expect(data.addresses).toHaveLength(1);
  expect(data.sessions).toHaveLength(1);
  expect(JSON.stringify(data)).not.toMatch(/argon2|password/i);
  const answer = await context.request.get('/account/data');
  expect(answer.headers()).toMatchObject({
    'cache-control': 'private, no-store',
    'content-type': 'application/json; charset=utf-8',
  });
});

test('an account with an open order stays, and leads to the order', async ({
  page,
  context,
  shopper,
  site,
}) => {
  await logIn(context, shopper, site);
  await put(shopper, [await aSku(), 1]);
  await buy(shopper);
  await page.goto('/account/security/close');
  await expect(page.getByText('现在还不能注销')).toBeVisible();
  await expect(button(page, '永久注销')).toHaveCount(0);
  await expectAccessible(page);
  await page.getByRole('link', { name: '去看订单' }).click();
  await page.waitForURL('**/account/orders');
});

for (const [language, colorScheme, width] of [
  ['zh-CN', 'light', 1440],
  ['en', 'dark', 320],
] as const) {
  test(`the pages about it are accessible (${language}, ${colorScheme})`, async ({
    page,
    context,
    shopper,
    site,
  }) => {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 800 });
    await logIn(context, shopper, site);
    const { key, codes } = await turnOn(page, shopper);
    await speak(context, language, site);
    const look = async (path: string) => {
      await page.goto(path);
      await expectAccessible(page);
      await expectNoSidewaysScroll(page);
    };
    await look('/account/security');
    await look('/account/security/close');
    await look(settings);
    await page.locator('main summary').last().click();
    await page.locator('#off-password').fill(shopper.password);
    await page.locator('#off-code').fill('000');
    await page.locator('#off-code').press('Enter');
    await expect(page.locator('#off-code-error')).toBeVisible();
    await expectAccessible(page);
    await page.locator('#off-code').fill(codes[0] ?? '');
    await page.locator('#off-code').press('Enter');
    await page.waitForURL('**/account/security?done=second-step-off');

    await look(settings);
    await page.locator('#setup-password').fill(shopper.password);
    await page.locator('#setup-password').press('Enter');
    await expect(page.locator('#setup-code')).toBeFocused();
    await page.evaluate(() => scrollTo(0, 0)); // half a link under the bar has half its size
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await page.locator('#setup-code').fill(wrong(codeAt(key, new Date())));
    await page.locator('#setup-code').press('Enter');
    await expect(page.locator('#setup-code-error')).toBeVisible();
    const fresh = ((await page.locator('form b').textContent()) ?? '').replaceAll(' ', '');
    await page.locator('#setup-code').fill(codeAt(fresh, new Date()));
    await page.locator('#setup-code').press('Enter');
    await expect(page.locator('main ol li')).toHaveCount(10);
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);

    await context.clearCookies({ name: /session-token/ });
    await page.goto('/login');
    await page.locator('#login-account').fill(shopper.username);
    await page.locator('#login-password').fill(shopper.password);
    await page.locator('#login-password').press('Enter');
    await page.waitForURL('**/login/second-step');
    if (language === 'en') await expect(page.getByText(secondStepEn.loginLead)).toBeVisible();
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
  });
}
