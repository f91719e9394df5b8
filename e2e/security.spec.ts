import { randomUUID } from 'node:crypto';
import type { Browser, BrowserContext, Page } from '@playwright/test';
import { eq } from 'drizzle-orm';
import { db } from '../db/index.ts';
import { sessions, users } from '../db/schema/index.ts';
import { aSession, aUser } from '../db/testing/builders.ts';
import { hashPassword } from '../features/accounts/password.ts';
import { aNewcomer } from '../features/accounts/testing/a-newcomer.ts';
import { messagesTo, tokenTo } from '../features/accounts/testing/messages-to.ts';
import { recovery } from '../i18n/messages/en/recovery.ts';
import { security } from '../i18n/messages/en/security.ts';
import {
  codeFor,
  expect,
  expectAccessible,
  expectNoSidewaysScroll,
  freshLimits,
  logIn,
  type Shopper,
  speak,
  test,
} from './fixtures.ts';

const newPassword = 'another staple lamp';
const anEmail = () => `${randomUUID()}@example.com`;
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const summary = (page: Page, name: string) => page.locator('summary', { hasText: name });

const rowOf = async ({ id }: Pick<Shopper, 'id'>) =>
  (await db.select().from(users).where(eq(users.id, id)))[0];

/** A shopper whose number is known to the test. */
async function aReachable(given: Partial<typeof users.$inferInsert> = {}) {
  const { mobile } = aNewcomer();
  const password = 'correct horse battery';
  const user = await aUser({ mobile, passwordHash: await hashPassword(password), ...given });
  return { ...user, mobile, password };
}

async function logInByForm(page: Page, account: string, password: string): Promise<void> {
  await page.goto('/login');
  await fillLogin(page, account, password);
}

async function fillLogin(page: Page, account: string, password: string): Promise<void> {
  await page.getByLabel('用户名或手机号', { exact: true }).fill(account);
  await page.getByLabel('密码', { exact: true }).fill(password);
  await button(page, '登录').click();
}

async function setEmail(page: Page, email: string, password: string): Promise<void> {
  await page.goto('/account/security');
  await summary(page, '邮箱').click();
  await page.getByLabel('邮箱地址').fill(email);
  await page.locator('#email-password').fill(password);
  await button(page, '保存并发送验证邮件').click();
}

/** Another browser of the same person. */
async function elsewhere(browser: Browser, shopper: Shopper, site: string): Promise<BrowserContext> {
  const context = await browser.newContext({ baseURL: site });
  await logIn(context, { ...shopper, sessionId: await aSession(shopper.id) }, site);
  return context;
}

test.beforeEach(freshLimits);

test.describe('an e-mail address', () => {
  test('is verified by the button behind the link, on another device, and then opens the login', async ({
    page,
    context,
    browser,
    shopper,
    site,
  }) => {
    const email = anEmail();
    await logIn(context, shopper, site);
    await setEmail(page, email.toUpperCase(), shopper.password);
    await expect(page.getByText('待验证')).toBeVisible();
    await expectAccessible(page);
    const link = `${site}/verify-email?token=${await tokenTo(email)}`;
    expect((await messagesTo(email))[0]?.body).toContain(link);

    // a mail scanner opens the link, and does not press the button
    for (const method of ['GET', 'HEAD'])
      expect((await context.request.fetch(link, { method })).ok()).toBe(true);
    expect((await rowOf(shopper))?.verifiedEmail).toBeNull();

    const other = await browser.newContext({ baseURL: site, javaScriptEnabled: false });
    const there = await other.newPage();
    await there.goto(link);
    await expect(there.getByText(email)).toBeVisible();
    await button(there, '确认验证').click();
    await expect(there.getByRole('heading', { name: '邮箱验证成功' })).toBeVisible();
    expect((await rowOf(shopper))?.verifiedEmail).toBe(email);
    await logInByForm(there, email, shopper.password);
    await there.waitForURL((url) => url.pathname === '/');
    await there.goto('/account/security');
    await expect(there.getByText('已验证')).toBeVisible();
    await other.close();
  });

  test('that is no plain one is refused at its field, and no mail leaves', async ({
    page,
    context,
    shopper,
    site,
  }) => {
    await logIn(context, shopper, site);
    for (const typed of ['demo＠example.com', '"demo"@example.com', 'demo@example.com@example.org']) {
      await setEmail(page, typed, shopper.password);
      const field = page.getByLabel('邮箱地址');
      await expect(field).toHaveAttribute('aria-invalid', 'true');
      await expect(field).toHaveValue(typed);
      expect(await messagesTo(typed)).toEqual([]);
    }
    expect((await rowOf(shopper))?.email).toBeNull();
  });

  test('is not set by who has the session and no password', async ({ page, context, shopper, site }) => {
    const email = anEmail();
    await logIn(context, shopper, site);
    await setEmail(page, email, 'a wrong guess');
    await expect(page.locator('#email-password-error')).toHaveText('当前密码不对。');
    await expect(page.getByLabel('邮箱地址')).toHaveValue(email);
    expect((await rowOf(shopper))?.email).toBeNull();
    expect(await messagesTo(email)).toEqual([]);
  });

  test('gets the next mail only after a while', async ({ page, context, shopper, site }) => {
    const email = anEmail();
    await logIn(context, shopper, site);
    await setEmail(page, email, shopper.password);
    await button(page, '重新发送验证邮件').click();
    await expect(page.getByText('刚刚发过一封，稍等一会儿再重新发送。')).toBeVisible();
    await expect(page.getByRole('button', { name: /^\d+ 秒后重发$/ })).toHaveAttribute(
      'aria-disabled',
      'true',
    );
    expect(await messagesTo(email)).toHaveLength(1);
  });

  test.describe('without JavaScript and with a forged host', () => {
    test.use({ javaScriptEnabled: false, extraHTTPHeaders: { 'X-Forwarded-Host': 'evil.example' } });

    test('is set, and the mail leads to the configured address', async ({ page, context, shopper, site }) => {
      const email = anEmail();
      await logIn(context, shopper, site);
      await setEmail(page, email, shopper.password);
      await expect(page.getByText('待验证')).toBeVisible();
      const [mail] = await messagesTo(email);
      expect(mail?.body).toContain(`${site}/verify-email?token=`);
      expect(`${mail?.body}${mail?.html}`).not.toContain('evil.example');
    });
  });

  test('of a dead link says so and leads on', async ({ page }) => {
    await page.goto('/verify-email?token=none');
    await expect(page.getByRole('heading', { name: '链接已失效' })).toBeVisible();
    await page.getByRole('link', { name: '去账号安全' }).click();
    await page.waitForURL((url) => url.pathname === '/login');
  });
});

test.describe('the password', () => {
  async function change(page: Page, current: string, next: string): Promise<void> {
    await page.getByLabel('当前密码').first().fill(current);
    await page.getByLabel('新密码', { exact: true }).fill(next);
    await page.getByLabel('再填一次新密码').fill(next);
    await button(page, '保存新密码').click();
  }

  test('changed in one browser ends the others and keeps this one', async ({
    page,
    context,
    browser,
    shopper,
    site,
  }) => {
    await logIn(context, shopper, site);
    const other = await elsewhere(browser, shopper, site);
    const there = await other.newPage();
    await there.goto('/account/security');
    await expect(there.getByRole('heading', { name: '登录设备' })).toBeVisible();

    await page.goto('/account/security');
    await summary(page, '登录密码').click();
    await change(page, 'a wrong guess', newPassword);
    await expect(page.getByText('当前密码不对。').first()).toBeVisible();
    await change(page, shopper.password, 'password123');
    await expect(page.locator('#password-newPassword-error')).toHaveText(/这个密码太常见/);
    await expectAccessible(page);
    await change(page, shopper.password, newPassword);
    await expect(page.getByText('密码已修改，其它设备都已退出登录')).toBeVisible();
    await page.reload();
    await expect(page.getByText('只有这台设备登录着。')).toBeVisible();
    await there.reload();
    await there.waitForURL((url) => url.pathname === '/login');
    await other.close();
    await context.clearCookies();
    await logInByForm(page, shopper.username, newPassword);
    await page.waitForURL((url) => url.pathname === '/');
  });

  test.describe('without JavaScript', () => {
    test.use({ javaScriptEnabled: false });

    test('is changed as well', async ({ page, context, shopper, site }) => {
      await logIn(context, shopper, site);
      await page.goto('/account/security');
      await summary(page, '登录密码').click();
      await change(page, 'a wrong guess', newPassword);
      await expect(page.locator('#password-password-error')).toBeVisible();
      await change(page, shopper.password, newPassword);
      await expect(page.getByRole('status').filter({ hasText: '密码已修改' })).toBeVisible();
      expect((await rowOf(shopper))?.sessionVersion).toBe(shopper.sessionVersion + 1);
    });
  });
});

test.describe('a forgotten password', () => {
  async function begin(page: Page, account: string): Promise<void> {
    await page.goto('/login?next=/cart');
    await page.getByRole('link', { name: '忘记密码？' }).click();
    await page.waitForURL((url) => url.pathname === '/forgot-password');
    await page.getByLabel('用户名或手机号', { exact: true }).fill(account);
    await button(page, '下一步').click();
    await page.waitForURL('**/forgot-password/code');
  }

  async function finish(page: Page, mobile: string): Promise<void> {
    await page.getByLabel('短信验证码').fill(await codeFor(mobile));
    await button(page, '下一步').last().click();
    await page.waitForURL('**/forgot-password/password');
    await page.getByLabel('新密码', { exact: true }).fill(newPassword);
    await page.getByLabel('再填一次新密码').fill(newPassword);
    await button(page, '重置密码').click();
    await expect(page.getByRole('heading', { name: '密码已重置' })).toBeVisible();
  }

  test('is replaced in four steps, and every session ends', async ({ page, browser, site }) => {
    const owner = await aReachable();
    const other = await elsewhere(browser, owner, site);
    await begin(page, owner.username);
    await expect(page.getByRole('listitem').filter({ hasText: '验证身份' })).toHaveAttribute(
      'aria-current',
      'step',
    );
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    const code = await codeFor(owner.mobile);
    await page.getByLabel('短信验证码').fill(code === '000000' ? '000001' : '000000');
    await button(page, '下一步').last().click();
    await expect(page.locator('#reset-code-error')).toHaveText(/验证码不对/);
    await finish(page, owner.mobile);
    await expectAccessible(page);

    const there = await other.newPage();
    await there.goto('/account');
    await there.waitForURL((url) => url.pathname === '/login');
    await other.close();
    await page.getByRole('link', { name: '登录', exact: true }).click();
    await fillLogin(page, owner.username, newPassword);
    await page.waitForURL((url) => url.pathname === '/cart'); // where the login led to
  });

  test('tells nobody whether an account exists', async ({ browser, site }) => {
    const owner = await aReachable();
    const said: string[] = [];
    for (const account of [owner.username, `nobody_${owner.id}`]) {
      const context = await browser.newContext({ baseURL: site });
      const page = await context.newPage();
      await begin(page, account);
      await page.getByLabel('短信验证码').fill('12345x');
      await button(page, '下一步').last().click();
      await expect(page.locator('#reset-code-error')).toBeVisible();
      await page.getByLabel('短信验证码').fill('000000');
      await button(page, '下一步').last().click();
      await expect(page.locator('#reset-code-error')).toHaveText(/验证码不对/);
      const text = (await page.locator('main').textContent()) ?? '';
      said.push(text.replace(account, '…').replace(/\d+ 秒/, '… 秒'));
      await context.close();
    }
    expect(said[1]).toBe(said[0]);
  });

  test.describe('without JavaScript', () => {
    test.use({ javaScriptEnabled: false });

    test('is replaced as well', async ({ page }) => {
      const owner = await aReachable();
      await begin(page, owner.mobile);
      await finish(page, owner.mobile);
      await logInByForm(page, owner.username, newPassword);
      await page.waitForURL((url) => url.pathname === '/');
    });
  });

  test('needs its steps in order', async ({ page }) => {
    for (const step of ['code', 'password', 'done']) {
      await page.goto(`/forgot-password/${step}`);
      await page.waitForURL((url) => url.pathname === '/forgot-password');
    }
  });

  test('is spoken of in English', async ({ page, context, site }) => {
    await speak(context, 'en', site);
    await page.goto('/forgot-password');
    await expect(page.getByRole('heading', { name: recovery.title })).toBeVisible();
    await expect(page.getByRole('list', { name: recovery.steps })).toBeVisible();
  });
});

test('another mobile number takes its code and the password', async ({ page, context, site }) => {
  const [owner, { mobile }] = [await aReachable(), aNewcomer()];
  await logIn(context, owner, site);
  await page.goto('/account/security');
  await summary(page, '手机号').click();
  const form = page.locator('form', { has: page.getByText('填新的手机号') });
  await form.getByLabel('手机号', { exact: true }).fill(mobile);
  await button(page, '获取验证码').click();
  await expect(page.getByText(/^验证码已发往/)).toBeVisible();
  await form.getByLabel('短信验证码').fill(await codeFor(mobile));
  await form.getByLabel('当前密码').fill(owner.password);
  await button(page, '更换手机号').click();
  await expect(page.getByText('手机号已更换')).toBeVisible();
  await expect(page.getByText(mobile.slice(-4))).toBeVisible();
  expect((await rowOf(owner))?.mobile).toBe(mobile);
});

test('a code for who is no longer logged in is refused at its field, which has the focus', async ({
  page,
  context,
  shopper,
  site,
}) => {
  await logIn(context, shopper, site);
  await page.goto('/account/security');
  await summary(page, '手机号').click();
  const form = page.locator('form', { has: page.getByText('填新的手机号') });
  await form.getByLabel('手机号', { exact: true }).fill(aNewcomer().mobile);
  await context.clearCookies();
  await button(page, '获取验证码').click();
  const code = form.getByLabel('短信验证码');
  await expect(code).toBeFocused();
  await expect(code).toHaveAccessibleDescription(/^登录已失效/);
});

test('devices are listed and ended, one and all', async ({ page, context, browser, shopper, site }) => {
  await speak(context, 'en', site);
  await logIn(context, shopper, site);
  await aSession(shopper.id, { device: 'Safari · iPhone', network: '203.0.113.9' });
  await aSession(shopper.id, { device: 'Edge · Windows' });
  const other = await elsewhere(browser, shopper, site);
  await page.goto('/account/security');
  const items = page.locator('main li', { hasText: 'Signed in' });
  await expect(items).toHaveCount(4);
  await expect(items.filter({ hasText: security.thisDevice })).toHaveCount(1);
  await expect(page.getByText('203.0.*.*')).toBeVisible();
  await button(page, 'Sign out: Safari · iPhone').click();
  await expect(items).toHaveCount(3);
  await button(page, security.endOthers).click();
  await expect(items).toHaveCount(1);
  await expect(page.getByText(security.onlyHere)).toBeVisible();
  const there = await other.newPage();
  await there.goto('/account');
  await there.waitForURL((url) => url.pathname === '/login');
  await other.close();
});

test('a login ends the one that the browser had before', async ({ page, context, shopper, site }) => {
  const owner = await aReachable();
  await page.goto('/login');
  await logIn(context, shopper, site); // in another tab
  await fillLogin(page, owner.username, owner.password);
  await page.waitForURL((url) => url.pathname === '/');
  const [former] = await db.select().from(sessions).where(eq(sessions.id, shopper.sessionId));
  expect(former?.endedAt).not.toBeNull();
});

test('a login on a new device is told to the verified address', async ({ page }) => {
  const email = anEmail();
  const owner = await aReachable({ email, emailVerifiedAt: new Date() });
  await logInByForm(page, owner.username, owner.password);
  await page.waitForURL((url) => url.pathname === '/');
  await expect.poll(async () => (await messagesTo(email))[0]?.subject).toBe('你的账号在新设备上登录了');
  await page.context().clearCookies({ name: /session-token/ });
  await logInByForm(page, owner.username, owner.password);
  await page.waitForURL((url) => url.pathname === '/');
  expect(await messagesTo(email)).toHaveLength(1);
});
