import type { BrowserContext } from '@playwright/test';
import { eq } from 'drizzle-orm';
import { db } from '../db/index.ts';
import { permissionCodes } from '../db/permissions.ts';
import { orders, returns, skus, userGroups, users } from '../db/schema/index.ts';
import { aSku, aUser, next, type TestUser } from '../db/testing/builders.ts';
import { anOrder } from '../db/testing/order-builders.ts';
import { aStaff } from '../db/testing/staff-builders.ts';
import { askReturn } from '../features/orders/ask-return.ts';
import { setInvoice } from '../features/orders/set-invoice.ts';
import { writeReview } from '../features/orders/write-review.ts';
import { messages } from '../i18n/messages/gathered.ts';
import { act } from './act.ts';
import { actions } from './action-table.ts';
import { builtActions } from './build-manifests.ts';
import {
  expect,
  expectAccessible,
  expectNoSidewaysScroll,
  type Language,
  logIn,
  sayYes,
  speak,
  stockOf,
  test,
} from './fixtures.ts';
import { addressOf, routes } from './route-table.ts';
import { thingsOf } from './things.ts';

const all = [...permissionCodes];
const { backoffice: words, asks } = messages.en;

async function enter(context: BrowserContext, user: TestUser, site: string, language: Language = 'en') {
  await speak(context, language, site);
  await logIn(context, user, site);
}

async function bought(status: 'unshipped' | 'uncommented' = 'unshipped') {
  const user = await aUser();
  const sku = await aSku({ name: `青瓷 茶杯 ${next()}`, priceFen: 5_000 });
  return { ...(await anOrder({ user, lines: [[sku, 2]], status })), user, sku };
}

type Bought = Awaited<ReturnType<typeof bought>>;

const at = (path: string, order: Bought) => addressOf(path, routes[path] ?? 'staff', thingsOf(order));

const orderOf = async (number: string) =>
  (await db.select().from(orders).where(eq(orders.number, number)))[0];

const pages = Object.entries(routes).flatMap(([path, route]) =>
  route === 'staff' || (typeof route === 'object' && 'staff' in route) ? [path] : [],
);

test.describe('who has no right', () => {
  const strangers: Record<string, () => Promise<TestUser>> = {
    'a shopper': () => aUser(),
    'staff without any right': () => aStaff(),
    'who was staff once': async () => {
      const staff = await aStaff({ group: all });
      await db.update(users).set({ isStaff: false }).where(eq(users.id, staff.id));
      return staff;
    },
    'staff who were taken out of their group': async () => {
      const staff = await aStaff({ group: all });
      await db.delete(userGroups).where(eq(userGroups.userId, staff.id));
      return staff;
    },
  };

  for (const [who, make] of Object.entries(strangers)) {
    test(`${who} finds no page of the back office`, async ({ context, site }) => {
      const order = await bought();
      const [row] = await db.select({ name: skus.name }).from(skus).where(eq(skus.id, order.sku.id));
      await enter(context, await make(), site);
      expect(pages.length).toBeGreaterThan(6);
      for (const path of pages) {
        const answer = await context.request.get(at(path, order), { maxRedirects: 5 });
        const body = await answer.text();
        expect([path, answer.status()]).toEqual([path, 404]);
        for (const marker of [words.nav, row?.name ?? '', 'data-staff']) expect(body).not.toContain(marker);
      }
    });
  }

  for (const [who, make] of Object.entries(strangers)) {
    test(`${who} can do nothing of the back office`, async ({ context, site }) => {
      const order = await bought();
      await enter(context, await make(), site);
      const ofStaff = builtActions().flatMap((action) => {
        const entry = actions[action.name];
        return entry && entry !== 'public' && 'staff' in entry ? [{ action, fields: entry.staff }] : [];
      });
      expect(ofStaff.length).toBeGreaterThan(40);
      for (const { action, fields } of ofStaff) {
        const { text } = await act(context.request, action, fields(thingsOf(order)), site);
        expect([action.name, text]).toEqual([action.name, expect.stringContaining('"code":"not-allowed"')]);
      }
    });
  }

  test('a right opens its own page and no other', async ({ page, context, site }) => {
    await enter(context, await aStaff({ personal: ['review.view'] }), site);
    await page.goto('/admin/reviews');
    await expect(page.getByRole('heading', { level: 1, name: words.reviews })).toBeVisible();
    await expect(page.getByRole('navigation', { name: words.nav }).getByRole('link')).toHaveText([
      words.reviews,
    ]);
    for (const path of ['/admin/orders', '/admin/users', '/admin/audit'])
      expect((await context.request.get(path)).status()).toBe(404);
  });

  test('a guest is sent to the login, and back', async ({ page }) => {
    await page.goto('/admin/orders?status=unshipped');
    await expect(page).toHaveURL(/\/login\?next=%2Fadmin%2Forders%3Fstatus%3Dunshipped/);
  });
});

const journeys = () => {
  test('an order is found, noted and sent', async ({ page, context, site }) => {
    const { number, user } = await bought();
    await setInvoice(user.id, number, { title: 'Spruce Ltd', taxNumber: '91440101MA5ABCDE1X' });
    await enter(context, await aStaff({ group: ['order.view', 'order.ship'] }), site);
    await page.goto('/admin/orders');
    await page.getByRole('searchbox', { name: words.search }).fill(number);
    await page.getByRole('button', { name: words.ask, exact: true }).click();
    await page.getByRole('link', { name: number, exact: true }).click();
    await expect(page).toHaveURL(new RegExp(`/admin/orders/${number}$`));
    for (const text of ['Spruce Ltd', '91440101MA5ABCDE1X'])
      await expect(page.getByRole('definition').filter({ hasText: text })).toBeVisible();

    await page.getByRole('textbox', { name: words.noteTitle }).fill('Ring before you come');
    await page.getByRole('button', { name: words.noteSave }).click();
    await expect.poll(async () => (await orderOf(number))?.staffNote).toBe('Ring before you come');

    await page.getByLabel(words.carrier).fill('SF Express');
    await page.getByLabel(words.trackingNumber).fill('?');
    await page.getByRole('button', { name: words.ship, exact: true }).click();
    await sayYes(page, asks.shipYes);
    await expect(page.getByLabel(words.trackingNumber)).toHaveAccessibleDescription(
      messages.en.forms.trackingNumber,
    );
    await expect(page.getByLabel(words.carrier)).toHaveValue('SF Express');
    await page.getByLabel(words.trackingNumber).fill('sf 1234567890');
    await page.getByRole('button', { name: words.ship, exact: true }).click();
    await sayYes(page, asks.shipYes);
    await expect(page.getByText('SF1234567890')).toBeVisible();
    await expect(page.getByRole('heading', { name: words.shipTitle })).toBeHidden();

    await context.clearCookies();
    await enter(context, user, site);
    await page.goto(`/account/orders/${number}`);
    await expect(page.getByText('SF1234567890')).toBeVisible();
    await expect(page.getByText('Ring before you come')).toBeHidden();
  });

  test('an order is cancelled, and its goods are back', async ({ page, context, site }) => {
    const { number, sku } = await bought();
    const before = await stockOf(sku.id);
    await enter(context, await aStaff({ group: ['order.view', 'order.cancel'] }), site);
    await page.goto(`/admin/orders/${number}`);
    await page.getByLabel(words.reason).fill('Broken in the store');
    await page.getByLabel(words.reason).press('Enter'); // asks, or where no script runs does nothing
    expect((await orderOf(number))?.status).toBe('unshipped');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: words.cancelYes }).click();
    await sayYes(page, asks.cancelYes);
    await expect(page.getByText('Broken in the store')).toBeVisible();
    expect(await stockOf(sku.id)).toBe(before + 2);
    await expect(page.getByRole('button', { name: words.cancelYes })).toBeHidden();
  });
};

test.describe('with JavaScript', () => journeys());
test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  journeys();
});

test('goods that were sent back are taken in, and the cash is handed back', async ({
  page,
  context,
  site,
}) => {
  const { number, user, sku } = await bought('uncommented');
  const before = await stockOf(sku.id);
  await askReturn(user.id, { number, reason: 'Too small', lines: [{ skuId: sku.id, quantity: 1 }] });
  await enter(context, await aStaff({ group: ['order.view', 'order.return', 'order.refund'] }), site);
  await page.goto('/admin/returns');
  const asked = page.getByRole('listitem').filter({ hasText: number });
  await asked.getByRole('button', { name: words.sendAnswer }).click();
  await expect(asked.getByRole('region', { name: '2 things need your attention' })).toBeFocused();
  await asked.getByRole('link', { name: messages.en.forms.verdictRequired }).click();
  const verdict = asked.getByRole('group', { name: words.verdict });
  await expect(verdict).toBeFocused();
  await expect(verdict).toHaveAccessibleDescription(messages.en.forms.verdictRequired);
  await expectAccessible(page);
  await asked.getByRole('radio', { name: words.approve }).check();
  await asked.getByLabel(words.answer).fill('Thank you');
  await asked.getByRole('button', { name: words.sendAnswer }).click();
  await sayYes(page, asks.returnYes);
  await expect(asked).toBeHidden();
  expect(await stockOf(sku.id)).toBe(before + 1);
  const id = (await orderOf(number))?.id ?? 0;
  expect(await db.select().from(returns).where(eq(returns.orderId, id))).toMatchObject([
    { status: 'approved', answer: 'Thank you' },
  ]);

  await page.goto(`/admin/orders/${number}`);
  const handBack = page.getByRole('button', { name: words.cashYes });
  await handBack.click();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(handBack).toBeFocused();
  await handBack.press('Enter');
  await sayYes(page, asks.cashYes);
  await expect(page.getByRole('heading', { name: words.cashTitle })).toBeHidden();
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await page.getByLabel(words.amount).fill('99999');
  await page.getByLabel(words.reason).fill('Too much');
  await page.getByRole('button', { name: words.refundYes }).click();
  await sayYes(page, asks.refundYes);
  await expect(page.getByRole('alert').getByText(/^At most .* of this order/)).toBeVisible();
  expect((await orderOf(number))?.paymentStatus).toBe('paid');
});

test('what staff did stands in the log', async ({ page, context, site }) => {
  const staff = await aStaff({ group: ['order.view', 'order.ship', 'audit.view'] });
  const { number } = await bought();
  await enter(context, staff, site);
  await page.goto(`/admin/orders/${number}`);
  await page.getByLabel(words.carrier).fill('SF');
  await page.getByLabel(words.trackingNumber).fill('SF12345');
  await page.getByRole('button', { name: words.ship, exact: true }).click();
  await sayYes(page, asks.shipYes);
  await expect(page.getByText('SF12345')).toBeVisible();
  await page.goto(`/admin/audit?q=${number}`);
  const row = page.getByRole('row').filter({ hasText: 'order.ship' });
  await expect(row).toContainText(staff.username);
  await expect(row).toContainText(messages.en.audited.order.ship);
  await expect(row).toContainText('SF');
  await expect(row).not.toContainText('SF12345'); // it is the shopper's, and goes with the account
});

test('a review is hidden, and shown again', async ({ page, context, site }) => {
  const { number, user, sku } = await bought('uncommented');
  const comment = `Not a nice word ${next()}`;
  await writeReview(user.id, { number, skuId: sku.id, score: 1, comment, isAnonymous: false });
  await enter(context, await aStaff({ group: ['review.view', 'review.remove'] }), site);
  const onThePage = async () => (await context.request.get(`/goods/${sku.id}`)).text();
  expect(await onThePage()).toContain(comment);
  await page.goto('/admin/reviews');
  const review = page.getByRole('listitem').filter({ hasText: comment });
  await review.getByRole('button').click();
  await expect(review).toBeHidden();
  expect(await onThePage()).not.toContain(comment);
  await page.getByRole('link', { name: words.hidden, exact: true }).click();
  await review.getByRole('button').click();
  await expect(review).toBeHidden();
  expect(await onThePage()).toContain(comment);
});

test('a user is kept out, and let in again', async ({ page, context, site, browser }) => {
  const user = await aUser();
  await enter(context, await aStaff({ group: ['user.view', 'user.disable'] }), site);
  await page.goto(`/admin/users?q=${user.username}`);
  const theirs = await browser.newContext({ baseURL: site });
  await logIn(theirs, user, site);
  expect((await theirs.request.get('/account', { maxRedirects: 0 })).status()).toBe(200);
  await page.getByRole('button', { name: words.disableThis.replace('{name}', user.username) }).click();
  await expect(page.getByRole('cell', { name: words.disabled })).toBeVisible();
  expect((await theirs.request.get('/account', { maxRedirects: 0 })).status()).toBe(307);
  await page.getByRole('button', { name: words.enableThis.replace('{name}', user.username) }).click();
  await expect(page.getByRole('cell', { name: words.active })).toBeVisible();
  await theirs.close();
});

test('nothing that a shopper writes runs in the back office', async ({ page, context, site }) => {
  const heard: string[] = [];
  await page.exposeFunction('pwn', () => heard.push('it ran'));
  const text = `墨 ${next()}</script><script>pwn()</script><img src=x onerror=pwn()>"'>`;
  const { id, number, user, sku } = await bought('uncommented');
  await db
    .update(orders)
    .set({
      receiver: text.slice(0, 20),
      place: text.slice(0, 50),
      remark: text,
      staffNote: text,
      invoiceTitle: text,
    })
    .where(eq(orders.id, id));
  await writeReview(user.id, { number, skuId: sku.id, score: 1, comment: text, isAnonymous: false });
  await askReturn(user.id, { number, reason: text, lines: [{ skuId: sku.id, quantity: 1 }] });
  await enter(context, await aStaff({}, { isSuperuser: true }), site);
  for (const path of [
    `/admin/orders?q=${number}`,
    `/admin/orders/${number}`,
    `/admin/orders/packing?numbers=${number}`,
    '/admin/returns',
    '/admin/reviews',
    `/admin/users/${user.id}`,
    `/admin/audit?q=${encodeURIComponent('<img src=x onerror=pwn()>')}`,
  ]) {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
    expect([path, await page.locator('[onerror]').count()]).toEqual([path, 0]);
  }
  await page.goto(`/admin/orders/${number}`);
  await expect(page.getByText(text).first()).toBeVisible();
  expect(heard).toEqual([]);
});

const looks = [
  ['zh-CN', 'light', 1440],
  ['en', 'dark', 390],
] as const;
/** Pages that always have something to show, each in one of the looks; the specs of their parts try the others. */
const shown = pages.filter((path) => !/pictures|export|templates|record|\[importId\]/.test(path));
for (const [n, [language, colorScheme, width]] of looks.entries()) {
  test(`${language}, ${colorScheme}, ${width} px › the back office is accessible and fits`, async ({
    page,
    context,
    site,
  }) => {
    const order = await bought();
    await enter(context, await aStaff({}, { isSuperuser: true }), site, language);
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 900 });
    for (const path of shown.filter((_, i) => i % looks.length === n)) {
      await page.goto(at(path, order));
      await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
      await expectAccessible(page);
      await expectNoSidewaysScroll(page);
    }
  });
}
