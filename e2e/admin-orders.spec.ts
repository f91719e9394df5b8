import type { BrowserContext, Page } from '@playwright/test';
import { parse } from 'csv-parse/sync';
import { desc, eq } from 'drizzle-orm';
import { db } from '../db/index.ts';
import type { Permission } from '../db/permissions.ts';
import { auditLog, dailyFigures, orders } from '../db/schema/index.ts';
import { aSku, aUser, next, type TestUser } from '../db/testing/builders.ts';
import { anOrder } from '../db/testing/order-builders.ts';
import { aStaff } from '../db/testing/staff-builders.ts';
import { dayOf, daysFrom, readable } from '../features/backoffice/figures/shop-day.ts';
import { messages } from '../i18n/messages/gathered.ts';
import {
  expect,
  expectAccessible,
  expectNoSidewaysScroll,
  type Language,
  logIn,
  onDesktop,
  screenOf,
  speak,
  test,
} from './fixtures.ts';

const words = messages.en.staffOrders;
const said = messages.en.shipping;

async function enter(context: BrowserContext, site: string, group: Permission[], language: Language = 'en') {
  await speak(context, language, site);
  const staff = await aStaff({ group });
  await logIn(context, staff, site);
  return staff;
}

async function aParcel(user: TestUser, status: 'unshipped' | 'cancelled' = 'unshipped') {
  const sku = await aSku({ name: `青瓷 茶杯 ${next()}`, stock: 100 });
  return { ...(await anOrder({ user, lines: [[sku, 2]], status })), sku };
}

const orderOf = async (number: string) =>
  (await db.select().from(orders).where(eq(orders.number, number)))[0];

const looks = [
  ['zh-CN', 'light', 1440],
  ['en', 'dark', 390],
] as const;
for (const [language, colorScheme, width] of looks) {
  const name = `${language}, ${width} px › the overview draws the month, and says the same in tables`;
  test(name, screenOf(language), async ({ page, context, site }) => {
    const t = messages[language].figures;
    const day = daysFrom(dayOf(new Date()), -2);
    const figures = { orders: 4_321, cancelled: 3, pieces: 9, orderedFen: 100, buyers: 2, newUsers: 5 };
    await db
      .insert(dailyFigures)
      .values({ day, ...figures, paidFen: 1_234_500, refundedFen: 0, carts: 4, madeAt: new Date() })
      .onDuplicateKeyUpdate({ set: { ...figures, carts: 4, madeAt: new Date() } });
    await enter(context, site, ['dashboard.view', 'stock.view'], language);
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 900 });
    await page.goto('/admin');
    const chart = page
      .locator('section')
      .filter({ hasText: t.orderChart })
      .filter({ has: page.locator('svg') });
    await expect(chart.locator('.recharts-bar').first()).toBeVisible();
    await expect(chart.first()).toContainText(t.ordersWhat);
    for (const summary of await page.locator('main summary').all()) await summary.click();
    const row = page.getByRole('region', { name: t.everyDay }).getByRole('row');
    await expect(row.filter({ hasText: readable(day) })).toContainText('4,321');
    await expect(row.filter({ hasText: readable(day) })).toContainText('50%');
    await expect(row.filter({ hasText: t.sum })).toBeVisible();
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    const plain = await (await context.request.get('/admin')).text();
    expect(plain).toContain(readable(day));
    expect(plain).toContain(t.conversionWhat);
  });
}

const result = (page: Page, number: string) => page.getByRole('row').filter({ hasText: number });

const bulk = 'orders are sent from a file, those with a problem are left aside, and none is sent twice';
test(bulk, onDesktop, async ({ page, context, site }) => {
  const user = await aUser();
  const [first, second, gone] = [await aParcel(user), await aParcel(user), await aParcel(user, 'cancelled')];
  await enter(context, site, ['order.view', 'order.ship']);
  const rows = [first, second, gone].map(({ number }, i) => `${number},顺丰速运,SF${number.slice(6)}${i}`);
  const file = {
    name: 'parcels.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(['\uFEFF订单号,快递公司,快递单号', ...rows, '123,顺丰速运,SF1234'].join('\r\n')),
  };
  await page.goto('/admin/orders');
  await page.getByRole('link', { name: words.shipMany }).click();
  await page.getByLabel(said.file).setInputFiles(file);
  await page.getByRole('button', { name: said.check, exact: true }).click();
  await expect(result(page, first.number)).toContainText(said.verdict.ready);
  await expect(result(page, gone.number)).toContainText(said.verdict['order-moved']);
  await expect(result(page, 'SF1234').filter({ hasText: said.verdict.number })).toBeVisible();
  await expectAccessible(page);
  expect((await orderOf(first.number))?.status).toBe('unshipped');

  await page.getByRole('button', { name: 'Ship these 2 orders' }).click();
  await expect(result(page, second.number)).toContainText(said.verdict.sent);
  await page.reload();
  await expect(page.getByText(said.finished)).toBeVisible();
  expect(await orderOf(second.number)).toMatchObject({ status: 'unreceived', carrier: '顺丰速运' });

  await page.getByRole('link', { name: said.again }).click();
  await page.getByLabel(said.file).setInputFiles(file);
  await page.getByRole('button', { name: said.check, exact: true }).click();
  await expect(result(page, first.number)).toContainText(said.verdict['sent-before']);
  await expect(page.getByRole('button', { name: /^Ship (this|these)/ })).toBeHidden();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('parcels are pasted, looked at and sent', onDesktop, async ({ page, context, site }) => {
    const { number } = await aParcel(await aUser());
    await enter(context, site, ['order.view', 'order.ship']);
    await page.goto('/admin/orders/ship');
    await page.getByRole('button', { name: said.check, exact: true }).click();
    await expect(page.getByText(messages.en.forms.parcelsRequired)).toBeVisible();
    await page.getByLabel(said.text).fill(`${number}\tYTO\tYT${number}`);
    await page.getByRole('button', { name: said.check, exact: true }).click();
    await expect(result(page, number)).toContainText(said.verdict.ready);
    await page.getByRole('button', { name: 'Ship this order' }).click();
    await expect.poll(async () => (await orderOf(number))?.trackingNumber).toBe(`YT${number}`);
    await page.reload();
    await expect(result(page, number)).toContainText(said.verdict.sent);
  });
});

test(
  'orders leave as a file that a spreadsheet takes for what it is',
  onDesktop,
  async ({ page, context, site }) => {
    const user = await aUser();
    const [one, other] = [await aParcel(user), await aParcel(user)];
    await db.update(orders).set({ remark: '=HYPERLINK("x")' }).where(eq(orders.number, one.number));
    const staff = await enter(context, site, ['order.view', 'order.export'], 'zh-CN');
    const { staffOrders, lists } = messages['zh-CN'];
    const wrong = `buyer=${user.username}&least=1o0&from=2026-02-31`;
    for (const path of ['/admin/orders', '/admin/orders/export']) {
      await page.goto(`${path}?${wrong}`);
      await expect(page.getByRole('region', { name: lists.unread.replace('{count}', '2') })).toBeFocused();
      await expect(page.getByRole('table')).toHaveCount(0);
    }
    await page.getByRole('link', { name: lists.unreadAmount }).click();
    const least = page.getByLabel(staffOrders.least);
    await expect(least).toBeFocused();
    await expect(least).toHaveValue('1o0');
    await expect(least).toHaveAccessibleDescription(lists.unreadAmount);
    await expect(page.getByLabel(staffOrders.from)).toHaveValue('2026-02-31');
    await expectAccessible(page);
    await least.fill('1');
    await page.getByLabel(staffOrders.from).fill('');
    await page.getByRole('button', { name: lists.ask, exact: true }).click();
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: messages['zh-CN'].staffOrders.exportAll }).click();
    const file = await download;
    expect(file.suggestedFilename()).toMatch(/^orders-\d{6}\.csv$/);
    const chunks: Buffer[] = [];
    for await (const chunk of await file.createReadStream()) chunks.push(chunk as Buffer);
    const text = Buffer.concat(chunks).toString();
    expect(text.startsWith('\uFEFF订单号,')).toBe(true);
    const rows: Record<string, string>[] = parse(text, { bom: true, columns: true, trim: true });
    expect(rows.map(({ 订单号 }) => 订单号)).toEqual([one.number, other.number]);
    expect(rows[0]).toMatchObject({ 买家留言: `'=HYPERLINK("x")`, 手机: '138****8000', 状态: '待发货' });
    const [audit] = await db
      .select()
      .from(auditLog)
      .where(eq(auditLog.actorId, staff.id))
      .orderBy(desc(auditLog.id));
    expect(audit).toMatchObject({ action: 'order.export', after: { buyer: '…' } });
  },
);

test('chosen orders are packed, each on a page of its own', onDesktop, async ({ page, context, site }) => {
  const user = await aUser();
  const [one, other, third] = [await aParcel(user), await aParcel(user), await aParcel(user)];
  await db
    .update(orders)
    .set({ remark: 'Leave it at the gate', invoiceTitle: 'Spruce Ltd', taxNumber: '91440101MA5ABCDE1X' })
    .where(eq(orders.number, other.number));
  await enter(context, site, ['order.view', 'order.ship']);
  await page.goto(`/admin/orders?buyer=${user.username}`);
  for (const { number } of [one, other])
    await page.getByRole('checkbox', { name: words.pick.replace('{number}', number) }).check();
  await page.getByRole('button', { name: words.packPicked }).click();
  const lists = page.locator('.packing > li');
  await expect(lists).toHaveCount(2);
  await expect(page.getByText(third.number)).toHaveCount(0);
  for (const text of ['Leave it at the gate', 'Spruce Ltd', '91440101MA5ABCDE1X'])
    await expect(lists.nth(1)).toContainText(text);
  await expect(
    lists
      .nth(1)
      .getByRole('row')
      .filter({ hasText: String(other.sku.id) }),
  ).toContainText('2');
  await expect(
    lists.nth(0).getByRole('img', { name: words.code.replace('{number}', one.number) }),
  ).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('heading', { level: 1 })).toBeHidden();
  await expect(page.getByRole('navigation')).toBeHidden();
  await expect(lists.nth(0)).toBeVisible();
});
