import type { APIRequestContext, Page } from '@playwright/test';
import sharp from 'sharp';
import { aSku } from '../db/testing/builders.ts';
import { expect, expectAccessible, expectNoSidewaysScroll, speak, test } from './fixtures.ts';

type Described = { '@type'?: string; [key: string]: unknown };

/** What the page tells search engines in the words of schema.org. */
async function described(page: Page, type: string): Promise<Described> {
  const texts = await page.locator('script[type="application/ld+json"]').allTextContents();
  const found = texts.map((text): Described => JSON.parse(text));
  const graph = found.flatMap((one) => (one['@graph'] as Described[] | undefined) ?? [one]);
  const [match, ...others] = graph.filter((one) => one['@type'] === type);
  expect(others).toEqual([]);
  return match ?? {};
}

const meta = (page: Page, name: string) =>
  page.locator(`head meta[property="${name}"], head meta[name="${name}"]`).getAttribute('content');
const canonical = (page: Page) => page.locator('head link[rel="canonical"]').getAttribute('href');

async function textOf(request: APIRequestContext, path: string): Promise<string> {
  const answer = await request.get(path);
  expect(answer.status(), path).toBe(200);
  return answer.text();
}

test('goods are told as they are on the page, under one address', async ({ page, site, request }) => {
  const { id } = await aSku({ name: '银杏台灯', caption: '暖光三档', priceFen: 123_405, stock: 3 });
  await page.goto(`/goods/${id}?reviews=2&added=1`);
  await expect(page).toHaveTitle(/^银杏台灯 · /);
  expect(await canonical(page)).toBe(`${site}/goods/${id}`);
  expect(await meta(page, 'description')).toContain('暖光三档');
  expect(await meta(page, 'og:url')).toBe(`${site}/goods/${id}`);
  expect(await meta(page, 'og:type')).toBe('product');
  expect(await described(page, 'Product')).toMatchObject({
    name: '银杏台灯',
    sku: String(id),
    offers: { price: '1234.05', priceCurrency: 'CNY', availability: 'https://schema.org/InStock' },
  });
  await expect(page.getByRole('main')).toContainText('¥1,234.05');
  const { itemListElement: trail } = await described(page, 'BreadcrumbList');
  expect(trail).toMatchObject({ 0: { position: 1, item: `${site}/` } });
  expect((trail as Described[]).at(-1)).toMatchObject({ name: '银杏台灯' });
  const picture = await request.get((await meta(page, 'og:image')) ?? '', { headers: { Accept: '*/*' } });
  expect(picture.headers()['content-type']).toBe('image/jpeg');
  const { width, height } = await sharp(await picture.body()).metadata();
  expect([String(width), String(height)]).toEqual([
    await meta(page, 'og:image:width'),
    await meta(page, 'og:image:height'),
  ]);
});

test('a name that means to break out stays a name', async ({ page }) => {
  const name = '灯</script><script>alert(1)</script>\u2028<!--';
  const { id } = await aSku({ name });
  const dialogs: string[] = [];
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  await page.goto(`/goods/${id}`);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('</script><script>alert(1)</script>');
  expect(await described(page, 'Product')).toMatchObject({ name });
  expect(dialogs).toEqual([]);
});

test('a list has one address however it is sorted, and each of its pages one', async ({ page, site }) => {
  for (const [asked, told] of [
    ['/list/115', '/list/115'],
    ['/list/115?sort=sales', '/list/115'],
    ['/list/115?sort=price&page=2', '/list/115'],
    ['/list/115?page=2', '/list/115?page=2'],
  ]) {
    await page.goto(asked ?? '');
    expect(await canonical(page), asked).toBe(`${site}${told}`);
  }
  expect((await described(page, 'BreadcrumbList')).itemListElement).toHaveLength(4);
});

test('beyond its last page a list or search leads there', async ({ page, site }) => {
  for (const path of ['/list/115?', '/search?q=a&']) {
    await page.goto(`${path}sort=price&page=99999`);
    expect(page.url()).toMatch(/[?&]sort=price(&page=\d{1,3})?$/);
  }
  await page.goto('/list/115?page=99999');
  expect(await canonical(page)).toBe(page.url());
  expect(page.url()).toMatch(new RegExp(`^${site}/list/115\\?page=\\d{1,3}$`));
});

test('the home page says who the shop is and how it is searched', async ({ page, site, request }) => {
  await page.goto('/?f1=price');
  expect(await canonical(page)).toMatch(new RegExp(`^${site}/?$`));
  expect(await described(page, 'WebSite')).toMatchObject({
    potentialAction: { target: { urlTemplate: `${site}/search?q={term}` } },
  });
  expect(await described(page, 'Organization')).toMatchObject({ logo: `${site}/icons/icon-512.png` });
  expect((await request.get((await meta(page, 'og:image')) ?? '')).headers()['content-type']).toBe(
    'image/jpeg',
  );
});

test('what is personal is not for search engines', async ({ page }) => {
  for (const path of ['/cart', '/login', '/register', '/search?q=a', '/goods/999999/gone']) {
    await page.goto(path);
    expect(await meta(page, 'robots'), path).toContain('noindex');
  }
});

test('the sitemap lists what is for sale, and robots are led to it', async ({ site, request }) => {
  const [on, off] = [await aSku(), await aSku({ isLaunched: false })];
  const robots = await textOf(request, '/robots.txt');
  expect(robots).toContain(`Sitemap: ${site}/sitemap.xml`);
  for (const path of ['/account', '/cart', '/checkout', '/api', '/admin', '/search'])
    expect(robots).toMatch(new RegExp(`^Disallow: ${path}$`, 'm'));
  const sitemap = await textOf(request, '/sitemap.xml');
  expect(sitemap).toContain(`<loc>${site}/goods/${on.id}</loc>`);
  expect(sitemap).not.toContain(`/goods/${off.id}<`);
  expect((await request.get('/sitemaps/0.xml')).status()).toBe(404);
});

for (const [language, name] of [
  ['zh-CN', '美多商城'],
  ['en', 'Meiduo Mall'],
] as const) {
  test(`the shop installs as an app in ${language}`, async ({ page, context, site, request }) => {
    await speak(context, language, site);
    await page.goto('/');
    const address = await page.locator('head link[rel="manifest"]').getAttribute('href');
    const manifest = JSON.parse(await textOf(request, address ?? ''));
    expect(manifest).toMatchObject({ name, start_url: '/', display: 'standalone', lang: language });
    const shortcuts: { url: string; icons: [] }[] = manifest.shortcuts;
    for (const { src, sizes } of [...manifest.icons, ...shortcuts.flatMap(({ icons }) => icons)]) {
      const { width, height } = await sharp(await (await request.get(src)).body()).metadata();
      expect(`${width}x${height}`, src).toBe(sizes);
    }
    for (const { url } of shortcuts) expect((await request.get(url)).status(), url).toBe(200);
  });
}

test.describe('without a network', () => {
  test.use({ serviceWorkers: 'allow' });

  for (const [language, title, retry] of [
    ['zh-CN', '没有连上美多商城', '再试一次'],
    ['en', 'Meiduo Mall could not be reached', 'Try again'],
  ] as const) {
    test(`a page says so in ${language}, and comes when asked again`, async ({ page, context, site }) => {
      await speak(context, language, site);
      await page.goto('/categories');
      await page.evaluate(() => navigator.serviceWorker.ready);
      await context.setOffline(true);
      await page.goto('/cart');
      await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
      await expectAccessible(page);
      await expectNoSidewaysScroll(page);
      await context.setOffline(false);
      await page.getByRole('link', { name: retry }).click();
      await expect(page).toHaveURL(`${site}/cart`);
      await expect(page.getByRole('heading', { name: title })).toHaveCount(0);
      await expect(page.getByRole('main')).toBeVisible();
    });
  }

  test('nothing but that page is kept', async ({ page }) => {
    await page.goto('/cart');
    await page.evaluate(() => navigator.serviceWorker.ready);
    await page.goto('/');
    const kept = await page.evaluate(async () => {
      const caches = await Promise.all((await window.caches.keys()).map((name) => window.caches.open(name)));
      const requests = await Promise.all(caches.map((cache) => cache.keys()));
      return requests.flat().map(({ url }) => new URL(url).pathname);
    });
    expect(kept).toEqual(['/offline']);
  });
});
