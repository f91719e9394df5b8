import type { Locator, Page } from '@playwright/test';
import { eq } from 'drizzle-orm';
import { db } from '../db/index.ts';
import { skus } from '../db/schema/index.ts';
import { expect, expectAccessible, speak, test } from './fixtures.ts';

const carousel = (page: Page): Locator => page.getByRole('region', { name: '精选活动' });
const dot = (page: Page, place: number): Locator =>
  carousel(page).getByRole('button', { name: `第 ${place} 张，共 4 张` });
const floor = (page: Page, number: number): Locator => page.locator(`#f${number}`);
const openTab = (page: Page, number: number): Locator => floor(page, number).locator('nav a[aria-current]');
const tiles = (page: Page, number: number): Locator => floor(page, number).getByRole('heading', { level: 3 });

const expectSlide = (page: Page, place: number) =>
  expect(dot(page, place)).toHaveAttribute('aria-current', 'true');

/** Opens the home page and waits until it listens: only then the slides out of sight are put out of reach. */
async function openHome(page: Page): Promise<void> {
  await page.goto('/');
  await expect(carousel(page).locator('[inert]')).toHaveCount(3);
}

/** The tab opens with other goods than the first one, and the other floors stay as they are. */
async function turnToTab(page: Page): Promise<void> {
  await page.goto('/');
  await expect(openTab(page, 1)).toHaveText('时尚新品');
  const first = (await tiles(page, 1).nth(1).textContent()) ?? '';
  await floor(page, 1).getByRole('link', { name: '手机配件', exact: true }).click();
  await page.waitForURL('/?f1=sjpj#f1');
  await expect(openTab(page, 1)).toHaveText('手机配件');
  await expect(tiles(page, 1).nth(1)).not.toHaveText(first);
  await floor(page, 3).getByRole('link', { name: '厨房用品' }).click();
  await page.waitForURL('/?f1=sjpj&f3=cfyp#f3');
  await expect(openTab(page, 3)).toHaveText('厨房用品');
  await expect(openTab(page, 1)).toHaveText('手机配件');
}

test.describe('the floors', () => {
  test('change their goods where they stand', async ({ page }) => {
    await openHome(page);
    await page.evaluate(() => document.body.setAttribute('data-same-page', ''));
    await floor(page, 1).getByRole('link', { name: '畅享低价' }).click();
    await page.waitForURL('/?f1=cxdj#f1');
    await expect(openTab(page, 1)).toHaveText('畅享低价');
    await expect(page.locator('body[data-same-page]')).toBeAttached();
    await page.goBack();
    await expect(openTab(page, 1)).toHaveText('时尚新品');
  });

  test.describe('without JavaScript', () => {
    test.use({ javaScriptEnabled: false });

    test('are links', ({ page }) => turnToTab(page));

    test('stand below slides that can be read, and whose buttons are not there', async ({ page }) => {
      await page.goto('/');
      await expect(page.getByRole('heading', { level: 2, name: /轻薄本焕新季/ })).toBeVisible();
      await expect(page.getByRole('button', { name: '暂停轮播' })).toBeHidden();
      await expect(page.getByRole('button', { name: '播放轮播' })).toBeHidden();
    });
  });

  test('keep each its tab', ({ page }) => turnToTab(page));

  test('take a tab that there is not for the first', async ({ page }) => {
    await page.goto('/?f1=zzz&f2=cxdj&f2=jjhg&f3[]=1');
    await expect(openTab(page, 1)).toHaveText('时尚新品');
    await expect(openTab(page, 2)).toHaveText('畅享低价');
    await expect(openTab(page, 3)).toHaveText('生活用品');
  });

  test('show on a tile the price that its page has right now', async ({ page }) => {
    await page.goto('/');
    const tile = floor(page, 3)
      .getByRole('listitem')
      .filter({ has: page.locator('h3') })
      .last();
    const address = (await tile.getByRole('link').getAttribute('href')) ?? '';
    const sku = eq(skus.id, Number(address.split('/').pop()));
    const [before] = await db.select({ priceFen: skus.priceFen }).from(skus).where(sku);
    await db.update(skus).set({ priceFen: 12_345 }).where(sku);
    try {
      await page.reload();
      await expect(tile).toContainText('¥123.45');
      await tile.getByRole('link').click();
      await page.waitForURL(`**${address}`);
      await expect(page.getByRole('main')).toContainText('¥123.45');
    } finally {
      await db
        .update(skus)
        .set({ priceFen: before?.priceFen ?? 0 })
        .where(sku);
    }
  });
});

test.describe('the carousel', () => {
  test('turns by itself, and rests while somebody points at it', async ({ page }) => {
    await openHome(page);
    await expect(carousel(page).getByRole('button', { name: '暂停轮播' })).toBeVisible();
    await expect(carousel(page).locator('[aria-live]')).toHaveAttribute('aria-live', 'off');
    await expectSlide(page, 2);
    await carousel(page).hover();
    await expect(carousel(page).locator('[aria-live]')).toHaveAttribute('aria-live', 'polite');
  });

  test('is turned by its buttons, round its ends', async ({ page }) => {
    await openHome(page);
    await dot(page, 3).click();
    await expectSlide(page, 3);
    await carousel(page).getByRole('button', { name: '下一张' }).click();
    await expectSlide(page, 4);
    await carousel(page).getByRole('button', { name: '下一张' }).click();
    await expectSlide(page, 1);
    await carousel(page).getByRole('button', { name: '上一张' }).click();
    await expectSlide(page, 4);
    await carousel(page).getByRole('button', { name: '暂停轮播' }).click();
    await expect(carousel(page).getByRole('button', { name: '播放轮播' })).toBeVisible();
  });

  test('follows a swipe, and leaves only the slide in sight to the keyboard', async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await openHome(page);
    await expectSlide(page, 1);
    await carousel(page)
      .locator('[aria-live]')
      .evaluate((track) => track.scrollTo({ left: track.clientWidth, behavior: 'instant' }));
    await expectSlide(page, 2);
    const slide = carousel(page).locator('[aria-roledescription="幻灯片"]:not([inert])');
    await expect(slide).toHaveCount(1);
    await expect(slide.getByRole('link')).toHaveAccessibleName(/步履 S3/);
  });

  test('stands still for whoever wants less motion, until told to turn', async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await openHome(page);
    await dot(page, 2).click();
    await expectSlide(page, 2);
    const play = carousel(page).getByRole('button', { name: '播放轮播' });
    await expect(play).toBeVisible();
    await play.click();
    await page.mouse.move(0, 0);
    await expectSlide(page, 3);
  });
});

test('what is over, and what has not begun, is not shown', async ({ page }) => {
  await page.goto('/');
  const main = page.getByRole('main');
  await expect(main).toContainText('露营季');
  await expect(main).not.toContainText('开学季');
  await expect(main).not.toContainText('礼物季');
});

test('the home page is wholly English for who chose it', async ({ page, context, site }) => {
  await speak(context, 'en', site);
  await page.goto('/');
  await expect(page.getByRole('heading', { name: 'Phones & Electronics' })).toBeVisible();
  await expect(page.getByRole('main')).not.toHaveText(/\p{Script=Han}/u, { useInnerText: true });
});

test('the look is chosen by keyboard, which stays where it was', async ({ page }) => {
  await openHome(page);
  const opener = page.getByRole('navigation', { name: '快捷导航' }).locator('summary', { hasText: '外观' });
  const dark = page.getByRole('navigation', { name: '快捷导航' }).getByRole('button', { name: '深色' });
  await opener.focus();
  await page.keyboard.press('Enter');
  await dark.focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('html[data-theme=dark]')).toBeAttached();
  await expect(dark).toBeHidden();
  await expect(opener).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(dark).toHaveAttribute('aria-pressed', 'true');
  await dark.focus();
  await page.keyboard.press('Escape');
  await expect(dark).toBeHidden();
  await expect(opener).toBeFocused();
});

// phones have a page for it
test.describe('the category menu', () => {
  const row = (page: Page): Locator => page.locator('.menu-row').filter({ has: opener(page) });
  const leaf = (page: Page): Locator => row(page).getByRole('link', { name: '游戏本', exact: true });
  const opener = (page: Page): Locator => page.locator('summary[aria-label="展开 电脑办公家电"]');

  test('comes with the page as far as its channels go, and flies out under the pointer', async ({ page }) => {
    await page.goto('/');
    await expect(page.locator('.menu a')).toHaveCount(38);
    await row(page).hover();
    await expect(leaf(page)).toBeVisible();
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await expect(leaf(page)).toBeHidden();
    await page.mouse.move(0, 0);
    await row(page).hover();
    await leaf(page).click();
    await page.waitForURL('/list/158');
    await expect(page.locator('.menu-rail')).toBeHidden();
  });

  test('opens by keyboard, and closes step by step', async ({ page }) => {
    await page.goto('/list/1');
    await page.locator('.menu-all > summary').focus();
    await page.keyboard.press('Enter');
    await expect(page.locator('.menu-rail')).toBeVisible();
    await opener(page).focus();
    await page.keyboard.press('Enter');
    await expect(leaf(page)).toBeVisible();
    await page.keyboard.press('Tab');
    await expect(row(page).locator('.menu-flyout').getByRole('link').first()).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(leaf(page)).toBeHidden();
    await expect(opener(page)).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(page.locator('.menu-rail')).toBeHidden();
  });

  test('says so where it cannot be fetched, and is fetched at the next turn', async ({ page }) => {
    await page.route('**/api/categories/menu*', (route) => route.fulfill({ status: 503 }), { times: 1 });
    await page.goto('/');
    await row(page).hover();
    await expect(row(page).getByText('分类暂时取不到')).toBeVisible();
    await page.mouse.move(0, 0);
    await row(page).hover();
    await expect(leaf(page)).toBeVisible();
  });

  test('is kept by the browser for as long as the tree stays as it is', async ({ page, request }) => {
    await page.goto('/');
    const asked = page.waitForRequest('**/api/categories/menu*');
    await row(page).hover();
    expect(new URL((await asked).url()).searchParams.get('v')).toMatch(/^[\da-f]{12}$/);

    const menuAt = (version: string) => request.get(`/api/categories/menu?v=${version}&lang=en`);
    const stale = await menuAt('old');
    expect(stale.headers()['cache-control']).toBe('public, max-age=60');
    expect((await stale.json())[0].links[0]).toEqual({ href: '/list/1', name: 'Phones' });
    const lifeOfTheNewest = async () => {
      const version = (await menuAt('old')).headers().etag?.replace(/^(W\/)?"|"$/g, '') ?? '';
      return (await menuAt(version)).headers()['cache-control'];
    };
    await expect.poll(lifeOfTheNewest).toBe('public, max-age=31536000, immutable');
  });

  test.describe('without JavaScript', () => {
    test.use({ javaScriptEnabled: false });

    test('leads to categories that list what is below them', async ({ page }) => {
      await page.goto('/');
      await expect(opener(page)).toBeHidden();
      await page.locator('.menu-row').getByRole('link', { name: '家用电器' }).click();
      await page.waitForURL('/list/6');
      await expect(page.getByRole('main').getByRole('link', { name: '洗衣机' }).first()).toBeAttached();
    });
  });
});
