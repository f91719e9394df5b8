import type { Page } from '@playwright/test';
import { eq } from 'drizzle-orm';
import { db } from '../db/index.ts';
import { browsingHistory, favourites, orderLines, orders, reviews, skus } from '../db/schema/index.ts';
import { aProduct, aSku, aUser, type TestSku } from '../db/testing/builders.ts';
import {
  expect,
  expectAccessible,
  expectNoSidewaysScroll,
  logIn,
  type Shopper,
  speak,
  test,
} from './fixtures.ts';

const heart = (page: Page) => page.getByRole('button', { name: '收藏', exact: true });

async function logInByForm(page: Page, shopper: Shopper): Promise<void> {
  await page.getByLabel('用户名或手机号', { exact: true }).fill(shopper.username);
  await page.getByLabel('密码', { exact: true }).fill(shopper.password);
  await page.getByRole('button', { name: '登录', exact: true }).click();
}

async function skuNamed(name: string): Promise<number> {
  const [sku] = await db.select({ id: skus.id }).from(skus).where(eq(skus.name, name));
  if (!sku) throw new Error(`the sample shop has no ${name}`);
  return sku.id;
}

/** Opens a goods page and waits until it has been noted. */
async function lookAt(page: Page, skuId: number): Promise<void> {
  const noted = page.waitForResponse('**/api/views');
  await page.goto(`/goods/${skuId}`);
  expect((await noted).status()).toBe(204);
}

const keptBy = async (userId: number) =>
  (await db.select().from(favourites).where(eq(favourites.userId, userId))).map(({ skuId }) => skuId);

const viewedBy = async (userId: number) =>
  (await db.select().from(browsingHistory).where(eq(browsingHistory.userId, userId))).map(
    ({ skuId }) => skuId,
  );

test.describe('the specifications', () => {
  test('say why an option cannot be had, and lead to what can', async ({ page }) => {
    await page.goto('/goods/1');
    for (const name of [/^15\.4英寸 无此组合$/, /^深灰色 缺货$/]) {
      const closed = page.getByRole('link', { name });
      await expect(closed).toHaveAttribute('aria-disabled', 'true');
      expect(await closed.getAttribute('href')).toBeNull();
    }
    await page.getByRole('link', { name: '深灰色', exact: true }).click();
    await page.waitForURL('**/goods/2');
    await expect(page.getByText('这一款暂时无货')).toBeVisible();
    await expect(page.getByRole('button', { name: '立即购买' })).toHaveAttribute('aria-disabled', 'true');
  });

  test('keep the rest of the choice', async ({ page }) => {
    await page.goto(`/goods/${await skuNamed('轻步 短筒女靴 酒红 36 绒里')}`);
    await page.getByRole('link', { name: '37', exact: true }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('轻步 短筒女靴 酒红 37 绒里');
    await page.getByRole('link', { name: '栗棕 / 单里', exact: true }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('轻步 短筒女靴 栗棕 37 单里');
  });

  test('and the quantity say when no more can be taken', async ({ page }) => {
    const { id } = await aSku({ stock: 2, priceFen: 1_050 });
    await page.goto(`/goods/${id}`);
    await expect(page.getByText('仅剩 2 件').first()).toBeVisible();
    await page.getByRole('button', { name: '增加' }).click();
    await expect(page.getByText('仅剩 2 件，已到上限')).toBeVisible();
    await expect(page.getByText('¥21.00')).toBeVisible();
    await page.getByRole('textbox', { name: /数量/ }).fill('1');
    await page.keyboard.press('Tab');
    await expect(page.getByText('¥21.00')).toBeHidden();
  });

  test('typed too high becomes the most', async ({ page }) => {
    await page.goto(`/goods/${(await aSku({ stock: 300 })).id}`);
    const quantity = page.getByRole('textbox', { name: /数量/ });
    await quantity.focus();
    await page.keyboard.type('1000');
    await page.keyboard.press('Tab');
    await expect(quantity).toHaveValue('200');
    await expect(page.getByText('最多买 200 件，已到上限')).toBeVisible();
  });
});

test('the pictures open large, turn and close by keyboard', async ({ page }) => {
  await page.goto('/goods/1');
  const picture = page.getByRole('link', { name: /第 1 张.*放大$/ });
  await picture.focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: '大图' });
  await expect(dialog.getByText(/^1 \/ \d$/)).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await expect(dialog.getByText(/^2 \/ \d$/)).toBeVisible();
  await dialog.getByRole('button', { name: '放大' }).nth(1).press('Enter');
  await expect(dialog.getByRole('button', { name: '放大', pressed: true })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(picture).toBeFocused();
});

let serial = Date.now() % 1e9;

/** Each review belongs to a line of an order of its own. */
async function reviewed({ id: skuId, productId }: TestSku, scores: number[]): Promise<void> {
  const { id: userId } = await aUser({ username: `reviewer_${skuId}` });
  for (const score of scores) {
    const id = ++serial;
    await db.insert(orders).values({
      ...{ id, userId, number: `R${id}`, checkoutKey: `r${id}`, checkoutHash: 'h', placedAt: new Date() },
      ...{ status: 'finished', paymentStatus: 'paid', payMethod: 'cash' },
      ...{ totalCount: 1, goodsFen: 1, freightFen: 0, totalFen: 1 },
      ...{ receiver: '林', mobile: '13800138000', region: '广东省', place: '1 号', remark: '' },
    });
    const [line] = await db
      .insert(orderLines)
      .values({
        orderId: id,
        skuId,
        productId,
        name: '样品',
        options: '',
        image: '',
        priceFen: 1,
        quantity: 1,
      })
      .$returningId();
    await db.insert(reviews).values({
      orderLineId: line?.id ?? 0,
      skuId,
      userId,
      score,
      comment: `${score} 星的话`,
      isAnonymous: score === 3,
    });
  }
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the tabs lead to their parts, and reviews go on page by page and star by star', async ({ page }) => {
    const sku = await aSku();
    await reviewed(sku, [3, 2, ...Array.from({ length: 11 }, () => 5)]);
    await page.goto(`/goods/${sku.id}`);
    await page.getByRole('link', { name: '商品评价(13)' }).click();
    await expect(page.getByRole('heading', { name: '商品评价' })).toBeInViewport();
    const shown = page.locator('#reviews').getByRole('article');
    await expect(shown).toHaveCount(10);
    await expect(shown.first()).toContainText(/r\*\*\*\d/);
    await page.getByRole('link', { name: '下一页' }).click();
    await expect(shown).toHaveCount(3);
    await expect(shown.last()).toContainText('匿名用户');
    await expect(page.getByText('reviewer_')).toHaveCount(0);
    await page.getByRole('link', { name: '2 星 1' }).click();
    await expect(shown).toHaveCount(1);
    await expect(page).toHaveURL(/\?score=2#reviews$/);
  });

  test('the small pictures are links to the large ones', async ({ page }) => {
    await page.goto('/goods/1');
    await page.getByRole('link', { name: '查看第 2 张图片' }).click();
    await expect(page.getByRole('img', { name: /第 2 张/ })).toBeInViewport();
  });

  test('a look at a page leaves no trace', async ({ page, context, shopper, site }) => {
    await logIn(context, shopper, site);
    await page.goto(`/goods/${(await aSku()).id}`);
    await page.goto('/account/history');
    await expect(page.getByText('还没有浏览记录')).toBeVisible();
    expect(await viewedBy(shopper.id)).toEqual([]);
  });

  test('what is sold no more can be taken out of the favourites', async ({
    page,
    context,
    shopper,
    site,
  }) => {
    const { id } = await aSku({ name: '不再卖的灯' });
    await logIn(context, shopper, site);
    await page.goto(`/goods/${id}`);
    await heart(page).click();
    await expect.poll(() => keptBy(shopper.id)).toEqual([id]); // the heart is full before it is kept
    await db.update(skus).set({ isLaunched: false }).where(eq(skus.id, id));
    await page.goto('/account/favourites');
    await expect(page.getByText('已下架')).toBeVisible();
    await page.getByRole('button', { name: '移出收藏：不再卖的灯' }).click();
    await expect(page.getByText('还没有收藏')).toBeVisible();
    expect(await keptBy(shopper.id)).toEqual([]);
  });
});

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'and without', () => {
    test.use({ javaScriptEnabled });

    test('what a guest wants to keep is kept after the login', async ({ page, shopper }) => {
      const { id } = await aSku();
      await page.goto(`/goods/${id}`);
      await expect(heart(page)).toHaveAttribute('aria-pressed', 'false');
      await heart(page).click();
      await page.waitForURL(/\/login\?next=/);
      await logInByForm(page, shopper);
      await page.waitForURL(`**/goods/${id}`);
      await expect(heart(page)).toHaveAttribute('aria-pressed', 'true');
      expect(await keptBy(shopper.id)).toEqual([id]);
      await heart(page).click();
      await expect(heart(page)).toHaveAttribute('aria-pressed', 'false');
      await expect.poll(() => keptBy(shopper.id)).toEqual([]);
    });
  });
}

test('the five hundred and first favourite is refused in words', async ({ page, context, shopper, site }) => {
  const { id } = await aSku();
  const rows = Array.from({ length: 500 }, (_, n) => ({ userId: shopper.id, skuId: n + 1 }));
  await db.insert(favourites).values(rows.filter(({ skuId }) => skuId !== id));
  if (id <= 500) await db.insert(favourites).values({ userId: shopper.id, skuId: 501 });
  await logIn(context, shopper, site);
  await page.goto(`/goods/${id}`);
  await heart(page).click();
  await expect(page.getByText('收藏最多放 500 件商品')).toBeVisible();
  await expect(heart(page)).toHaveAttribute('aria-pressed', 'false');
});

test('what a guest looked at is shown, and follows into the account', async ({ page, context, shopper }) => {
  const [lamp, chair] = [await aSku({ name: '看过的灯' }), await aSku({ name: '看过的椅子' })];
  await lookAt(page, lamp.id);
  await lookAt(page, chair.id);
  const row = page.getByRole('region', { name: '最近浏览' });
  await expect(row.getByRole('link')).toHaveText(['看过的灯']);
  await page.reload();
  await page.goto(`/login?next=/account/history`);
  await logInByForm(page, shopper);
  await page.waitForURL('**/account/history');
  await expect(page.getByRole('heading', { level: 3 })).toHaveText(['看过的椅子', '看过的灯']);
  expect((await context.cookies()).map(({ name }) => name)).not.toContain('meiduo-viewed');
  await page.getByRole('button', { name: '删除记录：看过的灯' }).click();
  await expect(page.getByRole('heading', { level: 3 })).toHaveText(['看过的椅子']);
  await page.goto('/account');
  await expect(page.getByRole('region', { name: '最近浏览' }).getByText('看过的椅子')).toBeVisible();
  await page.goto('/account/history');
  await page.getByText('清空', { exact: true }).click();
  await page.getByRole('button', { name: '确认清空' }).click();
  await expect(page.getByText('还没有浏览记录')).toBeVisible();
  expect(await viewedBy(shopper.id)).toEqual([]);
});

test('a note of a view that makes no sense is refused, one of what is not sold is ignored', async ({
  page,
  context,
}) => {
  const { id } = await aSku({ isLaunched: false });
  await page.goto('/');
  const post = (body: string) =>
    page.evaluate(async (text) => {
      const headers = { 'content-type': 'application/json' };
      return (await fetch('/api/views', { method: 'POST', body: text, headers })).status;
    }, body);
  expect([await post('{"skuId":'), await post('{"skuId":"1"}'), await post('[]')]).toEqual([400, 400, 400]);
  expect([await post(`{"skuId":${id}}`), await post('{"skuId":999999999}')]).toEqual([204, 204]);
  expect((await context.cookies()).map(({ name }) => name)).not.toContain('meiduo-viewed');
});

test('a guest who looks at goods keeps the cart for another year', async ({ page, context, site }) => {
  const { id } = await aSku();
  const now = Date.now() / 1_000;
  await context.addCookies([
    { name: 'meiduo-guest', value: 'g'.repeat(22), url: site, expires: now + 3_600, httpOnly: true },
  ]);
  const noted = page.waitForResponse('**/api/views');
  await page.goto(`/goods/${id}`);
  await noted;
  const guest = (await context.cookies()).find(({ name }) => name === 'meiduo-guest');
  expect(guest?.expires).toBeGreaterThan(now + 364 * 86_400);
});

test('a broken cookie of views spoils no page', async ({ page, context, site }) => {
  const { id } = await aSku();
  const value = `0.-1.${'9'.repeat(99)}.%3Cscript%3E.${id}`;
  await context.addCookies([{ name: 'meiduo-viewed', value, url: site }]);
  const response = await page.goto('/goods/1');
  expect(response?.status()).toBe(200);
  await expect(page.getByRole('region', { name: '最近浏览' }).getByRole('link')).toHaveCount(1);
});

test('what was taken off the shelf answers 404, says so and shows what can be had instead', async ({
  page,
  context,
  shopper,
  site,
}) => {
  const productId = await aProduct();
  const gone = await aSku({ productId, name: '下架的款' });
  await aSku({ productId, name: '还在的款' });
  await logIn(context, shopper, site);
  await page.goto(`/goods/${gone.id}`);
  await heart(page).click();
  await expect.poll(() => keptBy(shopper.id)).toEqual([gone.id]);
  await page.goto('/'); // the page that refreshes itself now would be sent on by what follows
  await db.update(skus).set({ isLaunched: false }).where(eq(skus.id, gone.id));
  const response = await page.goto(`/goods/${gone.id}`);
  expect(response?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('这件商品已经下架');
  await expect(page.getByRole('link', { name: '还在的款' })).toBeVisible();
  await expectAccessible(page);
  await heart(page).click();
  await expect(heart(page)).toHaveCount(0);
  expect(await keptBy(shopper.id)).toEqual([]);
  const prepared = await aSku({ productId, name: '还没上架的款', isLaunched: false, firstLaunchedAt: null });
  for (const unknown of [prepared.id, 999_999_999, 'abc']) {
    expect((await page.goto(`/goods/${unknown}`))?.status()).toBe(404);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('这件包裹没有寄到这里');
    await expect(page.getByText(/还没上架的款|还在的款/)).toHaveCount(0);
  }
  await expect(page.getByRole('link', { name: '看看全部分类' })).toBeVisible();
});

const looks = [
  ['zh-CN', 'light', 1440],
  ['en', 'dark', 320],
] as const;

for (const [n, [language, colorScheme, width]] of looks.entries()) {
  test.describe(`${language}, ${colorScheme}, ${width} px`, () => {
    test.use({ colorScheme, viewport: { width, height: 800 } });

    test('goods, favourites and history are accessible and fit', async ({ page, context, shopper, site }) => {
      await speak(context, language, site);
      await logIn(context, shopper, site);
      const mine = [1, 2, (await aSku({ name: '名字很长'.repeat(12) })).id];
      await db.insert(favourites).values(mine.map((skuId) => ({ userId: shopper.id, skuId })));
      await db.insert(browsingHistory).values(mine.map((skuId) => ({ userId: shopper.id, skuId })));
      const paths = ['/goods/1', '/goods/2', '/account/favourites', '/account/history'];
      for (const path of paths.filter((_, i) => i % looks.length === n)) {
        await test.step(path, async () => {
          await page.goto(path);
          await expectAccessible(page);
          await expectNoSidewaysScroll(page);
        });
      }
      await page.goto('/goods/1');
      await page.locator('#picture-1 a').click();
      await expect(page.getByRole('dialog')).toBeVisible();
      await expectAccessible(page);
    });
  });
}
