import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import AxeBuilder from '@axe-core/playwright';
import { type BrowserContext, test as base, expect, type Page } from '@playwright/test';
import { desc, eq } from 'drizzle-orm';
import { db } from '../db/index.ts';
import { orderLines, orders, outbox, skus } from '../db/schema/index.ts';
import { aUser, type TestUser } from '../db/testing/builders.ts';
import { hashPassword } from '../features/accounts/password.ts';
import { cartOfUser } from '../features/cart/cart-keys.ts';
import { readCart } from '../features/cart/cart-store.ts';
import { redisClient } from '../lib/redis.ts';
import { sealSession, sessionCookieName } from '../lib/session.ts';

export type Shopper = TestUser & { password: string };
export type Language = 'zh-CN' | 'en';

type Fixtures = {
  /** The origin of the shop under test. */
  site: string;
  /** A new shopper with one address. */
  shopper: Shopper;
  /** A page that fails the test when anything breaks the content security policy or throws. */
  page: Page;
};

export const test = base.extend<Fixtures>({
  site: async ({ baseURL }, use) => use(baseURL ?? ''),
  // biome-ignore lint/correctness/noEmptyPattern: Playwright wants the pattern
  shopper: async ({}, use) => {
    const password = 'correct horse battery';
    await use({ ...(await aUser({ passwordHash: await hashPassword(password) })), password });
  },
  page: async ({ page }, use) => {
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(String(error)));
    page.on('console', (message) => {
      if (/Content Security Policy|hydrat/i.test(message.text())) faults.push(message.text());
    });
    await use(page);
    expect(faults).toEqual([]);
  },
});

export { expect };

/** For what phones do not have: the project for phones leaves it out. */
export const onDesktop = { tag: '@desktop' };
export const onPhone = { tag: '@phone' };

/** English, whose words are longer, on the phone, Chinese on the desktop: each screen and each language once. */
export const screenOf = (language: Language) => ({ tag: language === 'en' ? '@phone' : '@desktop' });

/** Logs the shopper in without the form. */
export async function logIn(
  context: BrowserContext,
  { id, sessionVersion, sessionId }: TestUser,
  baseURL: string,
): Promise<void> {
  const value = await sealSession({ userId: id, sessionVersion, sessionId }, 3_600);
  await context.addCookies([
    { name: sessionCookieName(), value, url: baseURL, httpOnly: true, sameSite: 'Lax' },
  ]);
}

export async function speak(context: BrowserContext, language: Language, baseURL: string): Promise<void> {
  await context.addCookies([{ name: 'locale', value: language, url: baseURL }]);
}

/** Half as large as what the builder would send to each page by itself. */
const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** WCAG 2.0 to 2.2, A and AA. */
/** What cannot be taken back is asked once more. */
export async function sayYes(page: Page, name: string): Promise<void> {
  await page.getByRole('dialog').getByRole('button', { name, exact: true }).click();
}

export async function expectAccessible(page: Page): Promise<void> {
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
  const { violations } = await new AxeBuilder({ page, axeSource })
    .options({ resultTypes: ['violations'] })
    .withTags(tags)
    .setLegacyMode() // no page of ours has frames, for which it would open another page each time
    .analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
}

export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBe(0);
}

export const ordersOf = (user: TestUser) => db.select().from(orders).where(eq(orders.userId, user.id));

export const linesOf = (orderId: number) =>
  db.select().from(orderLines).where(eq(orderLines.orderId, orderId));

export async function stockOf(skuId: number): Promise<number> {
  const [sku] = await db.select({ stock: skus.stock }).from(skus).where(eq(skus.id, skuId));
  if (!sku) throw new Error(`no SKU ${skuId}`);
  return sku.stock;
}

export const cartOf = async (user: Pick<TestUser, 'id'>) =>
  (await readCart(cartOfUser(user.id))).map(({ skuId, quantity }) => [skuId, quantity]);

/** The newest code that was sent to the number. */
export async function codeFor(mobile: string): Promise<string> {
  const [sms] = await db
    .select({ code: outbox.subject })
    .from(outbox)
    .where(eq(outbox.recipient, mobile))
    .orderBy(desc(outbox.id))
    .limit(1);
  if (!sms) throw new Error('no SMS was sent');
  return sms.code;
}

/** All tests come from one address, for which a day has a few codes only, and a minute a few usernames. */
export async function freshLimits(): Promise<void> {
  const redis = redisClient();
  for (const limit of ['{codes}:address', '{codes}:plain', 'availability']) {
    const keys = await redis.keys(`limit:${limit}:*`);
    if (keys.length > 0) await redis.del(...keys);
  }
}
