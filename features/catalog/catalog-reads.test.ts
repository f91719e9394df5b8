import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { db } from '../../db/index.ts';
import { orderLines, orders, products, reviews, type skus } from '../../db/schema/index.ts';
import { aProduct, aSku, aUser } from '../../db/testing/builders.ts';
import { findGoods } from './goods-queries.ts';
import { readReviews } from './review-queries.ts';
import { searchSkus } from './search-queries.ts';
import { listSkus, pageSize, pickSkus, variantsOf } from './sku-queries.ts';
import { choicesFor } from './specification-choice.ts';

async function aShelf(...given: Partial<typeof skus.$inferInsert>[]) {
  const productId = await aProduct();
  const [product] = await db.select().from(products).where(eq(products.id, productId));
  const made = [];
  for (const sku of given) made.push(await aSku({ productId, ...sku }));
  return { productId, leafIds: [product?.categoryId ?? 0], ids: made.map(({ id }) => id) };
}

const idsOf = (found: { id: number }[]) => found.map(({ id }) => id);

describe('a list', () => {
  test('stands in the order asked for and leaves out what is off the shelf', async () => {
    const { leafIds, ids } = await aShelf(
      { priceFen: 300, sales: 1 },
      { priceFen: 100, sales: 9 },
      { priceFen: 200, sales: 5, isLaunched: false },
      { priceFen: 200, sales: 5 },
    );
    const [dear, cheap, , middle] = ids;
    const order = async (sort: Parameters<typeof listSkus>[1]) =>
      idsOf((await listSkus(leafIds, sort, 1)).skus);
    expect(await order('price')).toEqual([cheap, middle, dear]);
    expect(await order('price-desc')).toEqual([dear, middle, cheap]);
    expect(await order('sales')).toEqual([cheap, middle, dear]);
    expect(await order('newest')).toEqual([middle, cheap, dear]);
  });

  test('shows the last page where a later one is asked for, and repeats nothing', async () => {
    const { leafIds, ids } = await aShelf(...Array.from({ length: pageSize + 1 }, () => ({ priceFen: 100 })));
    const first = await listSkus(leafIds, 'price', 1);
    const last = await listSkus(leafIds, 'price', 99);
    expect([first.pages, last.page, last.skus.length]).toEqual([2, 2, 1]);
    expect(new Set([...idsOf(first.skus), ...idsOf(last.skus)]).size).toBe(ids.length);
  });

  test('of no categories is empty', async () => {
    expect(await listSkus([], 'newest', 1)).toEqual({ skus: [], total: 0, page: 1, pages: 1 });
  });
});

test('a row of suggestions holds one SKU of each product, and only what can be had', async () => {
  const { leafIds, ids, productId } = await aShelf({ sales: 9, stock: 0 }, { sales: 5 }, { sales: 3 });
  expect(idsOf(await pickSkus(leafIds, 'sales', 5))).toEqual([ids[1]]);
  expect(idsOf(await variantsOf(productId, 5))).toEqual([ids[1], ids[2]]);
});

describe('the search', () => {
  test('asks that every word stands in the name, the caption or the brand', async () => {
    const { ids } = await aShelf(
      { name: '银杏 台灯 Q7', caption: '暖光' },
      { name: '银杏 书签', caption: '' },
    );
    const found = async (term: string) => idsOf((await searchSkus(term, 'newest', 1)).skus);
    expect(await found('银杏 台灯')).toEqual([ids[0]]);
    expect(await found('q7 暖光')).toEqual([ids[0]]);
    expect(await found('银杏')).toEqual([ids[1], ids[0]]);
  });

  test.each(['%', '_', '\\', "' or 1=1 --"])('takes %s as it is written', async (term) => {
    const { ids } = await aShelf({ name: `稀罕 ${term} 物` }, { name: '稀罕物' });
    expect(idsOf((await searchSkus(`稀罕 ${term}`, 'newest', 1)).skus)).toEqual([ids[0]]);
  });

  test('for nothing finds nothing', async () => {
    expect((await searchSkus('   ', 'newest', 1)).total).toBe(0);
  });
});

describe('the page of a SKU', () => {
  test('knows its siblings and what each option leads to', async () => {
    const { ids } = await aShelf({}, {}, { stock: 0 });
    const goods = await findGoods(String(ids[0]));
    const [choice] = choicesFor(goods?.id ?? 0, goods?.specifications ?? [], goods?.siblings ?? []);
    expect(choice?.options.map(({ state }) => state)).toEqual([
      { kind: 'current' },
      { kind: 'open', skuId: ids[1] },
      { kind: 'sold-out' },
    ]);
  });

  test.each(['0', 'abc', '99999999'])('is not there for %s', async (address) => {
    expect(await findGoods(address)).toBeUndefined();
  });

  test('shows reviews newest first, with names masked or left out', async () => {
    const { ids, productId } = await aShelf({});
    const skuId = ids[0] ?? 0;
    const user = await aUser({ username: `linxiaoman${skuId}` });
    for (const [n, isAnonymous] of [false, true].entries()) {
      await aReview({ skuId, productId, userId: user.id, score: 5 - n, isAnonymous });
    }
    const { reviews: shown, scores, total } = await readReviews(skuId, 1);
    expect(shown.map(({ author }) => author)).toEqual([null, `l***${String(skuId).at(-1)}`]);
    expect(JSON.stringify(shown)).not.toContain(user.username);
    expect([scores, total]).toEqual([[0, 0, 0, 1, 1], 2]);
  });
});

let serial = Date.now() % 1e9;

async function aReview(given: {
  skuId: number;
  productId: number;
  userId: number;
  score: number;
  isAnonymous: boolean;
}) {
  const { skuId, productId, userId, score, isAnonymous } = given;
  const id = ++serial;
  const receiver = { receiver: '林', mobile: '13800138000', region: '广东省', place: '1 号', remark: '' };
  const sums = { totalCount: 1, goodsFen: 1, freightFen: 0, totalFen: 1 };
  const keys = { number: `T${id}`, checkoutKey: `k${id}`, checkoutHash: 'h' };
  const status = { status: 'uncommented', paymentStatus: 'paid', payMethod: 'cash' } as const;
  await db
    .insert(orders)
    .values({ id, userId, ...keys, ...status, ...sums, ...receiver, placedAt: new Date() });
  const line = {
    orderId: id,
    skuId,
    productId,
    name: 'n',
    options: '',
    image: 'i',
    priceFen: 1,
    quantity: 1,
  };
  const [made] = await db.insert(orderLines).values(line).$returningId();
  await db
    .insert(reviews)
    .values({ orderLineId: made?.id ?? 0, skuId, userId, score, comment: '好', isAnonymous });
}
