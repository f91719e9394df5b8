import type { Page } from '@playwright/test';
import { aSku } from '../db/testing/builders.ts';
import { anOrder } from '../db/testing/order-builders.ts';
import { cartOfUser } from '../features/cart/cart-keys.ts';
import { putIntoCart } from '../features/cart/cart-store.ts';
import {
  expect,
  expectAccessible,
  expectNoSidewaysScroll,
  logIn,
  onPhone,
  screenOf,
  speak,
  test,
} from './fixtures.ts';

const forEverybody = [
  '/',
  '/list/1',
  '/list/115',
  '/search?q=手机',
  '/search?q=zzzz',
  '/goods/1',
  '/cart',
  '/login',
  '/register',
  '/forgot-password',
  '/verify-email?token=none',
  '/categories',
  '/no-such-page',
  '/goods/999999/gone',
];

const forShoppers = [
  '/cart',
  '/checkout',
  '/account',
  '/account/orders',
  '/account/addresses',
  '/account/security',
];

async function look(page: Page, paths: string[]): Promise<void> {
  for (const path of paths) {
    await test.step(path, async () => {
      await page.goto(path);
      await expectAccessible(page);
      await expectNoSidewaysScroll(page);
    });
  }
}

const looks = [
  ['zh-CN', 'light'],
  ['en', 'dark'],
] as const;

/** Each page is looked at in one of the looks; journeys of their own try the others. */
const shareOf = (paths: string[], n: number) => paths.filter((_, i) => i % looks.length === n);

for (const [n, [language, colorScheme]] of looks.entries()) {
  test.describe(`${language}, ${colorScheme}`, screenOf(language), () => {
    test.use({ colorScheme });

    test('what a guest sees is accessible', async ({ page, context, site }) => {
      await speak(context, language, site);
      await look(page, shareOf(forEverybody, n));
    });

    test('what a shopper sees is accessible', async ({ page, context, shopper, site }) => {
      await speak(context, language, site);
      await logIn(context, shopper, site);
      const [fine, short] = [await aSku({ stock: 5 }), await aSku({ stock: 1 })];
      for (const [{ id }, quantity] of [
        [fine, 1],
        [short, 3],
      ] as const) {
        await putIntoCart(cartOfUser(shopper.id), {
          skuId: id,
          quantity,
          most: 200,
          priceFen: 100,
          mode: 'add',
        });
      }
      await look(page, shareOf(forShoppers, n));
    });
  });
}

test(
  'on English pages what is Chinese about goods is read as Chinese',
  onPhone,
  async ({ page, context, shopper, site }) => {
    await speak(context, 'en', site);
    await logIn(context, shopper, site);
    const [sku, sold] = [await aSku(), await aSku()];
    const { number } = await anOrder({ user: shopper, lines: [[sold, 1]], status: 'finished' });
    await putIntoCart(cartOfUser(shopper.id), {
      skuId: sku.id,
      quantity: 1,
      most: 200,
      priceFen: 100,
      mode: 'add',
    });
    for (const path of ['/goods/1', '/list/115', '/cart', `/account/orders/${number}/return`]) {
      await page.goto(path);
      await expect(page.locator('main [lang="zh-CN"]:visible').first()).toBeVisible();
      expect(await page.evaluate(chineseReadAsEnglish), path).toEqual([]);
    }
  },
);

function chineseReadAsEnglish(): string[] {
  const walker = document.createTreeWalker(document.querySelector('main') ?? document, NodeFilter.SHOW_TEXT);
  const texts: string[] = [];
  while (walker.nextNode()) {
    const { parentElement, textContent } = walker.currentNode;
    const isRead = parentElement?.closest('[lang]')?.getAttribute('lang') === 'en';
    if (isRead && !parentElement.closest('script') && /\p{Script=Han}/u.test(textContent ?? ''))
      texts.push(String(textContent));
  }
  return texts;
}

test.describe('on the narrowest phone', { tag: '@phone' }, () => {
  test.use({ viewport: { width: 320, height: 568 } });

  test('nothing has to be scrolled sideways', async ({ page, context, shopper, site }) => {
    await speak(context, 'en', site);
    await logIn(context, shopper, site);
    const { id } = await aSku({ stock: 5 });
    await putIntoCart(cartOfUser(shopper.id), {
      skuId: id,
      quantity: 1,
      most: 200,
      priceFen: 9_900,
      mode: 'add',
    });
    for (const path of [...forEverybody, '/checkout', '/account/orders', '/account/security']) {
      await page.goto(path);
      await test.step(path, () => expectNoSidewaysScroll(page));
    }
  });
});
