import { randomUUID } from 'node:crypto';
import type { Browser, BrowserContext, Page } from '@playwright/test';
import { eq } from 'drizzle-orm';
import { db } from '../db/index.ts';
import { identities, users } from '../db/schema/index.ts';
import { aSku, aUser } from '../db/testing/builders.ts';
import { inTransaction } from '../db/transaction.ts';
import { issueCode } from '../features/accounts/one-time-secrets.ts';
import { aNewcomer } from '../features/accounts/testing/a-newcomer.ts';
import { refusals as refusalsEn } from '../i18n/messages/en/refusals.ts';
import { refusals } from '../i18n/messages/zh-CN/refusals.ts';
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

const aNickname = () => `企鹅 ${randomUUID().slice(0, 8)}`;
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

/** On the page of the simulated QQ. */
async function be(page: Page, nickname: string): Promise<void> {
  await page.getByLabel(/换一个人/).fill(nickname);
  await button(page, '登录').click();
}

async function logInAtQq(page: Page, nickname: string, next = '/cart'): Promise<void> {
  await page.goto(`/login?next=${next}`);
  await button(page, 'QQ 登录').click();
  await be(page, nickname);
}

/** The number of a shopper, and a code that was sent there to link an account. */
async function provable(mobile: string): Promise<{ mobile: string; code: string }> {
  const code = await inTransaction((tx) => issueCode(tx, { purpose: 'bind', subject: mobile }));
  return { mobile, code };
}

const mobileOf = async ({ id }: Shopper) =>
  (await db.select().from(users).where(eq(users.id, id)))[0]?.mobile ?? '';

const linkedTo = async (nickname: string) =>
  (await db.select().from(identities).where(eq(identities.nickname, nickname))).map(({ userId }) => userId);

async function fillCode(page: Page, { mobile, code }: { mobile: string; code: string }): Promise<void> {
  await page.getByLabel('手机号', { exact: true }).fill(mobile);
  await page.getByLabel('短信验证码').fill(code);
}

async function bindShopper(page: Page, shopper: Shopper): Promise<void> {
  await fillCode(page, await provable(await mobileOf(shopper)));
  await page.getByLabel('商城账号的密码').fill(shopper.password);
  await button(page, '绑定并登录').click();
}

const linkedCard = (page: Page) => page.getByRole('region', { name: '账号绑定' });

async function leaveToLink(page: Page, password: string): Promise<void> {
  await linkedCard(page).locator('summary').click();
  await giveLinkPassword(page, password);
}

async function giveLinkPassword(page: Page, password: string): Promise<void> {
  await linkedCard(page).getByLabel('当前密码').fill(password);
  await button(page, '去 QQ 授权').click();
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });

    test('a stranger from QQ links an account, and the next time is logged in at once', async ({
      page,
      context,
      shopper,
    }) => {
      const nickname = aNickname();
      await logInAtQq(page, nickname);
      await page.waitForURL(/\/bind\?/);
      await expect(page.getByText(nickname)).toBeVisible();
      await bindShopper(page, shopper);
      await page.waitForURL('**/cart');
      expect(await linkedTo(nickname)).toEqual([shopper.id]);

      await context.clearCookies();
      const { id: skuId } = await aSku();
      await page.goto(`/goods/${skuId}`);
      await button(page, '加入购物车').click();
      await expect(page.getByText('已加入购物车').first()).toBeVisible();
      await logInAtQq(page, nickname, '/account');
      await page.waitForURL('**/account');
      await expect(page.getByText(shopper.username).filter({ visible: true }).first()).toBeVisible();
      expect(await cartOf(shopper)).toEqual([[skuId, 1]]);
    });

    test('a stranger from QQ without an account gets one', async ({ page, context }) => {
      const nickname = aNickname();
      const { username, mobile } = aNewcomer();
      await logInAtQq(page, nickname);
      await page.getByRole('link', { name: '注册新账号' }).click();
      await expect(page.getByLabel('用户名', { exact: true })).toBeVisible();
      await fillCode(page, await provable(mobile));
      await page.getByLabel('用户名', { exact: true }).fill(username);
      await page.getByLabel('密码', { exact: true }).fill('correct horse battery');
      await page.getByLabel('再填一次密码').fill('correct horse battery');
      await page.getByLabel('我已阅读并同意').check();
      await button(page, '注册并绑定').click();
      await page.waitForURL('**/cart');

      await context.clearCookies();
      await logInAtQq(page, nickname, '/account');
      await expect(page.getByText(username).filter({ visible: true }).first()).toBeVisible();
    });

    test('a slip keeps what was filled in', async ({ page, shopper }) => {
      await logInAtQq(page, aNickname());
      const { mobile, code } = await provable(await mobileOf(shopper));
      await fillCode(page, { mobile, code });
      await page.getByLabel('商城账号的密码').fill('not the password');
      await button(page, '绑定并登录').click();
      await expect(page.getByText(refusals['wrong-password']).first()).toBeVisible();
      await expect(page.getByLabel('手机号', { exact: true })).toHaveValue(mobile);
      await expect(page.getByLabel('短信验证码')).toHaveValue(code);
      await page.getByLabel('商城账号的密码').fill(shopper.password);
      await button(page, '绑定并登录').click();
      await page.waitForURL('**/cart');
    });

    test('who cancels at QQ is back at the login, and told so', async ({ page, context, site }) => {
      await speak(context, 'en', site);
      await page.goto('/login?next=/cart');
      await button(page, 'Sign in with QQ').click();
      await page.getByRole('button', { name: /Cancel/ }).click();
      await page.waitForURL(/\/login\?.*next=%2Fcart/);
      await expect(page.getByText(refusalsEn['provider-cancelled'])).toBeVisible();
    });

    test('a shopper links QQ, and lets go of it again', async ({ page, context, shopper, site }) => {
      const nickname = aNickname();
      await logIn(context, shopper, site);
      await page.goto('/account/security');
      await leaveToLink(page, 'a wrong guess');
      await expect(page.locator('#qq-password-error')).toHaveText('当前密码不对。');
      await giveLinkPassword(page, shopper.password);
      await be(page, nickname);
      await page.waitForURL(/\/account\/security\?linked=qq$/);
      await expect(linkedCard(page)).toContainText(nickname);
      expect(await linkedTo(nickname)).toEqual([shopper.id]);
      await linkedCard(page).locator('summary').click();
      await linkedCard(page).getByLabel('当前密码').fill(shopper.password);
      await button(page, '确定解绑 QQ').click();
      await page.waitForURL(/\/account\/security\?unlinked=qq$/);
      await expect(linkedCard(page)).toContainText('未绑定');
      expect(await linkedTo(nickname)).toEqual([]);
    });
  });
}

/** The address that QQ sends the browser back to, before the browser goes there. */
async function arrivalOf(page: Page, nickname: string): Promise<string> {
  await page.waitForURL(/\/oauth2\.0\/authorize\?/);
  const answer = await page.request.post(page.url(), { form: { who: nickname }, maxRedirects: 0 });
  return answer.headers().location ?? '';
}

async function stranger(browser: Browser, site: string): Promise<[BrowserContext, Page]> {
  const context = await browser.newContext({ baseURL: site, locale: 'zh-CN' });
  return [context, await context.newPage()];
}

test('an address from QQ is worth nothing in another browser, nor a second time', async ({
  page,
  context,
  browser,
  site,
}) => {
  await page.goto('/login');
  await button(page, 'QQ 登录').click();
  const arrival = await arrivalOf(page, aNickname());
  const [elsewhere, victim] = await stranger(browser, site);
  await victim.goto(arrival);
  await expect(victim.getByText(refusals['provider-outdated'])).toBeVisible();
  await elsewhere.close();

  const tickets = await context.cookies();
  await page.goto(arrival);
  await page.waitForURL(/\/bind\?/);
  await context.addCookies(tickets);
  await page.goto(arrival);
  await expect(page.getByText(refusals['provider-outdated'])).toBeVisible();
});

test('nobody can slip their QQ under the account of somebody else', async ({
  page,
  context,
  browser,
  shopper,
  site,
}) => {
  const nickname = aNickname();
  const [elsewhere, attacker] = await stranger(browser, site);
  await attacker.goto('/login');
  await button(attacker, 'QQ 登录').click();
  const arrival = await arrivalOf(attacker, nickname);
  await logIn(context, shopper, site);
  await page.goto(arrival);
  await page.goto('/account/security');
  await expect(linkedCard(page)).toContainText('未绑定');
  expect(await linkedTo(nickname)).toEqual([]);
  await elsewhere.close();
});

test('a link that one shopper began is not finished for another', async ({
  page,
  context,
  shopper,
  site,
}) => {
  const nickname = aNickname();
  await logIn(context, shopper, site);
  await page.goto('/account/security');
  await leaveToLink(page, shopper.password);
  const arrival = await arrivalOf(page, nickname);
  await logIn(context, await aUser(), site);
  await page.goto(arrival);
  await expect(page.getByText(refusals['provider-outdated'])).toBeVisible();
  expect(await linkedTo(nickname)).toEqual([]);
});

test('an account that has a QQ takes no second one, and nobody comes in with it', async ({
  page,
  context,
  shopper,
  site,
}) => {
  const nickname = aNickname();
  await logInAtQq(page, nickname);
  await bindShopper(page, shopper);
  await page.waitForURL('**/cart');
  await context.clearCookies();
  await logInAtQq(page, aNickname());
  await bindShopper(page, shopper);
  await expect(page.getByText(refusals['identity-second'])).toBeVisible();
  expect(await linkedTo(nickname)).toEqual([shopper.id]);
  expect((await context.cookies(site)).filter(({ name }) => name.includes('session-token'))).toEqual([]);
});

test('an address that QQ never gave out leads back to the login', async ({ request }) => {
  for (const query of ['', '?code=x', '?code=x&state=y', '?state=', '?error=access_denied', '?usercancel=1'])
    for (const provider of ['qq', 'github', 'constructor', '%E4%B8%89']) {
      const answer = await request.get(`/api/auth/callback/${provider}${query}`);
      expect(await answer.text()).toContain(refusals['provider-outdated']);
    }
});

test('next-auth has no address where a session could be read, made or prolonged', async ({
  context,
  shopper,
  site,
}) => {
  await logIn(context, shopper, site);
  const headers = { origin: site };
  for (const path of ['session', 'csrf', 'providers', 'signin', 'signin/qq', 'signout', 'error', '_log']) {
    for (const method of ['GET', 'POST']) {
      const answer = await context.request.fetch(`/api/auth/${path}`, {
        method,
        headers,
        failOnStatusCode: false,
      });
      expect([path, method, answer.status()]).toEqual([path, method, 404]);
      expect(answer.headers()['set-cookie']).toBeUndefined();
    }
  }
});

for (const [language, colorScheme] of [
  ['zh-CN', 'light'],
  ['en', 'dark'],
] as const) {
  test(`the pages about QQ are accessible (${language}, ${colorScheme})`, async ({
    page,
    context,
    shopper,
    site,
  }) => {
    await page.emulateMedia({ colorScheme });
    await logInAtQq(page, aNickname());
    await page.waitForURL(/\/bind\?/);
    await speak(context, language, site);
    const look = async (path: string) => {
      await page.goto(path);
      await expectAccessible(page);
      await expectNoSidewaysScroll(page);
    };
    for (const path of ['/bind', '/bind?way=new', '/login?refusal=provider-failed']) await look(path);
    await context.clearCookies({ name: 'meiduo-pending' });
    await look('/bind');
    await logIn(context, shopper, site);
    await look('/account/security?refusal=identity-taken');
    await db
      .insert(identities)
      .values({ userId: shopper.id, provider: 'qq', subject: randomUUID(), nickname: 'QQ' });
    await page.goto('/account/security');
    await page.locator('summary', { hasText: 'QQ' }).click();
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
  });
}
