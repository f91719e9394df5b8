import type { Page } from '@playwright/test';
import { eq } from 'drizzle-orm';
import { db } from '../db/index.ts';
import { addresses, users } from '../db/schema/index.ts';
import { aSku, aUser, type TestUser } from '../db/testing/builders.ts';
import { put } from '../features/orders/testing/buying.ts';
import { account as accountEn } from '../i18n/messages/en/account.ts';
import { addresses as addressesEn } from '../i18n/messages/en/addresses.ts';
import { checkout as checkoutEn } from '../i18n/messages/en/checkout.ts';
import { account as accountZh } from '../i18n/messages/zh-CN/account.ts';
import { addresses as addressesZh } from '../i18n/messages/zh-CN/addresses.ts';
import { checkout as checkoutZh } from '../i18n/messages/zh-CN/checkout.ts';
import { forms as formsZh } from '../i18n/messages/zh-CN/forms.ts';
import {
  expect,
  expectAccessible,
  expectNoSidewaysScroll,
  type Language,
  logIn,
  ordersOf,
  speak,
  test,
} from './fixtures.ts';
import { words } from './words.ts';

const book = '/account/addresses';

const say = {
  'zh-CN': {
    ...accountZh,
    ...addressesZh,
    remark: checkoutZh.remark,
    unsaved: checkoutZh.addressUnsavedTitle,
  },
  en: { ...accountEn, ...addressesEn, remark: checkoutEn.remark, unsaved: checkoutEn.addressUnsavedTitle },
};

const dongguan = ['广东省', '东莞市', '长安镇'] as const;
const hongKong = ['香港特别行政区', '九龙', '油尖旺区'] as const;
type Region = typeof dongguan | typeof hongKong;

const bookOf = (user: TestUser) =>
  db.select().from(addresses).where(eq(addresses.userId, user.id)).orderBy(addresses.id);

async function defaultOf(user: TestUser) {
  const [row] = await db.select({ id: users.defaultAddressId }).from(users).where(eq(users.id, user.id));
  return row?.id;
}

/** What the page calls things, and how to get at them. */
function addressBook(page: Page, language: Language, hasScript: boolean) {
  const t = say[language];
  const cardOf = (place: string) => page.getByRole('listitem').filter({ hasText: place });

  async function chooseRegion(region: Region) {
    for (const [level, name] of region.entries()) {
      await page
        .getByRole('combobox', { name: [t.province, t.city, t.district][level] ?? '', exact: true })
        .selectOption(name);
      if (!hasScript && level < 2) await page.getByRole('button', { name: t.nextLevel }).click();
    }
  }

  async function fill(receiver: string, mobile: string, region: Region, place: string) {
    await page.getByLabel(t.receiver, { exact: true }).fill(receiver);
    await page.getByLabel(t.mobile, { exact: true }).fill(mobile);
    await chooseRegion(region);
    await page.getByLabel(t.place, { exact: true }).fill(place);
  }

  return {
    cardOf,
    chooseRegion,
    fill,
    unfold: () => page.locator('summary', { hasText: t.newAddress }).click(),
    save: () => page.getByRole('button', { name: t.saveAddress, exact: true }).click(),
    said: (word: string) => expect(page.getByText(word, { exact: true }).first()).toBeVisible(),
  };
}

for (const language of ['zh-CN', 'en'] as const) {
  for (const hasScript of language === 'en' ? [false] : [true]) {
    test.describe(`in ${language}, ${hasScript ? 'with' : 'without'} JavaScript`, () => {
      test.use({ javaScriptEnabled: hasScript });
      const t = say[language];

      test.beforeEach(async ({ context, shopper, site }) => {
        await speak(context, language, site);
        await logIn(context, shopper, site);
      });

      test('a shopper adds an address in 东莞, changes it, makes it the default and deletes it', async ({
        page,
        shopper,
      }) => {
        const { cardOf, unfold, fill, save, said, chooseRegion } = addressBook(page, language, hasScript);
        await page.goto(book);
        await unfold();
        await fill('黄小伟', '+86 137 0013 7000', dongguan, '德政路 9 号');
        await save();
        await expect(cardOf('德政路 9 号')).toContainText('137****7000');
        await said(t.addressSaved);

        await cardOf('德政路 9 号').getByRole('link').click();
        await expect(page.getByRole('heading', { name: t.editTitle })).toBeVisible();
        await expect(page.getByLabel(t.mobile, { exact: true })).toHaveValue('13700137000');
        if (hasScript) {
          await page.getByLabel(t.place, { exact: true }).fill('不要了');
          await page.reload();
          await expect(page.getByLabel(t.place, { exact: true })).toHaveValue('不要了');
          await page.getByRole('link', { name: formsZh.cancel, exact: true }).click();
          await cardOf('德政路 9 号').getByRole('link').click();
          await expect(page.getByLabel(t.place, { exact: true })).toHaveValue('德政路 9 号');
        }
        await page.getByLabel(new RegExp(`^${t.label}`)).fill(t.work);
        await chooseRegion(hongKong);
        await page.getByLabel(t.place, { exact: true }).fill('弥敦道 1 号');
        await save();
        await expect(cardOf('弥敦道 1 号')).toContainText(t.work);
        const [first, added] = await bookOf(shopper);
        expect(added).toMatchObject({ title: t.work, region: hongKong.join(' '), place: '弥敦道 1 号' });

        await cardOf('弥敦道 1 号').getByRole('button', { name: t.makeDefault }).click();
        await expect(cardOf('弥敦道 1 号').getByText(t.default, { exact: true })).toBeVisible();
        expect(await defaultOf(shopper)).toBe(added?.id);

        const remove = cardOf('弥敦道 1 号').getByRole('button', { name: t.remove });
        const dialog = page.getByRole('dialog', { name: t.removeSure });
        await remove.first().click();
        await expect(dialog).toBeVisible();
        await dialog.getByRole('button', { name: t.removeNow }).click();
        await expect(cardOf('弥敦道 1 号')).toHaveCount(0);
        await said(t.removed);
        expect((await bookOf(shopper)).map(({ id, deletedAt }) => [id, deletedAt !== null])).toEqual([
          [first?.id, false],
          [added?.id, true],
        ]);
        expect(await defaultOf(shopper)).toBe(first?.id);
      });

      test('a pasted address fills in the form, and Enter saves it', async ({ page, shopper }) => {
        const { unfold, said, cardOf } = addressBook(page, language, hasScript);
        await page.goto(book);
        await unfold();
        await page.getByLabel(t.place, { exact: true }).fill('什么路');
        await page.locator('summary', { hasText: t.paste }).click();
        await page.getByLabel(t.pasteLabel).fill('张三 138 0013 8000 北京市朝阳区建国路88号');
        await page.getByRole('button', { name: t.recognise, exact: true }).click();
        await said(t.recognised);
        const values = {
          [t.receiver]: '张三',
          [t.mobile]: '13800138000',
          [t.province]: '110000',
          [t.city]: '110100',
          [t.district]: '110105',
          [t.place]: '建国路88号',
        };
        for (const [label, value] of Object.entries(values)) {
          await expect(page.getByLabel(label, { exact: true })).toHaveValue(value);
        }
        await page.getByLabel(t.place, { exact: true }).press('Enter');
        await expect(cardOf('建国路88号')).toBeVisible();
        expect((await bookOf(shopper)).at(-1)).toMatchObject({ receiver: '张三', districtCode: 110105 });
      });

      test('what is wrong is said at its field and everything typed stays', async ({ page, shopper }) => {
        const { unfold, save, fill } = addressBook(page, language, hasScript);
        await page.goto(book);
        await unfold();
        await fill('周予安', '138001380000', dongguan, '一号楼');
        await save();
        const mobile = page.getByLabel(t.mobile, { exact: true });
        await expect(mobile).toHaveAttribute('aria-invalid', 'true');
        await expect(mobile).toHaveValue('138001380000');
        await expect(page.getByLabel(t.district, { exact: true })).toHaveValue('441904');
        await expect(page.getByLabel(t.place, { exact: true })).toHaveValue('一号楼');
        expect(await bookOf(shopper)).toHaveLength(1);
      });

      test("somebody else's address looks like one that is not there", async ({ page }) => {
        const other = await aUser();
        for (const id of [other.addressId, 999_999_999]) {
          await page.goto(`${book}?edit=${id}`);
          await expect(page.getByText(t.gone)).toBeVisible();
          await expect(page.getByRole('heading', { name: t.editTitle })).toHaveCount(0);
        }
      });

      test('an address is added inside checkout and is the one that the order goes to', async ({
        page,
        shopper,
      }) => {
        await db.update(addresses).set({ deletedAt: new Date() }).where(eq(addresses.userId, shopper.id));
        const { fill, save } = addressBook(page, language, hasScript);
        const { id } = await aSku({ stock: 5 });
        await page.goto(`/goods/${id}`);
        await page.getByRole('button', { name: words[language].addToCart, exact: true }).click();
        await expect(page.getByText(words[language].added).first()).toBeVisible();
        await page.goto('/checkout');
        const remark = page.getByLabel(new RegExp(`^${t.remark}`));
        if (hasScript) await remark.fill('放门口');
        else await expect(page.getByText(t.remarkAfter)).toBeVisible();
        await fill('黄小伟', '13700137000', dongguan, '德政路 9 号');
        await save();
        await expect(page.getByRole('radio', { name: /德政路 9 号/ })).toBeChecked();
        if (hasScript) await expect(remark).toHaveValue('放门口');
        await page.getByRole('button', { name: words[language].placeOrder, exact: true }).click();
        await page.waitForURL(/\/orders\/\d{16}\/placed$/);
        await expect(page.getByText('德政路 9 号').first()).toBeVisible();
      });
    });
  }

  test(`in ${language} an address that is typed and not saved is not passed over`, async ({
    page,
    context,
    shopper,
    site,
  }) => {
    const t = say[language];
    await speak(context, language, site);
    await logIn(context, shopper, site);
    await put(shopper, [await aSku({ stock: 5 }), 1]);
    const { fill, unfold, save } = addressBook(page, language, true);
    await page.goto('/checkout');
    await unfold();
    await fill('黄小伟', '13700137000', dongguan, '德政路 9 号');
    await page.reload();
    await expect(page.getByLabel(t.receiver, { exact: true })).toHaveValue('黄小伟');
    await expect(page.getByLabel(t.district, { exact: true })).toHaveValue('441904');
    const order = page.getByRole('button', { name: words[language].placeOrder, exact: true });
    await order.click();
    await expect(page.getByText(t.unsaved)).toBeVisible();
    await expect(page.getByLabel(t.place, { exact: true })).toHaveValue('德政路 9 号');
    expect(await ordersOf(shopper)).toEqual([]);
    await save();
    await expect(page.getByRole('radio', { name: /德政路 9 号/ })).toBeChecked();
    expect(await page.evaluate(() => JSON.stringify(sessionStorage))).not.toContain('黄小伟');
    await unfold();
    await expect(page.getByLabel(t.receiver, { exact: true })).toHaveValue('');
    await order.click();
    await page.waitForURL(/\/orders\/\d{16}\/placed$/);
    expect(await ordersOf(shopper)).toMatchObject([{ place: '德政路 9 号' }]);
  });

  test(`in ${language} the address book is accessible, empty, filled and while editing or deleting`, async ({
    page,
    context,
    shopper,
    site,
  }) => {
    const t = say[language];
    await speak(context, language, site);
    await logIn(context, shopper, site);
    await page.setViewportSize({ width: 320, height: 700 });
    await page.goto(language === 'en' ? book : `${book}?edit=${shopper.addressId}`);
    await page.locator('main details').evaluateAll((all) => {
      for (const one of all) one.setAttribute('open', '');
    });
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await page.goto(book);
    await page.getByRole('button', { name: t.remove }).first().click();
    await expect(page.getByRole('dialog', { name: t.removeSure })).toBeVisible();
    await expectAccessible(page);
    await page.getByRole('dialog').getByRole('button', { name: t.removeNow }).click();
    await expect(page.getByRole('heading', { name: t.noAddress })).toBeVisible();
    await expect(page.locator('[data-sonner-toast]')).toHaveCSS('opacity', '1'); // it fades in
    await expectAccessible(page);
  });
}
