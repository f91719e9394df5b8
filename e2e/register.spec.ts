import type { Page } from '@playwright/test';
import { eq } from 'drizzle-orm';
import { db } from '../db/index.ts';
import { outbox, users } from '../db/schema/index.ts';
import { aSku, aUser } from '../db/testing/builders.ts';
import { aNewcomer, type Newcomer } from '../features/accounts/testing/a-newcomer.ts';
import {
  cartOf,
  codeFor,
  expect,
  expectAccessible,
  expectNoSidewaysScroll,
  freshLimits,
  test,
} from './fixtures.ts';

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const password = 'a sentence that nobody guesses';

test.beforeEach(freshLimits);

async function askForCode(page: Page, { mobile }: Newcomer): Promise<string> {
  await page.getByLabel('手机号', { exact: true }).fill(mobile);
  await button(page, '获取验证码').click();
  await expect(page.getByText(/^验证码已发往 1\d{2}\*{4}\d{4}/)).toBeVisible();
  return codeFor(mobile);
}

async function fillIn(page: Page, newcomer: Newcomer, code: string): Promise<void> {
  await page.getByLabel('短信验证码').fill(code);
  await page.getByLabel('用户名', { exact: true }).fill(newcomer.username);
  await page.getByLabel('密码', { exact: true }).fill(password);
  await page.getByLabel('再填一次密码').fill(password);
  await page.getByLabel('我已阅读并同意用户约定').check();
}

const userOf = async ({ username }: Newcomer) =>
  (await db.select().from(users).where(eq(users.username, username)))[0];

async function registerFromCart(page: Page): Promise<void> {
  const newcomer = aNewcomer();
  const { id } = await aSku({ stock: 5 });
  await page.goto(`/goods/${id}`);
  await button(page, '加入购物车').click();
  await expect(page.getByText('已加入购物车').first()).toBeVisible();
  await page.goto('/register?next=/cart');
  const code = await askForCode(page, newcomer);
  await fillIn(page, newcomer, code);
  await button(page, '注册').click();
  await page.waitForURL((url) => url.pathname === '/cart');
  const user = await userOf(newcomer);
  expect(user).toMatchObject({ mobile: newcomer.mobile, isStaff: false, isActive: true });
  expect(await cartOf({ id: user?.id ?? 0 })).toEqual([[id, 1]]);
}

test('a guest registers with a code and keeps the cart', async ({ page }) => {
  await registerFromCart(page);
});

test('while a code is on its way the button counts, and the field waits for the code', async ({ page }) => {
  await page.goto('/register');
  await askForCode(page, aNewcomer());
  await expect(page.getByLabel('短信验证码')).toBeFocused();
  await expect(page.getByRole('button', { name: /^\d+ 秒后重发$/ })).toHaveAttribute('aria-disabled', 'true');
});

test('without a number no code goes out, and the number is asked for', async ({ page }) => {
  await page.goto('/register');
  await button(page, '获取验证码').click();
  const mobile = page.getByLabel('手机号', { exact: true });
  await expect(mobile).toBeFocused();
  await expect(mobile).toHaveAttribute('aria-invalid', 'true');
});

test('a code that cannot be asked for without a network says so at its field, which has the focus', async ({
  page,
  context,
}) => {
  await page.goto('/register');
  await page.getByLabel('手机号', { exact: true }).fill(aNewcomer().mobile);
  await context.setOffline(true);
  await button(page, '获取验证码').click();
  const code = page.getByLabel('短信验证码');
  await expect(code).toBeFocused();
  await expect(code).toHaveAccessibleDescription(/^没有连上商城/);
});

test('a username says on leaving it whether it is free', async ({ page }) => {
  const { username } = await aUser();
  await page.goto('/register');
  const field = page.getByLabel('用户名', { exact: true });
  await field.fill(username);
  await field.blur();
  await expect(page.getByText('这个用户名已经有人用了。')).toBeVisible();
  await field.fill(aNewcomer().username);
  await field.blur();
  await expect(page.getByText('这个用户名可以用')).toBeVisible();
});

test('everything that is wrong is said at its field, accessibly', async ({ page }) => {
  await page.goto('/register');
  await button(page, '注册').click();
  await expect(page.getByRole('heading', { name: '有 5 处需要修改' })).toBeVisible();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  for (const name of ['手机号', '短信验证码', '用户名', '密码']) {
    await expect(page.getByLabel(name, { exact: true })).toHaveAttribute('aria-invalid', 'true');
  }
});

test('a common password and a wrong code are refused at their fields, and what was typed is kept', async ({
  page,
}) => {
  const newcomer = aNewcomer();
  await page.goto('/register');
  const code = await askForCode(page, newcomer);
  await fillIn(page, newcomer, code);
  await page.getByLabel('密码', { exact: true }).fill('password123');
  await page.getByLabel('再填一次密码').fill('password123');
  await button(page, '注册').click();
  await expect(page.locator('#register-password-error')).toHaveText(/这个密码太常见/);
  const asked: string[] = [];
  page.on('dialog', (dialog) => {
    asked.push(dialog.type());
    dialog.dismiss().catch(() => {});
  });
  await page.getByRole('link', { name: '登录', exact: true }).first().click();
  await expect.poll(() => asked).toEqual(['beforeunload']);
  await fillIn(page, newcomer, code === '000000' ? '000001' : '000000');
  await button(page, '注册').click();
  await expect(page.locator('#register-code-error')).toHaveText(/验证码不对/);
  await expect(page.getByLabel('用户名', { exact: true })).toHaveValue(newcomer.username);
  await page.getByLabel('短信验证码').fill(code);
  await button(page, '注册').click();
  await page.waitForURL((url) => url.pathname === '/');
  expect(asked).toEqual(['beforeunload']);
});

test('the page says nothing about a number that has an account; the SMS does', async ({ page }) => {
  const newcomer = aNewcomer();
  await aUser({ mobile: newcomer.mobile });
  await page.goto('/register');
  const code = await askForCode(page, newcomer);
  const [sms] = await db.select().from(outbox).where(eq(outbox.recipient, newcomer.mobile));
  expect(sms?.body).toContain('已经有账号');
  await fillIn(page, newcomer, code);
  await button(page, '注册').click();
  await expect(page.locator('#register-mobile-error')).toHaveText('这个手机号已经注册过了。');
});

test('a visitor of the demo reads the code in the outbox', async ({ page, context }) => {
  const newcomer = aNewcomer();
  await page.goto('/register');
  const code = await askForCode(page, newcomer);
  const opened = context.waitForEvent('page');
  await page.getByRole('link', { name: /到发件箱看验证码/ }).click();
  const outboxPage = await opened;
  const message = outboxPage.getByRole('listitem').filter({ hasText: newcomer.mobile });
  await expect(message.getByText(code, { exact: true })).toBeVisible();
  await expect(async () => {
    await outboxPage.reload();
    await expect(message.getByText('等待发送')).toHaveCount(0);
  }).toPass();
  await expectAccessible(outboxPage);
  await expectNoSidewaysScroll(outboxPage);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a guest registers with a code and keeps the cart', async ({ page }) => {
    await registerFromCart(page);
  });

  test('asking for a code keeps what was filled in, and the Enter key registers', async ({ page }) => {
    const newcomer = aNewcomer();
    await page.goto('/register');
    await page.getByLabel('用户名', { exact: true }).fill(newcomer.username);
    const code = await askForCode(page, newcomer);
    await expect(page.getByLabel('用户名', { exact: true })).toHaveValue(newcomer.username);
    await expect(page.getByLabel('短信验证码')).toBeFocused();
    await button(page, '重新获取').click();
    await expect(page.locator('#register-code-error')).toHaveText(/刚刚发过一条，请在 \d+ 秒后再试/);
    await fillIn(page, newcomer, code);
    await page.getByLabel('再填一次密码').press('Enter');
    await page.waitForURL((url) => url.pathname === '/');
    expect(await userOf(newcomer)).toBeDefined();
  });
});
