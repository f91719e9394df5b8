import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { db } from '../../db/index.ts';
import { orderLines, orders, products, reviews, type skus } from '../../db/schema/index.ts';
import { aProduct, aSku, aUser } from '../../db/testing/builders.ts';
import { findGoods, type Goods, previewGoods } from './goods-queries.ts';
import { readReviews } from './review-queries.ts';
import { pickSkus, variantsOf } from './sku-queries.ts';
import { choicesFor } from './specification-choice.ts';

async function aShelf(...given: Partial<typeof skus.$inferInsert>[]) {
  const productId = await aProduct();
  const [product] = await db.select().from(products).where(eq(products.id, productId));
  const made = [];
  for (const sku of given) made.push(await aSku({ productId, ...sku }));
  return { productId, place: { level: 3, id: product?.categoryId ?? 0 }, ids: made.map(({ id }) => id) };
}

/** Prepared by staff, never on the shelf. */
const unheardOf = { isLaunched: false, firstLaunchedAt: null };

const idsOf = (found: { id: number }[]) => found.map(({ id }) => id);

test('a row of recommendations holds one SKU of each product, and only what can be had', async () => {
  const { place, ids, productId } = await aShelf({ sales: 9, stock: 0 }, { sales: 5 }, { sales: 3 });
  expect(idsOf(await pickSkus(place, 'sales', 5))).toEqual([ids[1]]);
  expect(idsOf(await variantsOf(productId, 5))).toEqual([ids[1], ids[2]]);
});

describe('the page of a SKU', () => {
  test('knows its siblings and what each option leads to', async () => {
    const { ids } = await aShelf({}, {}, { stock: 0 });
    const goods = await findGoods(String(ids[0]));
    const [choice] = choicesFor(goods?.id ?? 0, goods?.specifications ?? [], goods?.siblings ?? []);
    expect(choice?.options.map(({ state }) => state)).toEqual([
      { kind: 'current' },
      { kind: 'open', skuId: ids[1] },
      { kind: 'sold-out', skuId: ids[2] },
    ]);
  });

  test.each(['0', 'abc', '99999999'])('is not there for %s', async (address) => {
    expect(await findGoods(address)).toBeUndefined();
  });

  test('is there for what was taken off the shelf, not for what never was on it', async () => {
    const { ids } = await aShelf({ isLaunched: false }, unheardOf);
    const [gone, prepared] = ids.map(String);
    expect(await findGoods(gone ?? '')).toMatchObject({ isLaunched: false });
    expect(await findGoods(prepared ?? '')).toBeUndefined();
    expect(await previewGoods(prepared ?? '')).toMatchObject({ isLaunched: false });
  });

  test('tells nothing of siblings that never were on the shelf, nor of their options', async () => {
    const { ids } = await aShelf({}, { isLaunched: false }, unheardOf);
    const seen = (goods?: Goods) => [
      goods?.siblings.map(({ id }) => id),
      goods?.specifications.map(({ options }) => options.length),
    ];
    expect(seen(await findGoods(String(ids[0])))).toEqual([[ids[0], ids[1]], [2]]);
    expect(seen(await previewGoods(String(ids[0])))).toEqual([ids, [3]]);
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

  test('narrows reviews to a score, page by page, and still counts all of them', async () => {
    const { ids, productId } = await aShelf({});
    const skuId = ids[0] ?? 0;
    const user = await aUser();
    for (const score of [2, ...Array.from({ length: 11 }, () => 5)]) {
      await aReview({ skuId, productId, userId: user.id, score, isAnonymous: false });
    }
    const good = await readReviews(skuId, 2, 5);
    expect([good.page, good.pages, good.total, good.reviews.length]).toEqual([2, 2, 12, 1]);
    expect((await readReviews(skuId, 1, 2)).reviews.map(({ score }) => score)).toEqual([2]);
    expect(await readReviews(skuId, 9, 3)).toMatchObject({ page: 1, pages: 1, total: 12, reviews: [] });
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
