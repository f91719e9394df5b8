import type { Locator, Page } from '@playwright/test';
import {
  cartOf,
  expect,
  expectAccessible,
  expectNoSidewaysScroll,
  logIn,
  onDesktop,
  onPhone,
  screenOf,
  speak,
  test,
} from './fixtures.ts';

const phones = '/list/115';

/** A column on wide screens, a sheet on phones: there, or on its way when it is called. */
const filters = (page: Page): Locator => page.locator('#filters');
const found = (page: Page): Locator => page.getByRole('main').getByRole('status');
const cards = (page: Page): Locator =>
  page
    .locator('#goods')
    .getByRole('listitem')
    .filter({ has: page.locator('h2') });
const searchBox = (page: Page): Locator => page.getByLabel('搜索商品').filter({ visible: true }).first();

/** On phones the filters come when they are called. */
async function openFilters(page: Page): Promise<void> {
  const isPhone = (page.viewportSize()?.width ?? 0) < 1_024;
  if (isPhone && !(await filters(page).evaluate((sheet) => sheet.matches(':popover-open'))))
    await page.getByRole('button', { name: /^筛选/ }).click();
  await expect(filters(page)).toBeVisible();
}

/** Presses a value of a facet and returns how many it had promised. */
async function press(page: Page, value: string): Promise<number> {
  await openFilters(page);
  const link = filters(page).getByRole('link', { name: value }).first();
  const promised = Number(await link.locator('span[aria-hidden]').last().textContent());
  await link.click();
  await expect(filters(page).locator('a[aria-current]', { hasText: value })).toBeAttached();
  return promised;
}

const pricesOn = async (page: Page): Promise<number[]> => {
  const texts = await cards(page).locator('.text-brand-text.font-bold').allInnerTexts();
  return texts.map((text) => Number(text.replaceAll(/[^\d.]/g, '')));
};

const addressParts = (page: Page): [string, string][] => [...new URL(page.url()).searchParams];

async function narrowStepByStep(page: Page): Promise<void> {
  await page.goto(phones);
  const all = Number((await found(page).textContent())?.match(/\d+/)?.[0]);
  const ofBrand = await press(page, 'Apple');
  expect(ofBrand).toBeLessThan(all);
  await expect(found(page)).toHaveText(`共 ${ofBrand} 件商品`);
  await expect(cards(page)).toHaveCount(ofBrand);
  const inStock = await press(page, '仅看有货');
  await expect(found(page)).toHaveText(`共 ${inStock} 件商品`);
  const golden = await press(page, '金色');
  await expect(found(page)).toHaveText(`共 ${golden} 件商品`);
  await expect(cards(page)).toHaveCount(golden);
  expect(addressParts(page).map(([name]) => name)).toEqual(['brand', 'stock', 'spec']);
  await page.reload();
  await expect(cards(page)).toHaveCount(golden);
}

test.describe('a list', () => {
  test('is narrowed step by step, each to what was promised, and keeps it in its address', async ({
    page,
  }) => {
    await narrowStepByStep(page);
    await page.getByRole('link', { name: '去掉 品牌：Apple' }).click();
    await expect(page).not.toHaveURL(/brand/);
    await page.getByRole('list', { name: '已选条件' }).getByRole('link', { name: '清除全部' }).click();
    await expect(page).toHaveURL(phones);
  });

  test('loses no press of somebody who is faster than it', onDesktop, async ({ page }) => {
    await page.goto(phones);
    await openFilters(page);
    await filters(page).getByRole('link', { name: 'Apple' }).click();
    await filters(page).getByRole('link', { name: '仅看有货' }).click();
    await expect(page).toHaveURL(/brand=\d+&stock=1$/);
  });

  test(
    'puts into the cart what is pressed while another is still on its way',
    onDesktop,
    async ({ page, context, shopper, site }) => {
      await logIn(context, shopper, site);
      await page.goto(phones);
      const adds = page.getByRole('button', { name: /^加入购物车：/ });
      let send = () => {};
      const isBothPressed = new Promise<void>((resolve) => {
        send = resolve;
      });
      await page.route('**/list/*', async (route) => {
        await isBothPressed;
        await route.continue();
      });
      await adds.nth(0).click();
      await adds.nth(1).click();
      await expect(page.locator('[data-pending]')).toHaveCount(2);
      send();
      await expect(page.locator('[data-pending]')).toHaveCount(0);
      const pressed = await adds.evaluateAll((all) =>
        all.slice(0, 2).map((add) => [Number(add.getAttribute('value')), 1]),
      );
      expect((await cartOf(shopper)).toSorted()).toEqual(pressed.toSorted());
    },
  );

  test('takes any two prices, the wrong way round too', onDesktop, async ({ page }) => {
    await page.goto(phones);
    await openFilters(page);
    await filters(page).getByLabel('最低价（元）').fill('4000');
    await filters(page).getByLabel('最高价（元）').fill('2000');
    await filters(page).getByRole('button', { name: '确定' }).click();
    await expect(page).toHaveURL(/min=4000&max=2000/);
    await expect(page.getByRole('link', { name: '去掉 价格：¥2,000–¥4,000' })).toBeAttached();
    const prices = await pricesOn(page);
    expect(prices.length).toBeGreaterThan(0);
    expect(prices.every((price) => price >= 2_000 && price <= 4_000)).toBe(true);

    await filters(page).getByLabel('最低价（元）').fill('2k');
    await filters(page).getByRole('button', { name: '确定' }).click();
    await expect(page.getByRole('alert').filter({ hasText: '2k' })).toBeVisible();
    await expect(filters(page).getByLabel('最低价（元）')).toHaveValue('2k');
    await expect(filters(page).getByLabel('最低价（元）')).toHaveAccessibleDescription(/例如 100/);
    await expectAccessible(page);
  });

  test('says so when nothing is left, and leads out of it', onDesktop, async ({ page }) => {
    await page.goto(`${phones}?stock=1&min=1&max=2`);
    await expect(page.getByRole('heading', { name: '没有符合全部条件的商品' })).toBeVisible();
    await page.locator('#goods').getByRole('link', { name: '清除全部' }).last().click();
    await expect(page).toHaveURL(phones);
    await expect(cards(page).first()).toBeVisible();
  });

  test('stands in the order asked for, page after page', onDesktop, async ({ page }) => {
    await page.goto(phones);
    const order = page.getByRole('navigation', { name: '排序' });
    for (const name of ['销量', '评分', '新品']) {
      await order.getByRole('link', { name }).click();
      await expect(order.getByRole('link', { name })).toHaveAttribute('aria-current', 'true');
    }
    await order.getByRole('link', { name: '价格' }).click();
    await expect(page).toHaveURL(/sort=price$/);
    const upwards = await pricesOn(page);
    await page.getByRole('link', { name: '下一页' }).click();
    await expect(page).toHaveURL(/page=2/);
    await expect(page.getByRole('link', { name: '第 2 页' })).toHaveAttribute('aria-current', 'page');
    upwards.push(...(await pricesOn(page)));
    expect(upwards).toEqual(upwards.toSorted((a, b) => a - b));
    await expect(found(page)).toHaveText(`共 ${upwards.length} 件商品`);
    await order.getByRole('link', { name: '价格' }).click();
    await expect(page).toHaveURL(/sort=price-desc$/);
    const downwards = await pricesOn(page);
    expect(downwards).toEqual(downwards.toSorted((a, b) => b - a));
  });

  test('stands as it was left after a look at the goods', onDesktop, async ({ page }) => {
    await page.goto(phones);
    await press(page, '青岚');
    await page.keyboard.press('Escape');
    const last = cards(page).last().getByRole('link');
    await last.scrollIntoViewIfNeeded();
    const before = await page.evaluate(() => window.scrollY);
    expect(before).toBeGreaterThan(200);
    await last.click();
    await page.waitForURL('**/goods/*');
    await page.goBack();
    await expect(page).toHaveURL(/brand=/);
    await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(before - 200);
    await page.goBack();
    await expect(page).toHaveURL(phones);
    await expect(filters(page).locator('a[aria-current]')).toHaveCount(0);
  });

  // the sheet is harder to have without it than the column
  test.describe('without JavaScript', onPhone, () => {
    test.use({ javaScriptEnabled: false });

    test('is narrowed, ordered and paged by links alone', async ({ page }) => {
      await narrowStepByStep(page);
      await page.goto(phones);
      await page.getByRole('link', { name: '下一页' }).click();
      await page.getByRole('navigation', { name: '排序' }).getByRole('link', { name: '价格' }).click();
      await expect(page).toHaveURL(/sort=price$/);
      await openFilters(page);
      await filters(page).getByLabel('最高价（元）').fill('2000');
      await filters(page).getByRole('button', { name: '确定' }).click();
      await expect(page).toHaveURL(/sort=price.*max=2000/);
      const prices = await pricesOn(page);
      expect(prices).toEqual(prices.filter((price) => price <= 2_000).toSorted((a, b) => a - b));
    });
  });
});

test.describe('a search', onDesktop, () => {
  test('keeps its words, says how much it found and is narrowed like a list', async ({ page }) => {
    await page.goto('/search?q=手机');
    await expect(searchBox(page)).toHaveValue('手机');
    await expect(page.getByRole('heading', { level: 1, name: '搜索「手机」' })).toBeAttached();
    const promised = await press(page, '手机壳');
    await expect(found(page)).toHaveText(`找到 ${promised} 件商品`);
    expect(addressParts(page).map(([name]) => name)).toEqual(['q', 'category']);
  });

  test('that finds nothing shows what comes close, or what others look for', async ({ page }) => {
    await page.goto('/search?q=手机 zzzzqqq');
    await expect(
      page.getByRole('heading', { level: 1, name: /没有和「手机 zzzzqqq」完全相符的商品/ }),
    ).toBeVisible();
    await expect(cards(page).first()).toBeVisible();
    await page.goto('/search?q=zzzzqqq');
    await expect(page.getByRole('heading', { level: 1, name: '没有找到「zzzzqqq」' })).toBeVisible();
    await expect(page.getByRole('heading', { name: '大家在买' })).toBeVisible();
    await page.getByRole('main').getByRole('link', { name: '降噪耳机' }).click();
    await expect(page.getByRole('heading', { level: 1, name: '搜索「降噪耳机」' })).toBeAttached();
  });

  test('with a slip of the keys is offered the right spelling', async ({ page }) => {
    await page.goto('/search?q=appel');
    await page.getByRole('link', { name: 'apple', exact: true }).click();
    await expect(page.getByRole('heading', { level: 1, name: '搜索「apple」' })).toBeAttached();
    await expect(cards(page).first()).toBeVisible();
  });
});

test.describe('the search box', onDesktop, () => {
  test('suggests while one types, and is worked by keys alone', async ({ page }) => {
    await page.goto('/');
    const box = searchBox(page);
    await box.focus();
    await page.keyboard.type('手机');
    const options = page.getByRole('option');
    await expect(options.filter({ hasText: '手机壳' }).first()).toBeVisible();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await expect(options.nth(1)).toHaveAttribute('aria-selected', 'true');
    await expect(box).toHaveAttribute(
      'aria-activedescendant',
      (await options.nth(1).getAttribute('id')) ?? '',
    );
    await page.keyboard.press('Escape');
    await expect(options).toHaveCount(0);
    await expect(box).toBeFocused();
    await expect(box).toHaveValue('手机');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    const href = await options.first().getAttribute('href');
    await page.keyboard.press('Enter');
    await page.waitForURL(`**${href}`);
  });

  test('remembers own searches in this browser until told to forget them', async ({ page, context }) => {
    for (const term of ['耳机', '充电器']) {
      await page.goto('/');
      await searchBox(page).fill(term);
      await page.keyboard.press('Enter');
      await expect(page.getByRole('heading', { level: 1, name: `搜索「${term}」` })).toBeAttached();
      await expect.poll(() => page.evaluate(() => localStorage.getItem('recent-searches'))).toContain(term);
    }
    expect((await context.cookies()).map(({ value }) => decodeURIComponent(value)).join()).not.toContain(
      '耳机',
    );
    await page.goto('/');
    await searchBox(page).click();
    const own = page.getByRole('listbox').getByRole('group', { name: '最近搜索' }).getByRole('option');
    await expect(own).toHaveText(['充电器', '耳机']);
    await page.getByRole('button', { name: '删除 充电器' }).click();
    await expect(own).toHaveText(['耳机']);
    await own.first().click();
    await expect(page.getByRole('heading', { level: 1, name: '搜索「耳机」' })).toBeAttached();
    await searchBox(page).fill('');
    await page.getByRole('button', { name: '清空' }).click();
    await expect(own).toHaveCount(0);
    expect(await page.evaluate(() => localStorage.getItem('recent-searches'))).toBeNull();
  });

  test('stays quiet while suggestions cannot be had', async ({ page }) => {
    await page.route('**/api/suggestions*', (route) => route.fulfill({ status: 503, json: [] }));
    await page.goto('/');
    await searchBox(page).focus();
    const answered = page.waitForResponse('**/api/suggestions*');
    await page.keyboard.type('耳机');
    await answered;
    await expect(page.getByRole('option')).toHaveCount(0);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: '搜索「耳机」' })).toBeAttached();
  });
});

const oddities = [
  'page=-1',
  'page=0',
  'page=1e9',
  'page=NaN',
  'page=10000000',
  'sort=price%20desc;',
  'sort=constructor',
  'sort=a&sort=b',
  'brand=x,-1,0,99999999999999999',
  'brand=3&brand=5',
  'min=500&max=100',
  'min=-5&max=1e308',
  'min=abc&max=',
  'stock=maybe&stock=1',
  'spec=:&spec=a:&spec=%5C&spec=__proto__:x',
  `spec=${'x'.repeat(3_000)}`,
  'spec=%E9%A2%9C%E8%89%B2:%27%20or%201=1%20--',
  'category=115;drop',
];
const oddTerms = [
  '',
  '%20%20',
  '%25',
  '_',
  '%5C',
  "'",
  '%22',
  '(a%2B)%2B$',
  `${'长'.repeat(1_000)}`,
  'a&q=b',
];

test('odd parameters are harmless', onDesktop, async ({ request }) => {
  const asked = [
    ...oddities.map((oddity, i) => `${i % 2 ? '/list/115?' : '/search?q=a&'}${oddity}`),
    ...oddTerms.map((term, i) => `${i % 2 ? '/search' : '/api/suggestions'}?q=${term}`),
  ];
  for (const path of asked) expect([path, (await request.get(path)).status()]).toEqual([path, 200]);
});

for (const language of ['zh-CN', 'en'] as const) {
  test(
    `filters and search box are accessible when they are open, in ${language}`,
    screenOf(language),
    async ({ page, context, site, isMobile }) => {
      await speak(context, language, site);
      if (isMobile) await page.setViewportSize({ width: 320, height: 640 });
      await page.goto('/search?q=手机&stock=1');
      if (isMobile)
        await page
          .locator('#goods')
          .getByRole('button', { name: /^(筛选|Filter)/ })
          .click();
      await expect(page.locator('#filters')).toBeVisible();
      await expectAccessible(page);
      await expectNoSidewaysScroll(page);
      await page.keyboard.press('Escape');
      const box = page.locator('input[name=q]').filter({ visible: true }).first();
      await box.fill('');
      await expect(page.getByRole('option').first()).toBeVisible();
      await expectAccessible(page);
      await page.keyboard.type('a');
      await expect(page.getByRole('option').first()).toBeVisible();
      await expectAccessible(page);
      await expectNoSidewaysScroll(page);
    },
  );
}
