import { randomBytes } from 'node:crypto';
import type { BrowserContext, Page } from '@playwright/test';
import { desc, eq, like } from 'drizzle-orm';
import sharp from 'sharp';
import { db } from '../db/index.ts';
import { brands, categories, products, skus } from '../db/schema/index.ts';
import { indexProducts } from '../db/search-index.ts';
import { aSku, next, type TestUser } from '../db/testing/builders.ts';
import { aStaff } from '../db/testing/staff-builders.ts';
import { xssVectors } from '../features/catalog/testing/xss-vectors.ts';
import { messages } from '../i18n/messages/gathered.ts';
import { cartOf, expect, expectAccessible, logIn, onDesktop, sayYes, speak, test } from './fixtures.ts';

const words = messages.en.products;
const { pictures: pictureWords, refusals } = messages.en;
const editorRights = ['catalog.view', 'catalog.edit', 'catalog.launch', 'stock.adjust'] as const;

async function enter(context: BrowserContext, user: TestUser, site: string) {
  await speak(context, 'en', site);
  await logIn(context, user, site);
}

const photo = async (name = 'cup.jpg') => ({
  name,
  mimeType: 'image/jpeg',
  buffer: await sharp(randomBytes(64 * 64 * 3), { raw: { width: 64, height: 64, channels: 3 } })
    .jpeg()
    .toBuffer(),
});

/** A place for a product, by the words of the form. */
async function aPlace() {
  const { productId } = await aSku();
  const [place] = await db
    .select({
      brandId: products.brandId,
      categoryId: products.categoryId,
      brand: brands.name,
      leaf: categories.nameEn,
    })
    .from(products)
    .innerJoin(brands, eq(brands.id, products.brandId))
    .innerJoin(categories, eq(categories.id, products.categoryId))
    .where(eq(products.id, productId));
  if (!place) throw new Error('a product was made');
  return place;
}

const save = (page: Page) => page.getByRole('button', { name: words.save }).click();
const named = (pattern: string, values: Record<string, string | number>) =>
  pattern.replaceAll(/\{(\w+)\}/g, (_, key) => String(values[key]));

test(
  'a product is made with options, pictures and a text, and can be bought',
  onDesktop,
  async ({ page, context, site }) => {
    const place = await aPlace();
    const name = `Celadon ${next()}`;
    const staff = await aStaff({ group: [...editorRights] });
    await enter(context, staff, site);
    await page.goto('/admin/products');
    await page.getByRole('link', { name: words.add }).click();
    await expect(page.getByRole('heading', { level: 1, name: words.add })).toBeVisible();

    await page.getByLabel(words.productName).fill(name);
    await page.getByLabel(words.brand).selectOption(String(place.brandId));
    await page.getByLabel(words.category, { exact: true }).selectOption(String(place.categoryId));
    await page.getByLabel(words.skuName).fill(`${name} cup`);
    await page.getByLabel(words.priceYuan, { exact: true }).fill('88.50');
    await page.getByLabel(words.marketYuan).fill('1');
    await page.getByLabel(words.initialStock).fill('9');
    await page.getByLabel(words.isLaunched).check();

    await page.getByRole('button', { name: words.addSpecification }).click();
    await page.getByLabel(words.specificationName, { exact: true }).fill('Colour');
    await page.getByLabel(named(words.optionAt, { place: 1 }), { exact: true }).fill('green');
    await page.getByRole('button', { name: words.addOption }).click();
    await page.getByLabel(named(words.optionAt, { place: 2 }), { exact: true }).fill('white');
    const chooser = page.locator('input[type=file]:not([hidden])');
    await chooser.setInputFiles([await photo('one.jpg'), await photo('two.jpg')]);
    const pictures = page.getByRole('list', { name: words.pictures });
    await expect(pictures.getByRole('listitem')).toHaveCount(2);
    await page.getByRole('button', { name: words.fillUp }).click();
    const grid = page.getByRole('group', { name: words.newSku });
    await expect(grid).toHaveCount(2);
    await grid.nth(1).getByLabel(words.initialStock).fill('4');

    const text = page.getByRole('textbox', { name: words.description });
    await text.click();
    await page.keyboard.type('Fired twice.');
    await expectAccessible(page);

    await save(page);
    await expect(page.getByText(messages.en.forms.marketBelowPrice).first()).toBeVisible();
    for (const n of [0, 1]) await grid.nth(n).getByLabel(words.marketYuan).fill('99');
    await save(page);
    await expect(page).toHaveURL(/\/admin\/products\/\d+$/);
    await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();

    await page.getByRole('link', { name: words.view }).click();
    await expect(page.getByRole('heading', { level: 1, name: `${name} cup` })).toBeVisible();
    await expect(page.getByText('Fired twice.')).toBeVisible();
    await page.getByRole('link', { name: 'white' }).click();
    await expect(page.getByText(messages.en.catalog.left.replace('{count}', '4')).first()).toBeVisible();
    await page.getByRole('button', { name: messages.en.cart.add }).first().click();
    await expect.poll(async () => (await cartOf(staff)).map(([, pieces]) => pieces)).toEqual([1]);
    await page.goto(`/search?q=${encodeURIComponent(name)}`);
    await expect(page.getByText(`${name} cup`).first()).toBeVisible();
    const [image] = await db
      .select({ image: skus.image })
      .from(skus)
      .where(like(skus.name, `${name}%`));
    const answer = await page.request.get(image?.image ?? '');
    expect(answer.headers()).toMatchObject({
      'content-type': 'image/webp',
      'x-content-type-options': 'nosniff',
      'cache-control': expect.stringContaining('immutable'),
    });
  },
);

test(
  'the second of two who save is told what the first changed',
  onDesktop,
  async ({ page, context, site, browser }) => {
    const sku = await aSku({ name: `茶杯 ${next()}` });
    const first = await aStaff({ group: [...editorRights] });
    const theirs = await browser.newContext({ baseURL: site });
    await enter(theirs, first, site);
    await enter(context, await aStaff({ group: [...editorRights] }), site);
    const path = `/admin/products/${sku.productId}`;
    const other = await theirs.newPage();
    await Promise.all([page.goto(path), other.goto(path)]);

    await other.getByLabel(words.priceYuan, { exact: true }).fill('77');
    await other.getByLabel(words.marketYuan).fill('');
    await save(other);
    await expect(other.getByText(words.saved)).toBeVisible();

    await page.getByLabel(words.productName).fill('My own name');
    await page.getByLabel(words.planAt).fill('2099-01-01T08:00');
    await page.getByRole('button', { name: words.plan }).click();
    const plan = page.getByRole('listitem').filter({ hasText: '2099-01-01 08:00' });
    await expect(plan).toBeVisible();
    await expect(page.getByLabel(words.productName)).toHaveValue('My own name');
    await save(page);
    await expect(page.getByText(named(words.conflictBy, { by: first.username }))).toBeVisible();
    await expect(page.getByRole('row').filter({ hasText: '¥77.00' }).first()).toContainText('¥99.00');
    await expect(page.getByLabel(words.productName)).toHaveValue('My own name');
    await page.getByRole('link', { name: words.loadNewer }).click();
    await expect(page.getByLabel(words.priceYuan, { exact: true })).toHaveValue('77.00');
    await page.getByLabel(words.productName).fill('My own name');
    await save(page);
    await expect(page.getByRole('heading', { level: 1, name: 'My own name' })).toBeVisible();
    await theirs.close();
  },
);

const goodsPage = async (page: Page, skuId: number) => (await page.request.get(`/goods/${skuId}`)).text();

test(
  'without script a product is changed, taken off the shelf and planned',
  onDesktop,
  async ({ browser, site }) => {
    const sku = await aSku({ name: `茶壶 ${next()}` });
    const context = await browser.newContext({ baseURL: site, javaScriptEnabled: false });
    await enter(context, await aStaff({ group: [...editorRights] }), site);
    const page = await context.newPage();
    await page.goto(`/admin/products/${sku.productId}`);
    await page.getByLabel(words.productName).fill('A plain form');
    await page.getByLabel(words.description, { exact: true }).fill('<p>Plain <b>code</b></p>');
    await page.getByLabel(words.priceYuan, { exact: true }).fill('NaN');
    await db.update(products).set({ version: 2 }).where(eq(products.id, sku.productId)); // somebody else saves
    await save(page);
    await expect(page.getByText(messages.en.forms.price).first()).toBeVisible();
    await expect(page.getByLabel(words.productName)).toHaveValue('A plain form');
    await page.getByLabel(words.priceYuan, { exact: true }).fill('66.6');
    await page.getByLabel(words.marketYuan).fill('');
    expect(await goodsPage(page, sku.id)).not.toContain('66.60');
    await save(page);
    await expect(page.getByText(refusals['product-changed'].replace('{by}', '—'))).toBeVisible();
    await page.getByRole('link', { name: words.loadNewer }).click();
    await page.getByLabel(words.productName).fill('A plain form');
    await page.getByLabel(words.description, { exact: true }).fill('<p>Plain <b>code</b></p>');
    await page.getByLabel(words.priceYuan, { exact: true }).fill('66.6');
    await page.getByLabel(words.marketYuan).fill('');
    await save(page);
    await expect(page.getByRole('heading', { level: 1, name: 'A plain form' })).toBeVisible();
    expect(await goodsPage(page, sku.id)).toContain('66.60');
    await page.getByLabel(words.planAt).fill('2099-01-01T08:00');
    await page.getByRole('button', { name: words.plan }).click();
    const plan = page.getByRole('listitem').filter({ hasText: '2099-01-01 08:00' });
    await expect(plan).toBeVisible();
    await page.getByRole('button', { name: named(words.callOffThis, { at: '2099-01-01 08:00' }) }).click();
    await sayYes(page, messages.en.asks.callOffYes);
    await expect(plan).toBeHidden();
    await page.goto(`/admin/products?q=${sku.productId}`);
    await page.getByRole('checkbox', { name: named(words.pick, { name: 'A plain form' }) }).check();
    await page.getByRole('button', { name: words.takeOff }).click();
    expect((await page.request.get(`/goods/${sku.id}`, { maxRedirects: 0 })).status()).toBeGreaterThan(300);
    await page.goto(`/admin/products/${sku.productId}/preview`);
    await expect(page.getByText(words.previewOff)).toBeVisible();
    await expect(page.getByText('Plain code')).toBeVisible();
    await context.close();
  },
);

test(
  'what is no picture is refused with its reason, and the good ones arrive',
  onDesktop,
  async ({ page, context, site }) => {
    const sku = await aSku();
    await enter(context, await aStaff({ group: [...editorRights] }), site);
    await page.goto(`/admin/products/${sku.productId}`);
    await page.getByText(words.more).click();
    const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
    const { buffer } = await photo();
    const pictures = page.getByRole('list', { name: words.pictures });
    const before = await pictures.getByRole('listitem').count();
    await page
      .locator('input[type=file]:not([hidden])')
      .setInputFiles([
        { name: 'drawing.svg.jpg', mimeType: 'image/jpeg', buffer: Buffer.from(svg) },
        { name: 'half.jpg', mimeType: 'image/jpeg', buffer: buffer.subarray(0, 500) },
        { name: 'large.png', mimeType: 'image/png', buffer: Buffer.alloc(9_000_000, 1) },
        await photo(`${'long'.repeat(50)}.html`),
      ]);
    await expect(pictures.getByRole('listitem')).toHaveCount(before + 1);
    await expect(page.getByText('drawing.svg.jpg: Only JPG')).toBeVisible();
    await expect(page.getByText('half.jpg: This picture cannot be opened')).toBeVisible();
    await expect(page.getByText(`large.png: ${pictureWords.tooLarge}`)).toBeVisible();
    await expectAccessible(page);
    await page.getByRole('button', { name: named(pictureWords.removeThis, { place: before + 1 }) }).click();
    await expect(pictures.getByRole('listitem')).toHaveCount(before);

    await context.clearCookies();
    const post = await context.request.post('/admin/pictures', {
      multipart: { picture: await photo() },
      headers: { origin: site },
    });
    expect(post.status()).toBe(404);
  },
);

test(
  'what is typed and not saved is not left without a question',
  onDesktop,
  async ({ page, context, site }) => {
    const { productId } = await aSku();
    await enter(context, await aStaff({ group: [...editorRights, 'order.view'] }), site);
    const asked: string[] = [];
    page.on('dialog', (dialog) => {
      asked.push(dialog.type());
      dialog.dismiss().catch(() => {});
    });
    await page.goto(`/admin/products/${productId}`);
    await page.getByLabel(words.productName).fill('Half a name');
    await page.getByRole('link', { name: messages.en.backoffice.orders, exact: true }).click();
    await expect.poll(() => asked).toEqual(['beforeunload']);
    await expect(page.getByLabel(words.productName)).toHaveValue('Half a name');
  },
);

test('nothing that is written into a product runs anywhere', onDesktop, async ({ page, context, site }) => {
  const heard: string[] = [];
  page.on('dialog', async (dialog) => {
    heard.push(dialog.message());
    await dialog.dismiss();
  });
  page.on('request', (request) => {
    if (new URL(request.url()).hostname.includes('pwn')) heard.push(request.url());
  });
  await page.exposeFunction('pwn', () => heard.push('pwn() ran'));
  const mark = `墨 ${next()}`;
  const breakout = `${mark}</script><script>pwn()</script>\u2028<img src=x onerror=pwn()>"'>`;
  const sku = await aSku({ name: breakout, caption: breakout });
  const html = xssVectors.map((vector) => `<p>${vector}</p>`).join('\n');
  await db
    .update(products)
    .set({ name: breakout, descriptionHtml: html, packingHtml: html, serviceHtml: html })
    .where(eq(products.id, sku.productId));
  await indexProducts(db, [sku.productId]);
  // a category that the shop's menu knows already
  const [place] = await db
    .select({ categoryId: skus.categoryId, groupId: skus.groupId, channelId: skus.channelId })
    .from(skus)
    .where(eq(skus.id, 20));
  if (!place) throw new Error('the sample shop has goods');
  await db.update(skus).set(place).where(eq(skus.id, sku.id));
  await db.update(products).set({ categoryId: place.categoryId }).where(eq(products.id, sku.productId));
  await enter(context, await aStaff({ group: [...editorRights, 'audit.view'] }), site);
  const shown = page.getByText(mark).first();
  for (const path of [
    `/goods/${sku.id}`,
    `/list/${place.categoryId}?sort=newest`,
    `/search?q=${encodeURIComponent(mark)}`,
    `/admin/products?q=${sku.id}`,
    `/admin/products/${sku.productId}/preview`,
    `/admin/products/${sku.productId}`,
  ]) {
    await page.goto(path);
    await expect(shown, path).toBeVisible();
    const data = await page.locator('script[type="application/ld+json"]').allTextContents();
    for (const one of data) expect(() => JSON.parse(one)).not.toThrow();
    expect(await page.locator('[onerror], [onload], [onclick], a[href^="javascript:" i], base').count()).toBe(
      0,
    );
    await page.mouse.move(300, 300);
  }
  await page.getByLabel(words.skuName).fill(`${breakout} 2`.slice(0, 100));
  await page.getByLabel(words.marketYuan).fill('');
  await save(page);
  await expect(page.getByText(words.saved)).toBeVisible();
  await page.goto(`/admin/audit?q=product:${sku.productId}`);
  await expect(shown).toBeVisible();
  expect(heard).toEqual([]);
  const [saved] = await db
    .select()
    .from(products)
    .where(eq(products.id, sku.productId))
    .orderBy(desc(products.id));
  expect(saved?.descriptionHtml).not.toMatch(/<[^>]*(pwn|\son\w+=)/);
});
