import type { BrowserContext, Page } from '@playwright/test';
import { eq, sql } from 'drizzle-orm';
import { db } from '../db/index.ts';
import { orderEvents, orders, returns, reviews, skus } from '../db/schema/index.ts';
import { aSku, next, type TestSku } from '../db/testing/builders.ts';
import { anOrder } from '../db/testing/order-builders.ts';
import { cancelOrder } from '../features/payments/cancel-order.ts';
import { messages } from '../i18n/messages/gathered.ts';
import {
  cartOf,
  expect,
  expectAccessible,
  expectNoSidewaysScroll,
  type Language,
  logIn,
  onDesktop,
  type Shopper,
  screenOf,
  speak,
  stockOf,
  test,
} from './fixtures.ts';

type Visit = { page: Page; context: BrowserContext; shopper: Shopper; site: string };
type Status = (typeof orders.$inferSelect)['status'];

const statusOf = async (number: string) =>
  (await db.select({ status: orders.status }).from(orders).where(eq(orders.number, number)))[0]?.status;

async function enter(context: BrowserContext, shopper: Shopper, language: Language, site: string) {
  await speak(context, language, site);
  await logIn(context, shopper, site);
}

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

async function bought(shopper: Shopper, status: Status, kinds = 1) {
  const goods: TestSku[] = [];
  for (let i = 0; i < kinds; i += 1) goods.push(await aSku({ name: `青瓷 茶杯 ${next()}`, priceFen: 5_000 }));
  const order = await anOrder({ user: shopper, lines: goods.map((sku) => [sku, 2]), status });
  return { ...order, goods, path: `/account/orders/${order.number}` };
}

for (const language of ['zh-CN', 'en'] as const) {
  const t = messages[language].aftersales;
  const review = messages[language].reviewing;
  const words = messages[language].orders;

  /** What a shopper does with an order; the same with and without script. */
  const journeys = () => {
    async function atCancelling({ page, context, shopper, site }: Visit) {
      await enter(context, shopper, language, site);
      const order = await bought(shopper, 'unshipped');
      await page.goto(order.path);
      await button(page, t.cancel).click();
      return { ...order, box: page.getByRole('dialog', { name: t.cancelTitle }) };
    }

    test('an order is cancelled with a reason, and its goods are back', async ({
      page,
      context,
      shopper,
      site,
    }) => {
      const { number, goods, box } = await atCancelling({ page, context, shopper, site });
      await box.getByRole('button', { name: t.keepIt }).click();
      await expect(box).toBeHidden();
      await button(page, t.cancel).click();
      await box.getByLabel(t.reasons['wrong-address']).check();
      await box.getByRole('button', { name: t.cancelYes }).click();
      await expect(page.getByRole('heading', { level: 1, name: words.status.cancelled })).toBeVisible();
      await expect(page.getByText(t.reasons['wrong-address']).first()).toBeVisible();
      expect(await statusOf(number)).toBe('cancelled');
      expect(await stockOf(goods[0]?.id ?? 0)).toBe(10);
      await expect(button(page, t.cancel)).toHaveCount(0);
    });

    test('an order that another window cancelled is said to be so', async ({
      page,
      context,
      shopper,
      site,
    }) => {
      const { number, goods, box } = await atCancelling({ page, context, shopper, site });
      await box.getByLabel(t.reasons['wrong-address']).check();
      await cancelOrder({ number, userId: shopper.id }, { actor: `user:${shopper.id}`, reason: 'other' });
      await box.getByRole('button', { name: t.cancelYes }).click();
      await expect(page.getByText(t.cancelledBefore).first()).toBeVisible();
      expect(await stockOf(goods[0]?.id ?? 0)).toBe(10);
    });

    test('a parcel is received, its goods are reviewed, and the order is finished', async ({
      page,
      javaScriptEnabled,
      context,
      shopper,
      site,
    }) => {
      await enter(context, shopper, language, site);
      const { number, path, goods } = await bought(shopper, 'unreceived', 2);
      await page.goto(path);
      await expect(page.getByText('SF1234567890')).toBeVisible();
      await button(page, t.receive).click();
      await page.getByRole('dialog').getByRole('button', { name: t.receiveYes }).click();
      await expect(page.getByRole('heading', { level: 1, name: words.status.uncommented })).toBeVisible();

      await page.getByRole('link', { name: t.review, exact: true }).click();
      await expect(page.getByRole('heading', { level: 1, name: review.title })).toBeVisible();
      const forms = page.getByRole('form');
      await expect(forms).toHaveCount(2);
      const first = forms.first();
      await first.getByRole('radio').nth(3).check({ force: true });
      await first.getByLabel(review.comment).fill('太短');
      await first.getByRole('button', { name: review.send }).click();
      await expect(page.getByText(messages[language].forms.commentShort).first()).toBeVisible();
      await first.getByLabel(review.comment).fill('釉色温润，用着很顺手');
      await first.getByLabel(review.anonymous).check();
      if (javaScriptEnabled) {
        await page.reload();
        await expect(first.getByLabel(review.comment)).toHaveValue('釉色温润，用着很顺手');
        await expect(first.getByRole('radio').nth(3)).toBeChecked();
        await expect(forms.last().getByLabel(review.comment)).toHaveValue('');
      }
      await first.getByRole('button', { name: review.send }).click();
      await expect(page.getByText('釉色温润，用着很顺手')).toBeVisible();
      await expect(forms).toHaveCount(1);
      expect(await page.evaluate(() => JSON.stringify(sessionStorage))).not.toContain('釉色温润');

      await forms.getByRole('radio', { name: new RegExp(review.scores.two) }).check({ force: true });
      await forms.getByLabel(review.comment).fill('杯口有一点毛边');
      await forms.getByRole('button', { name: review.send }).click();
      await page.waitForURL(new RegExp(`${number}\\?done=reviewed`));
      await expect(page.getByRole('heading', { level: 1, name: words.status.finished })).toBeVisible();
      const written = await db.select().from(reviews).where(eq(reviews.userId, shopper.id));
      expect(written.map(({ score, isAnonymous }) => [score, isAnonymous])).toEqual([
        [4, true],
        [2, false],
      ]);
      const [sku] = await db
        .select()
        .from(skus)
        .where(eq(skus.id, goods[0]?.id ?? 0));
      expect(sku).toMatchObject({ reviewCount: 1, scoreSum: 4 });
      await page.goto(`/goods/${sku?.id}`);
      await expect(page.getByText('釉色温润，用着很顺手')).toBeVisible();
      await expect(page.locator('#reviews').getByText(shopper.username)).toHaveCount(0);
    });

    test('goods are asked to be sent back', async ({ page, javaScriptEnabled, context, shopper, site }) => {
      await enter(context, shopper, language, site);
      const { id, path } = await bought(shopper, 'uncommented');
      await page.goto(path);
      await page.getByRole('link', { name: t.return, exact: true }).click();
      await expect(page.getByText(/7 天内无理由|within 7 days/).first()).toBeVisible();
      await expect(page.getByLabel(t.askReason)).not.toHaveAttribute('required');
      await db
        .update(orderEvents)
        .set({ createdAt: sql`now(3) - interval 8 day` })
        .where(eq(orderEvents.orderId, id));
      await page.reload();
      await button(page, t.askSend).click();
      await expect(page.getByText(messages[language].forms.returnNothing).first()).toBeVisible();
      await page.getByRole('textbox', { name: /^(退几件|How many to return)/ }).fill('1');
      await page.getByLabel(t.askReason).focus(); // what leaving the number sets off is over before the press
      await button(page, t.askSend).click();
      await expect(page.getByText(/至少写 5 个字|in at least 5 characters/).first()).toBeVisible();
      await page.getByLabel(t.askReason).fill('颜色和图片不一样');
      if (javaScriptEnabled) {
        await page.goBack();
        await page.getByRole('link', { name: t.return, exact: true }).click();
        await expect(page.getByLabel(t.askReason)).toHaveValue('颜色和图片不一样');
      }
      await button(page, t.askSend).click();
      await page.waitForURL(/\?done=asked/);
      await expect(page.getByText(t.returnStatus.requested)).toBeVisible();
      await expect(page.getByText('颜色和图片不一样')).toBeVisible();
      expect(await db.select().from(returns).where(eq(returns.orderId, id))).toMatchObject([
        { status: 'requested', refundFen: 5_000 },
      ]);
      await expect(page.getByRole('link', { name: t.return, exact: true })).toHaveCount(0);
    });

    test('what is still sold is bought again, and the cart says what is not', async ({
      page,
      context,
      shopper,
      site,
    }) => {
      await enter(context, shopper, language, site);
      const { path, goods } = await bought(shopper, 'finished', 2);
      await db
        .update(skus)
        .set({ isLaunched: false })
        .where(eq(skus.id, goods[1]?.id ?? 0));
      await page.goto(path);
      await button(page, t.again).click();
      await page.waitForURL('**/cart');
      await expect(page.getByText(messages[language].cart.whyNot['off-shelf'])).toBeVisible();
      expect(await cartOf(shopper)).toEqual([[goods[0]?.id, 2]]);
    });

    test('an invoice for a company needs its tax number', async ({
      page,
      javaScriptEnabled,
      context,
      shopper,
      site,
    }) => {
      await enter(context, shopper, language, site);
      const { number, path } = await bought(shopper, 'unshipped');
      await page.goto(path);
      await page.getByText(t.invoiceFill, { exact: true }).click();
      await expect(page.getByLabel(t.taxNumber)).toBeHidden();
      await page.getByLabel(t.invoiceCompany, { exact: true }).check();
      await page.getByLabel(t.invoiceTitle).fill('云杉科技有限公司');
      await page.getByLabel(t.taxNumber).fill('12345');
      await button(page, t.invoiceSave).click();
      await expect(page.getByText(messages[language].forms.taxNumber).first()).toBeVisible();
      if (javaScriptEnabled) {
        await page.reload();
        await expect(page.getByLabel(t.taxNumber)).toHaveValue('12345');
      }
      await page.getByLabel(t.taxNumber).fill('91440101ma5abcde1x');
      await button(page, t.invoiceSave).click();
      await expect(page.getByText('91440101MA5ABCDE1X')).toBeVisible();
      const [order] = await db.select().from(orders).where(eq(orders.number, number));
      expect(order).toMatchObject({ invoiceTitle: '云杉科技有限公司', taxNumber: '91440101MA5ABCDE1X' });
    });
  };

  test.describe(`in ${language}`, screenOf(language), () => {
    journeys();

    test('my orders are found by status and words, each with its own steps', async ({
      page,
      context,
      shopper,
      site,
    }) => {
      await enter(context, shopper, language, site);
      const sent = await bought(shopper, 'unreceived');
      const closed = await bought(shopper, 'cancelled');
      const open = await bought(shopper, 'unpaid');
      await page.goto('/account/orders');
      const card = (number: string) => page.getByRole('article', { name: number });
      await expect(page.getByRole('article')).toHaveCount(3);
      await expect(card(sent.number).getByRole('button', { name: t.receive, exact: true })).toBeVisible();
      await expect(card(sent.number).getByRole('button', { name: t.cancel, exact: true })).toHaveCount(0);
      await expect(card(open.number).getByRole('button', { name: t.cancel, exact: true })).toBeVisible();
      await expect(card(closed.number).getByRole('button', { name: t.again, exact: true })).toBeVisible();
      await expectAccessible(page);
      await expectNoSidewaysScroll(page);

      await page.getByLabel(t.searchLabel).fill(sent.number);
      await button(page, t.search).click();
      await expect(page.getByRole('article')).toHaveCount(1);
      await page.getByLabel(t.searchLabel).fill('没有这种东西');
      await button(page, t.search).click();
      await expect(page.getByText(t.nothingFoundWhy)).toBeVisible();
      await expectAccessible(page);
      await page.getByRole('link', { name: t.showAll }).click();
      await expect(page.getByRole('article')).toHaveCount(3);
      await page
        .getByRole('navigation', { name: words.tabs })
        .getByRole('link', { name: words.status.finished })
        .click();
      await expect(page.getByText(t.none.finished)).toBeVisible();
    });

    test('every page of an order is accessible and fits', async ({ page, context, shopper, site }) => {
      await enter(context, shopper, language, site);
      const arrived = await bought(shopper, 'uncommented', 2);
      const waiting = await bought(shopper, 'unshipped');
      const { path: seen } = language === 'en' ? waiting : arrived;
      for (const path of [seen, `${seen}/review`, `${seen}/return`, `${seen}/receipt`]) {
        await page.goto(path);
        await expectAccessible(page);
        await expectNoSidewaysScroll(page);
      }
      await page.goto(waiting.path);
      await button(page, t.cancel).click();
      await page
        .getByText(t.invoiceFill, { exact: true })
        .evaluate((summary: HTMLElement) => summary.click());
      await expectAccessible(page);
      await page.setViewportSize({ width: 320, height: 568 });
      for (const path of [
        arrived.path,
        `${arrived.path}/review`,
        `${arrived.path}/return`,
        '/account/orders',
      ]) {
        await page.goto(path);
        await expectNoSidewaysScroll(page);
      }
    });

    if (language === 'en') {
      test.describe('without JavaScript', () => {
        test.use({ javaScriptEnabled: false });
        journeys();
      });
    }
  });
}

test('a receipt on paper holds nothing but itself', onDesktop, async ({ page, context, shopper, site }) => {
  await logIn(context, shopper, site);
  const { path, number } = await bought(shopper, 'finished');
  await page.goto(`${path}/receipt`);
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await expect(page.getByText(number).first()).toBeVisible();
  await expect(page.getByRole('banner')).toHaveCount(0);
  await expect(page.getByRole('contentinfo')).toHaveCount(0);
  await expect(page.getByRole('button', { name: messages['zh-CN'].aftersales.print })).toBeHidden();
});

test('stars are chosen with the arrow keys', onDesktop, async ({ page, context, shopper, site }) => {
  await logIn(context, shopper, site);
  const { path } = await bought(shopper, 'uncommented');
  const { scores } = messages['zh-CN'].reviewing;
  await page.goto(`${path}/review`);
  await page.getByRole('radio', { name: /1 星/ }).focus();
  await page.keyboard.press('Space');
  for (let i = 0; i < 3; i += 1) await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('radio', { name: new RegExp(`4 星，${scores.four}`) })).toBeChecked();
});
