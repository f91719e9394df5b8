import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { db } from '../../db/index.ts';
import { orderEvents, orders, products, reviews, skus } from '../../db/schema/index.ts';
import { aProduct, aSku, aUser, type TestSku } from '../../db/testing/builders.ts';
import { anOrder, type TestOrder } from '../../db/testing/order-builders.ts';
import { inAnOwnShop } from '../../db/testing/own-shop.ts';
import { inTransaction } from '../../db/transaction.ts';
import { fewAtOnce } from '../../lib/few-at-once.ts';
import { readReviews } from '../catalog/review-queries.ts';
import { hide } from './hide-review.ts';
import type { NewReview } from './review-schema.ts';
import { outcome, soon, tally, times } from './testing/buying.ts';
import { writeReview } from './write-review.ts';

inAnOwnShop('reviews');

type Received = { order: TestOrder; goods: TestSku[] };

async function received(kinds = 1, given: Partial<Parameters<typeof anOrder>[0]> = {}): Promise<Received> {
  const [user, productId] = [given.user ?? (await aUser()), await aProduct()];
  const goods: TestSku[] = [];
  for (let i = 0; i < kinds; i += 1) goods.push(await aSku({ productId }));
  const lines = goods.map((sku): [TestSku, number] => [sku, 1]);
  return { order: await anOrder({ user, lines, status: 'uncommented', ...given }), goods };
}

const say = ({ order, goods }: Received, nth = 0, said: Partial<NewReview> = {}) =>
  writeReview(order.userId, {
    number: order.number,
    skuId: goods[nth]?.id ?? 0,
    score: 4,
    comment: '做工很好，用着顺手',
    isAnonymous: false,
    ...said,
  });

async function counted(sku: TestSku | undefined) {
  const [of] = await db
    .select({ ofSku: skus.reviewCount, scores: skus.scoreSum, ofProduct: products.reviewCount })
    .from(skus)
    .innerJoin(products, eq(products.id, skus.productId))
    .where(eq(skus.id, sku?.id ?? 0));
  return of;
}

const statusOf = async ({ order: { id } }: Received) =>
  (await db.select({ status: orders.status }).from(orders).where(eq(orders.id, id)))[0]?.status;

const setHidden = (reviewId: number, isHidden: boolean) =>
  inTransaction((tx) => hide(tx, { reviewId, isHidden }), { isRepeatable: true });
const hideReview = (id: number) => setHidden(id, true);
const showReview = (id: number) => setHidden(id, false);

const idOfReview = async ({ order }: Received) =>
  (
    await db
      .select({ id: reviews.id })
      .from(reviews)
      .where(eq(reviews.orderLineId, order.lineIds[0] ?? 0))
  )[0]?.id ?? 0;

describe('a review', () => {
  test('counts for its SKU and product, and the last one finishes the order', async () => {
    const of = await received(2);
    expect(await say(of, 0, { score: 5 })).toBe(1);
    expect(await statusOf(of)).toBe('uncommented');
    expect(await say(of, 1, { score: 2 })).toBe(0);
    expect(await statusOf(of)).toBe('finished');
    expect(await counted(of.goods[0])).toEqual({ ofSku: 1, scores: 5, ofProduct: 2 });
    expect(await counted(of.goods[1])).toEqual({ ofSku: 1, scores: 2, ofProduct: 2 });
    const events = await db.select().from(orderEvents).where(eq(orderEvents.orderId, of.order.id));
    expect(events.at(-1)).toMatchObject({ toStatus: 'finished', actor: `user:${of.order.userId}` });
  });

  test('said twice in the same words is one, in others it is refused', async () => {
    const of = await received(2);
    await say(of);
    expect(await say(of)).toBe(1);
    expect(await outcome(say(of, 0, { score: 1 }))).toBe('reviewed-already');
    expect(await counted(of.goods[0])).toMatchObject({ ofSku: 1, scores: 4 });
  });

  test.each(['unpaid', 'unshipped', 'unreceived', 'cancelled'] as const)(
    'waits until the goods are there: not while the order is %s',
    async (status) => {
      const of = await received(1, { status });
      expect(await outcome(say(of))).toBe('not-received');
      expect(await counted(of.goods[0])).toMatchObject({ ofSku: 0 });
    },
  );

  test('can still be written after the order was finished by time', async () => {
    const of = await received(1, { status: 'finished' });
    expect(await say(of)).toBe(0);
    expect(await statusOf(of)).toBe('finished');
  });

  test("of another's order, or of something that is not in it, is a review of nothing", async () => {
    const [of, other, stranger] = [await received(), await received(), await aUser()];
    const stolen = { ...of, order: { ...of.order, userId: stranger.id } };
    expect(await outcome(say(stolen))).toBe('order-missing');
    expect(await outcome(say(of, 0, { skuId: other.goods[0]?.id ?? 0 }))).toBe('order-missing');
    expect(await counted(of.goods[0])).toMatchObject({ ofSku: 0 });
  });
});

describe('a review that staff hide', () => {
  test('is not shown and counts nowhere, until it is shown again', async () => {
    const of = await received();
    await say(of, 0, { score: 1 });
    const id = await idOfReview(of);
    const skuId = of.goods[0]?.id ?? 0;
    expect(await hideReview(id)).toBe(true);
    expect(await hideReview(id)).toBe(false);
    expect(await counted(of.goods[0])).toEqual({ ofSku: 0, scores: 0, ofProduct: 0 });
    expect(await readReviews(skuId, 1)).toMatchObject({ total: 0, reviews: [] });
    expect(await showReview(id)).toBe(true);
    expect(await showReview(id)).toBe(false);
    expect(await counted(of.goods[0])).toEqual({ ofSku: 1, scores: 1, ofProduct: 1 });
    expect(await readReviews(skuId, 1)).toMatchObject({ total: 1, reviews: [{ score: 1 }] });
  });

  test('that was never written cannot be hidden', async () => {
    expect(await outcome(hideReview(999_999_999))).toBe('review-missing');
  });
});

describe('at once, 200 times', () => {
  const few = fewAtOnce(6);
  const both = async (...moves: (() => Promise<unknown>)[]) =>
    Promise.all(moves.map((move) => outcome(soon().then(move))));
  const repeat = (work: () => Promise<string[]>) =>
    Promise.all(Array.from({ length: 200 }, () => few(work))).then((said) =>
      tally(said.map((all) => [...all].sort().join(' '))),
    );

  /** Of one shopper and the same goods, of which there are plenty: orders that have just been received. */
  async function manyReceived(kinds: number) {
    const [user, productId] = [await aUser(), await aProduct()];
    const goods: TestSku[] = [];
    for (let i = 0; i < kinds; i += 1) goods.push(await aSku({ productId, stock: 1_000 }));
    const lines = goods.map((sku): [TestSku, number] => [sku, 1]);
    const one = async () => ({ order: await anOrder({ user, lines, status: 'uncommented' }), goods });
    return { goods, one };
  }

  test('two reviews of one line: one of them', async () => {
    const { goods, one } = await manyReceived(1);
    const said = await repeat(async () => {
      const of = await one();
      return both(
        () => say(of, 0, { score: 5 }),
        () => say(of, 0, { score: 1 }),
      );
    });
    expect(said).toEqual({ 'placed reviewed-already': 200 });
    expect(await counted(goods[0])).toMatchObject({ ofSku: 200, ofProduct: 200 });
  });

  test('the last two lines: both count and the order is finished once', async () => {
    const { goods, one } = await manyReceived(2);
    const said = await repeat(async () => {
      const of = await one();
      const all = await both(
        () => say(of, 0),
        () => say(of, 1),
      );
      expect(await statusOf(of)).toBe('finished');
      return all;
    });
    expect(said).toEqual({ 'placed placed': 200 });
    expect(await counted(goods[0])).toMatchObject({ ofSku: 200, ofProduct: 400 });
  });

  test('hidden by one, shown by another: the counters tell which', async () => {
    const of = await received();
    await say(of, 0, { score: 3 });
    const id = await idOfReview(of);
    const said = await repeat(() =>
      both(
        () => hideReview(id),
        () => showReview(id),
      ),
    );
    expect(said).toEqual({ 'placed placed': 200 });
    const [review] = await db.select({ hiddenAt: reviews.hiddenAt }).from(reviews).where(eq(reviews.id, id));
    expect(await counted(of.goods[0])).toMatchObject(
      review?.hiddenAt ? { ofSku: 0, scores: 0 } : { ofSku: 1, scores: 3 },
    );
  });

  test('reviews of one product by many shoppers are all counted', async () => {
    const sku = await aSku({ stock: 100 });
    const all = await times(40, async () => {
      const user = await aUser();
      return { order: await anOrder({ user, lines: [[sku, 1]], status: 'uncommented' }), goods: [sku] };
    });
    await Promise.all(all.map((of) => few(() => say(of, 0, { score: 5 }))));
    expect(await counted(sku)).toEqual({ ofSku: 40, scores: 200, ofProduct: 40 });
  });
});
