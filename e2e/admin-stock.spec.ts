import { randomBytes } from 'node:crypto';
import type { BrowserContext } from '@playwright/test';
import { eq, inArray } from 'drizzle-orm';
import { db } from '../db/index.ts';
import type { Permission } from '../db/permissions.ts';
import { auditLog, imports, skus } from '../db/schema/index.ts';
import { aSku, next } from '../db/testing/builders.ts';
import { aStaff } from '../db/testing/staff-builders.ts';
import { aWorkbook, cell, number } from '../features/backoffice/testing/a-workbook.ts';
import { messages } from '../i18n/messages/gathered.ts';
import {
  expect,
  expectAccessible,
  expectNoSidewaysScroll,
  type Language,
  logIn,
  onDesktop,
  sayYes,
  speak,
  stockOf,
  test,
} from './fixtures.ts';

const words = messages.en.stock;
const said = messages.en.imports;
const chinese = messages['zh-CN'].imports;

async function enter(context: BrowserContext, site: string, group: Permission[], language: Language = 'en') {
  await speak(context, language, site);
  const staff = await aStaff({ group });
  await logIn(context, staff, site);
  return staff;
}

const rights: Permission[] = ['stock.view', 'stock.adjust', 'catalog.edit', 'catalog.launch'];

const asFile = (name: string, text: string) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });

test(
  'pieces are found short, put on the shelf, and stand in the ledger',
  onDesktop,
  async ({ page, context, site }) => {
    const name = `青瓷 笔洗 ${next()}`;
    const sku = await aSku({ name, stock: 2 });
    const staff = await enter(context, site, ['stock.view', 'stock.adjust']);
    await page.goto(`/admin/stock?show=all&q=${sku.id}`);
    await expect(page.getByRole('cell', { name })).toBeVisible();
    await page.getByRole('link', { name: String(sku.id), exact: true }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      words.ledgerOf.replace('{sku}', String(sku.id)),
    );

    await page.getByLabel(words.deltaLabel).fill('-3');
    await page.getByLabel(words.why).fill('Broken in the store room');
    await page.getByRole('button', { name: words.adjustYes }).click();
    await expect(page.getByRole('alert').filter({ hasText: 'Only 2 pieces' })).toBeVisible();
    await page.getByLabel(words.deltaLabel).fill('+12');
    const asked: string[] = [];
    page.on('dialog', (dialog) => {
      asked.push(dialog.type());
      dialog.dismiss().catch(() => {});
    });
    const away = page.getByRole('link', { name: messages.en.backoffice.stock, exact: true });
    await away.click();
    await expect.poll(() => asked).toEqual(['beforeunload']);
    await page.getByRole('button', { name: words.adjustYes }).click();
    const entry = page.getByRole('row').filter({ hasText: 'Broken in the store room' });
    await expect(entry).toContainText('+12');
    await expect(entry).toContainText(staff.username);
    await expect(page.getByText(words.agrees)).toBeVisible();
    expect(await stockOf(sku.id)).toBe(14);
    expect(await db.$count(auditLog, eq(auditLog.subject, `sku:${sku.id}`))).toBe(1);

    await page.getByLabel(words.markLabel).fill('20');
    await page.getByRole('button', { name: words.markSave }).click();
    await expect(page.getByText(words.lowNow, { exact: true })).toBeVisible();
    await away.click();
    await expect(page).toHaveURL(/\/admin\/stock$/);
    expect(asked).toEqual(['beforeunload']);
  },
);

test('a file is tried out, mended, applied and undone', onDesktop, async ({ page, context, site }) => {
  const [one, two] = [await aSku({ stock: 5 }), await aSku({ stock: 5 })];
  await enter(context, site, rights);
  await page.goto('/admin/imports?kind=stock');
  const head = 'SKU number,Change,Reason';
  await page
    .getByLabel(said.file)
    .setInputFiles(asFile('wrong.csv', `${head}\n${one.id},3,Delivery\n${two.id},-9,Count\n`));
  await page.getByRole('button', { name: said.upload }).click();
  await expect(page).toHaveURL(/\/admin\/imports\/\d+$/);
  await expect(page.getByRole('row').filter({ hasText: String(two.id) })).toContainText('only 5 pieces');
  await expect(page.getByRole('button', { name: /^Apply/ })).toBeHidden();

  await page.getByRole('link', { name: said.toList }).click();
  await page
    .getByLabel(said.file)
    .setInputFiles(asFile('right.csv', `${head}\n${one.id},3,Delivery\n${two.id},-4,Count\n`));
  await page.getByRole('button', { name: said.upload }).click();
  await expect(page.getByText(said.ready)).toBeVisible();
  expect([await stockOf(one.id), await stockOf(two.id)]).toEqual([5, 5]);
  await page.getByRole('button', { name: 'Apply 2 rows' }).click();
  await expect(page.getByText('All 2 rows are applied.')).toBeVisible();
  expect([await stockOf(one.id), await stockOf(two.id)]).toEqual([8, 1]);

  const record = page.waitForEvent('download');
  await page.getByRole('link', { name: said.record }).click();
  expect((await record).suggestedFilename()).toMatch(/^import-\d+\.csv$/);
  await page.getByRole('button', { name: said.undo }).click();
  await sayYes(page, messages.en.asks.undoYes);
  await expect(page.getByText(said.undoneNote)).toBeVisible();
  expect([await stockOf(one.id), await stockOf(two.id)]).toEqual([5, 5]);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('a workbook changes prices', onDesktop, async ({ page, context, site }) => {
    const [one, two] = [await aSku({ priceFen: 9_900 }), await aSku({ priceFen: 9_900 })];
    await enter(context, site, rights, 'zh-CN');
    await page.goto('/admin/imports?kind=skus');
    const rows = [one, two].map(
      ({ id }, i) =>
        `<row r="${i + 2}">${number(`A${i + 2}`, String(id))}${number(`B${i + 2}`, '88.5')}</row>`,
    );
    // large files are unpacked in threads
    const large = Array.from({ length: 5 }, () => `<!--${randomBytes(80_000).toString('hex')}-->`).join('');
    const buffer = aWorkbook(
      `<row r="1">${cell('A1', chinese.columns.sku)}${cell('B1', chinese.columns.price)}</row>${rows.join('')}${large}`,
    );
    await page.getByLabel(chinese.file).setInputFiles({ name: '价格.xlsx', mimeType: '', buffer });
    await page.getByRole('button', { name: chinese.upload }).click();
    await expect(page.getByText('¥99.00 → ¥88.50')).toHaveCount(2);
    await page.getByRole('button', { name: chinese.apply.replace('{count}', '2') }).click();
    const id = Number(/\d+$/.exec(page.url())?.[0]);
    const status = async () =>
      (await db.select({ status: imports.status }).from(imports).where(eq(imports.id, id)))[0]?.status;
    await expect.poll(status).toBe('done');
    await page.goto(`/admin/imports/${id}`);
    await expect(page.getByRole('button', { name: chinese.undo })).toBeVisible();
    const prices = await db
      .select({ priceFen: skus.priceFen })
      .from(skus)
      .where(inArray(skus.id, [one.id, two.id]));
    expect(prices).toEqual([{ priceFen: 8_850 }, { priceFen: 8_850 }]);
  });
});

test(
  'dark, 390 px › an import with problems and a ledger are accessible and fit',
  onDesktop,
  async ({ page, context, site }) => {
    const sku = await aSku({ stock: 1 });
    await enter(context, site, rights, 'zh-CN');
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto('/admin/imports?kind=skus');
    const text = `SKU编号,价格,上架\n${sku.id},-1,也许\n,1,是\n`;
    await page.getByLabel(chinese.file).setInputFiles(asFile('有问题.csv', text));
    await page.getByRole('button', { name: chinese.upload }).click();
    await expect(page.getByText('有问题.csv')).toBeVisible();
    for (const path of [page.url(), `/admin/stock/${sku.id}`]) {
      await page.goto(path);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expectAccessible(page);
      await expectNoSidewaysScroll(page);
    }
  },
);

test('who may do one of these things finds only that', onDesktop, async ({ page, context, site }) => {
  await enter(context, site, ['stock.view']);
  const sku = await aSku();
  await page.goto(`/admin/stock?sku=${sku.id}`);
  await expect(page).toHaveURL(new RegExp(`/admin/stock/${sku.id}$`));
  await expect(page.getByRole('button', { name: words.adjustYes })).toBeHidden();
  expect((await context.request.get('/admin/imports')).status()).toBe(404);
  expect((await context.request.get('/admin/imports/templates/stock')).status()).toBe(404);
  await context.clearCookies();
  await enter(context, site, ['stock.adjust']);
  await page.goto('/admin/imports?kind=products');
  await expect(page.getByText(said.about.stock)).toBeVisible();
  await expect(page.getByRole('link', { name: said.kinds.products })).toBeHidden();
});
