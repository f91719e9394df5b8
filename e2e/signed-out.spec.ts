import type { BrowserContext, Page } from '@playwright/test';
import { eq, sql } from 'drizzle-orm';
import { db } from '../db/index.ts';
import { orders, reviews, sessions } from '../db/schema/index.ts';
import { aSession, aSku, type TestSku, type TestUser } from '../db/testing/builders.ts';
import { anOrder } from '../db/testing/order-builders.ts';
import { aStaff } from '../db/testing/staff-builders.ts';
import { put } from '../features/orders/testing/buying.ts';
import { messages } from '../i18n/messages/gathered.ts';
import { cartOf, expect, logIn, test } from './fixtures.ts';

const zh = messages['zh-CN'];
const text = '釉色温润，用着很顺手';

const endSessionsOf = ({ id }: TestUser) =>
  db.update(sessions).set({ endedAt: sql`now(3)` }).where(eq(sessions.userId, id));

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

/** Says that the login is over, and leads to it in a tab of its own. */
async function signInAgain(page: Page, context: BrowserContext, user: TestUser, site: string): Promise<void> {
  await expect(page.getByText(zh.refusals['signed-out'])).toBeVisible();
  const [tab] = await Promise.all([
    context.waitForEvent('page'),
    page.getByRole('link', { name: zh.forms.signInAgain }).click(),
  ]);
  await tab.waitForURL((url) => url.pathname === '/login');
  await tab.close();
  await logIn(context, { ...user, sessionId: await aSession(user.id) }, site);
}

test('a review outlives a session that ended meanwhile', async ({ page, context, shopper, site }) => {
  await logIn(context, shopper, site);
  const { number } = await anOrder({ user: shopper, lines: [[await aSku(), 1]], status: 'uncommented' });
  await page.goto(`/account/orders/${number}/review`);
  await page.getByRole('radio', { name: new RegExp(zh.reviewing.scores.five) }).check({ force: true });
  await page.getByLabel(zh.reviewing.comment).fill(text);
  await endSessionsOf(shopper);
  await button(page, zh.reviewing.send).click();
  await signInAgain(page, context, shopper, site);
  await expect(page.getByLabel(zh.reviewing.comment)).toHaveValue(text);
  await button(page, zh.reviewing.send).click();
  await page.waitForURL(/done=reviewed/);
  expect(await db.select().from(reviews).where(eq(reviews.userId, shopper.id))).toMatchObject([
    { comment: text, score: 5 },
  ]);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('whoever posts a review after the end of a session is at the login', async ({
    page,
    context,
    shopper,
    site,
  }) => {
    await logIn(context, shopper, site);
    const lines: [TestSku, number][] = [[await aSku(), 1]];
    const { number } = await anOrder({ user: shopper, lines, status: 'uncommented' });
    await page.goto(`/account/orders/${number}/review`);
    await page.getByRole('radio', { name: new RegExp(zh.reviewing.scores.five) }).check({ force: true });
    await page.getByLabel(zh.reviewing.comment).fill(text);
    await endSessionsOf(shopper);
    await button(page, zh.reviewing.send).click();
    await page.waitForURL((url) => url.pathname === '/login');
    await expect(button(page, zh.account.login)).toBeVisible();
  });
});

test('a cart whose session ended says so, and not that the goods are gone', async ({
  page,
  context,
  shopper,
  site,
}) => {
  const sku = await aSku();
  await put(shopper, [sku, 1]);
  await logIn(context, shopper, site);
  await page.goto('/cart');
  await endSessionsOf(shopper);
  await page.getByRole('button', { name: /^删除：/ }).click();
  await expect(page.getByText(zh.refusals['signed-out']).first()).toBeVisible();
  expect(await cartOf(shopper)).toEqual([[sku.id, 1]]);
});

test('an invoice is not called saved when the session ended', async ({ page, context, shopper, site }) => {
  await logIn(context, shopper, site);
  const { id, number } = await anOrder({ user: shopper, lines: [[await aSku(), 1]], status: 'unshipped' });
  const kept = async () => (await db.select().from(orders).where(eq(orders.id, id)))[0]?.invoiceTitle;
  await page.goto(`/account/orders/${number}`);
  await page.locator('summary').filter({ hasText: zh.aftersales.invoiceFill }).click();
  await page.getByLabel(zh.aftersales.invoiceTitle).fill('林小满');
  await endSessionsOf(shopper);
  await button(page, zh.aftersales.invoiceSave).click();
  await signInAgain(page, context, shopper, site);
  expect(await kept()).toBeNull();
  await button(page, zh.aftersales.invoiceSave).click();
  await expect.poll(kept).toBe('林小满');
});

test('staff learn that their session ended, and not that they lack a right', async ({
  page,
  context,
  shopper,
  site,
}) => {
  const staff = await aStaff({ group: ['order.view', 'order.ship'] });
  await logIn(context, staff, site);
  const { number } = await anOrder({ user: shopper, lines: [[await aSku(), 1]], status: 'unshipped' });
  await page.goto(`/admin/orders/${number}`);
  await page.getByRole('textbox', { name: zh.backoffice.noteTitle }).fill(text);
  await endSessionsOf(staff);
  await button(page, zh.backoffice.noteSave).click();
  await signInAgain(page, context, staff, site);
  await button(page, zh.backoffice.noteSave).click();
  const noted = async () => (await db.select().from(orders).where(eq(orders.number, number)))[0]?.staffNote;
  await expect.poll(noted).toBe(text);
});
