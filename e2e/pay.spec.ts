import type { BrowserContext, Page } from '@playwright/test';
import { eq } from 'drizzle-orm';
import { db } from '../db/index.ts';
import { orders } from '../db/schema/index.ts';
import { aSku } from '../db/testing/builders.ts';
import { buy, put } from '../features/orders/testing/buying.ts';
import { cancelOrder } from '../features/payments/cancel-order.ts';
import { aftersales as stepsEn } from '../i18n/messages/en/aftersales.ts';
import { payments as en } from '../i18n/messages/en/payments.ts';
import { aftersales as stepsZh } from '../i18n/messages/zh-CN/aftersales.ts';
import { payments as zh } from '../i18n/messages/zh-CN/payments.ts';
import {
  expect,
  expectAccessible,
  expectNoSidewaysScroll,
  type Language,
  logIn,
  onDesktop,
  ordersOf,
  type Shopper,
  screenOf,
  speak,
  stockOf,
  test,
} from './fixtures.ts';

const words = { 'zh-CN': zh, en };
const steps = { 'zh-CN': stepsZh, en: stepsEn };

type Visit = { page: Page; context: BrowserContext; shopper: Shopper; site: string };

/** A shopper who is logged in and has just placed an order to be paid online. */
async function placed({ context, shopper, site }: Visit, language: Language = 'zh-CN') {
  await speak(context, language, site);
  await logIn(context, shopper, site);
  const sku = await aSku({ stock: 5 });
  await put(shopper, [sku, 1]);
  return { number: await buy(shopper, { payMethod: 'alipay' }), sku };
}

async function goToAlipay(page: Page, number: string, language: Language = 'zh-CN'): Promise<void> {
  await page.goto(`/orders/${number}/placed`);
  await page.getByRole('button', { name: words[language].pay, exact: true }).click();
  await expect(page.getByRole('heading', { name: '支付宝（模拟）' })).toBeVisible();
}

/** What becomes of the payment, chosen on the page of the simulated Alipay. */
const choose = (page: Page, how: string) => page.locator(`button[value="${how}"]`).click();

const comeBack = (page: Page) => page.getByRole('link', { name: /返回商城/ }).click();
const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name });
const stateOf = async (shopper: Shopper) =>
  (await ordersOf(shopper)).map(({ status, paymentStatus }) => `${status} ${paymentStatus}`);

for (const language of ['zh-CN', 'en'] as const) {
  const say = words[language];
  for (const javaScriptEnabled of language === 'en' ? [true, false] : [true]) {
    test.describe(
      `in ${language}, ${javaScriptEnabled ? 'with' : 'without'} JavaScript`,
      screenOf(language),
      () => {
        test.use({ javaScriptEnabled });

        test('a shopper pays an order', async ({ page, context, shopper, site }) => {
          const { number, sku } = await placed({ page, context, shopper, site }, language);
          await goToAlipay(page, number, language);
          await choose(page, 'success');
          await comeBack(page);
          await page.waitForURL(/\/orders\/\d{16}\/paid\?/);
          await expect(heading(page, say.paid)).toBeVisible();
          expect(await stateOf(shopper)).toEqual(['unshipped paid']);
          expect(await stockOf(sku.id)).toBe(4);
          await page.reload();
          await expect(heading(page, say.paid)).toBeVisible();
        });

        test('a shopper comes back before the bank is done', async ({ page, context, shopper, site }) => {
          const { number } = await placed({ page, context, shopper, site }, language);
          await goToAlipay(page, number, language);
          await choose(page, 'bank');
          await comeBack(page);
          await expect(heading(page, say.waiting)).toBeVisible();
          await expect(page.getByRole('button', { name: say.goOn, exact: true })).toBeVisible();
          if (javaScriptEnabled) {
            await expect(heading(page, say.paid)).toBeVisible();
          } else {
            await expect(async () => {
              await page.getByRole('link', { name: say.iHavePaid, exact: true }).click();
              await expect(heading(page, say.paid)).toBeVisible({ timeout: 2_000 });
            }).toPass();
          }
          expect(await stateOf(shopper)).toEqual(['unshipped paid']);
        });
      },
    );
  }

  test(
    `in ${language} every state of a payment is accessible`,
    screenOf(language),
    async ({ page, context, shopper, site }) => {
      const { number } = await placed({ page, context, shopper, site }, language);
      const expectState = async (name: string) => {
        await page.goto(`/orders/${number}/paid`);
        await expect(heading(page, name)).toBeVisible();
        await expectAccessible(page);
        await expectNoSidewaysScroll(page);
      };
      await expectState(say.unpaid);
      await goToAlipay(page, number, language);
      await expectState(say.waiting);
      const id = (await ordersOf(shopper))[0]?.id ?? 0;
      await cancelOrder({ id }, { actor: `user:${shopper.id}` });
      await expectState(say.cancelled);
    },
  );
}

test(
  'whoever closes the window after paying has paid',
  onDesktop,
  async ({ page, context, shopper, site }) => {
    const { number } = await placed({ page, context, shopper, site });
    await goToAlipay(page, number);
    await choose(page, 'success');
    await expect(heading(page, '付款成功')).toBeVisible();
    await page.goto('about:blank');
    await expect.poll(() => stateOf(shopper)).toEqual(['unshipped paid']);
    await page.goto(`/orders/${number}/paid`);
    await expect(heading(page, zh.paid)).toBeVisible();
  },
);

test('a payment told of late or three times is one', onDesktop, async ({ page, context, shopper, site }) => {
  for (const how of ['later', 'twice']) {
    const { number } = await placed({ page, context, shopper, site });
    await goToAlipay(page, number);
    await choose(page, how);
    await comeBack(page);
    await expect(heading(page, zh.paid)).toBeVisible();
  }
  expect(await stateOf(shopper)).toEqual(['unshipped paid', 'unshipped paid']);
});

test(
  'a payment that fails leaves the order to be paid or cancelled',
  onDesktop,
  async ({ page, context, shopper, site }) => {
    const { number, sku } = await placed({ page, context, shopper, site });
    await goToAlipay(page, number);
    await choose(page, 'fail');
    await expect(heading(page, '付款没有成功')).toBeVisible();
    await page.goto(`/orders/${number}/paid`);
    await expect(heading(page, zh.waiting)).toBeVisible();
    await page.getByRole('button', { name: new RegExp(steps['zh-CN'].cancel) }).click();
    const box = page.getByRole('dialog');
    await box.getByText(steps['zh-CN'].reasons['changed-mind']).click();
    await box.getByRole('button', { name: steps['zh-CN'].cancelYes, exact: true }).click();
    await expect(heading(page, zh.cancelled)).toBeVisible();
    expect(await stateOf(shopper)).toEqual(['cancelled unpaid']);
    expect(await stockOf(sku.id)).toBe(5);
  },
);

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });

    test(
      'an order that was cancelled or changed to cash meanwhile is not paid',
      onDesktop,
      async ({ page, context, shopper, site }) => {
        const { number } = await placed({ page, context, shopper, site });
        await page.goto(`/orders/${number}/placed`);
        await cancelOrder({ number, userId: shopper.id }, { actor: `user:${shopper.id}` });
        await page.getByRole('button', { name: zh.pay, exact: true }).click();
        await expect(page.getByText(/已经取消，不能再付款|这张订单已取消/).first()).toBeVisible();
        expect(await stateOf(shopper)).toEqual(['cancelled unpaid']);

        const other = await placed({ page, context, shopper, site });
        await goToAlipay(page, other.number);
        const cashier = page.url();
        await page.goto(`/orders/${other.number}/paid`);
        await page.getByRole('button', { name: steps['zh-CN'].cash, exact: true }).click();
        await page.getByRole('dialog').getByRole('button', { name: steps['zh-CN'].cashYes }).click();
        await page.waitForURL(new RegExp(`/account/orders/${other.number}`));
        await expect(page.getByText(steps['zh-CN'].cashDone).first()).toBeVisible();
        await expect(page.getByText(steps['zh-CN'].cashChosen)).toBeVisible();
        expect((await stateOf(shopper)).sort()).toEqual(['cancelled unpaid', 'unshipped unpaid']);
        await page.goto(cashier);
        await expect(page.getByText('这笔交易已经结束').first()).toBeVisible();
      },
    );
  });
}

test(
  'a clock that is wrong changes nothing about the time to pay',
  onDesktop,
  async ({ page, context, shopper, site }) => {
    const { number } = await placed({ page, context, shopper, site });
    await page.clock.install({ time: Date.now() + 40 * 60_000 });
    await page.goto(`/orders/${number}/placed`);
    const timer = page.getByRole('timer');
    const first = (await timer.textContent()) ?? '';
    await expect(timer).not.toHaveText(first);
    await expect(timer).toHaveText(/^29 分/);
  },
);

test('an order whose time is over is not paid', onDesktop, async ({ page, context, shopper, site }) => {
  const { number } = await placed({ page, context, shopper, site });
  await db
    .update(orders)
    .set({ placedAt: new Date(Date.now() - 1_801_000), expiresAt: new Date(Date.now() - 1_000) })
    .where(eq(orders.number, number));
  await page.goto(`/orders/${number}/placed`);
  await expect(page.getByText(number).first()).toBeVisible();
  await expect(page.getByRole('button', { name: zh.pay, exact: true })).toHaveCount(0);
  await expect.poll(() => stateOf(shopper)).toEqual(['cancelled unpaid']);
});
