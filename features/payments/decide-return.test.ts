import { eq, sql } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { db } from '../../db/index.ts';
import { orderEvents, orderLines, orders, payments, refunds, returns } from '../../db/schema/index.ts';
import { aSku, aUser, type TestSku } from '../../db/testing/builders.ts';
import { anOrder, type TestOrder } from '../../db/testing/order-builders.ts';
import { inAnOwnShop } from '../../db/testing/own-shop.ts';
import { inTransaction } from '../../db/transaction.ts';
import { locales } from '../../i18n/locales.ts';
import { messages } from '../../i18n/messages/gathered.ts';
import { fewAtOnce } from '../../lib/few-at-once.ts';
import { askReturn } from '../orders/ask-return.ts';
import { viewOrderPage } from '../orders/order-page-queries.ts';
import { returnDays } from '../orders/return-days.ts';
import { outcome, refusal, shelf, soon, tally } from '../orders/testing/buying.ts';
import { writeReview } from '../orders/write-review.ts';
import { decide } from './decide-return.ts';

inAnOwnShop('returns');

type Received = { order: TestOrder; sku: TestSku; other: TestSku };

type Shelf = { sku: TestSku; other: TestSku };

async function aShelf(stock = 10): Promise<Shelf> {
  return { sku: await aSku({ priceFen: 5_000, stock }), other: await aSku({ priceFen: 2_000, stock }) };
}

/** Three pieces of one thing and one of another, for 50 and 20 yuan each. */
async function received(given: Partial<Parameters<typeof anOrder>[0]> = {}, from?: Shelf): Promise<Received> {
  const user = given.user ?? (await aUser());
  const { sku, other } = from ?? (await aShelf());
  const order = await anOrder({
    user,
    lines: [
      [sku, 3],
      [other, 1],
    ],
    status: 'uncommented',
    ...given,
  });
  return { order, sku, other };
}

const reason = '穿着不合适，想退掉';

const ask = ({ order, sku }: Received, quantity = 1, why = reason, skuId = sku.id) =>
  askReturn(order.userId, { number: order.number, reason: why, lines: [{ skuId, quantity }] });

const say = (decision: Parameters<typeof decide>[1]) =>
  inTransaction((tx) => decide(tx, decision), { isRepeatable: true });
const approve = (returnId: number) =>
  say({ returnId, verdict: 'approved', answer: '请寄回', actor: 'staff:1' });
const refuse = (returnId: number) =>
  say({ returnId, verdict: 'refused', answer: '已经使用过', actor: 'staff:2' });

const moneyOf = ({ order }: Received) =>
  db
    .select({
      paid: payments.status,
      refundFen: refunds.amountFen,
      refund: refunds.status,
      cause: refunds.cause,
    })
    .from(payments)
    .leftJoin(refunds, eq(refunds.paymentId, payments.id))
    .where(eq(payments.orderId, order.id));

const returnedOf = async ({ order }: Received) =>
  (
    await db
      .select({ pieces: orderLines.returnedQuantity })
      .from(orderLines)
      .where(eq(orderLines.orderId, order.id))
      .orderBy(orderLines.id)
  ).map(({ pieces }) => pieces);

describe('whoever wants to send something back', () => {
  test('asks for it with a reason, and its price is noted', async () => {
    const of = await received();
    const id = await ask(of, 2);
    const [asked] = await db.select().from(returns).where(eq(returns.id, id));
    expect(asked).toMatchObject({ orderId: of.order.id, reason, status: 'requested', refundFen: 10_000 });
    expect(await returnedOf(of)).toEqual([0, 0]);
  });

  test('asks once: the same again is the same request, another has to wait', async () => {
    const of = await received();
    const id = await ask(of);
    expect(await ask(of)).toBe(id);
    expect(await outcome(ask(of, 2))).toBe('return-open');
    expect(await outcome(ask(of, 1, '换一个说法，还是想退'))).toBe('return-open');
    await refuse(id);
    await refuse(id);
    const otherWords = { returnId: id, verdict: 'refused', answer: '超过期限', actor: 'staff:2' } as const;
    expect(await outcome(say(otherWords))).toBe('return-decided');
    expect(await ask(of, 2)).not.toBe(id);
  });

  test('cannot ask for more than they have', async () => {
    const of = await received();
    const { code, details } = await refusal(ask(of, 4));
    expect({ code, details }).toEqual({
      code: 'return-too-many',
      details: { skuId: of.sku.id, name: expect.any(String), left: 3 },
    });
    await approve(await ask(of, 2));
    expect(await outcome(ask(of, 2))).toBe('return-too-many');
    await approve(await ask(of, 1));
    expect(await returnedOf(of)).toEqual([3, 0]);
  });

  test.each(['unpaid', 'unshipped', 'unreceived', 'cancelled'] as const)(
    'waits until the goods are there: not while the order is %s',
    async (status) => {
      expect(await outcome(ask(await received({ status })))).toBe('not-received');
    },
  );

  test('has 15 days from receiving it, also when the order is finished', async () => {
    const [late, timely] = [
      await received({ status: 'finished', receivedDaysAgo: 15.01 }),
      await received({ status: 'finished', receivedDaysAgo: 14.99 }),
    ];
    expect(await outcome(ask(late))).toBe('return-late');
    expect(await ask(timely)).toBeGreaterThan(0);
  });

  test('need not say why for 7 days, and has to from then on', async () => {
    const [early, late] = [
      await received({ receivedDaysAgo: 6.99 }),
      await received({ receivedDaysAgo: 7.01 }),
    ];
    expect(await ask(early, 1, '')).toBeGreaterThan(0);
    expect(await outcome(ask(late, 1, ''))).toBe('return-reason');
    expect(await outcome(ask(late, 1, '太小了点'))).toBe('return-reason');
    expect(await ask(late)).toBeGreaterThan(0);
    const asked = async ({ order }: Received) =>
      (await viewOrderPage(order.userId, order.number))?.isReasonAsked;
    expect([await asked(early), await asked(late)]).toEqual([false, true]);
  });

  test('is promised the same 7 days by every page', () => {
    const promises = ({ shell, catalog, found }: (typeof messages)['en']) => [
      shell.description,
      shell.returns,
      catalog.serviceReturn,
      found.goodsAbout,
      found.goodsAboutShort,
      found.listAbout,
    ];
    for (const locale of locales)
      for (const promise of promises(messages[locale]))
        expect(promise).toMatch(new RegExp(`\\b${returnDays.free}( 天|-day)`));
  });

  test("finds no order of another's, and nothing that was not in it", async () => {
    const [of, elsewhere, stranger] = [await received(), await received(), await aUser()];
    expect(await outcome(ask({ ...of, order: { ...of.order, userId: stranger.id } }))).toBe('order-missing');
    expect(await outcome(ask(of, 1, reason, elsewhere.sku.id))).toBe('order-missing');
  });
});

describe('a request that the shop approves', () => {
  test('brings the goods back to the shelf, and their price on its way back, once', async () => {
    const of = await received({ payMethod: 'alipay' });
    const id = await ask(of, 2);
    expect(await approve(id)).toBe(true);
    expect(await approve(id)).toBe(false);
    expect(await outcome(refuse(id))).toBe('return-decided');
    expect(await shelf(of.sku)).toEqual({ stock: 9, sales: 1, ledger: 9 });
    expect(await returnedOf(of)).toEqual([2, 0]);
    expect(await moneyOf(of)).toEqual([
      { paid: 'refunding', refundFen: 10_000, refund: 'requested', cause: `return:${id}` },
    ]);
    const [order] = await db.select().from(orders).where(eq(orders.id, of.order.id));
    expect(order).toMatchObject({ status: 'uncommented', paymentStatus: 'refunding' });
    const [asked] = await db.select().from(returns).where(eq(returns.id, id));
    expect(asked).toMatchObject({ status: 'approved', answer: '请寄回', decidedBy: 'staff:1' });
  });

  test('of an order that was paid at the door goes back from that payment', async () => {
    const of = await received();
    const id = await ask(of, 3);
    await approve(id);
    expect(await moneyOf(of)).toMatchObject([{ refundFen: 15_000, refund: 'requested' }]);
  });

  test('of an order that was paid twice takes what is left of each payment', async () => {
    const of = await received({ payMethod: 'alipay' });
    await db.update(payments).set({ amountFen: 6_000 }).where(eq(payments.orderId, of.order.id));
    await db.insert(payments).values({
      orderId: of.order.id,
      provider: 'alipay',
      tradeNo: `second-${of.order.id}`,
      amountFen: 12_000,
      status: 'paid',
    });
    await approve(await ask(of, 2));
    expect((await moneyOf(of)).map(({ refundFen }) => refundFen)).toEqual([6_000, 4_000]);
  });
});

describe('a request that the shop refuses', () => {
  test('changes nothing but says why', async () => {
    const of = await received();
    const id = await ask(of, 2);
    expect(await refuse(id)).toBe(true);
    expect(await refuse(id)).toBe(false);
    expect(await outcome(approve(id))).toBe('return-decided');
    expect(await shelf(of.sku)).toEqual({ stock: 7, sales: 3, ledger: 7 });
    expect(await moneyOf(of)).toMatchObject([{ paid: 'paid', refundFen: null }]);
  });

  test('that nobody made cannot be decided', async () => {
    expect(await outcome(approve(999_999_999))).toBe('return-missing');
  });
});

test('an order whose last unreviewed goods come back is finished', async () => {
  const of = await received();
  const statusOf = async () => (await db.select().from(orders).where(eq(orders.id, of.order.id)))[0]?.status;
  const review = {
    number: of.order.number,
    skuId: of.other.id,
    score: 5,
    comment: '很好用，喜欢',
    isAnonymous: false,
  };
  expect(await writeReview(of.order.userId, review)).toBe(1);
  await approve(await ask(of, 2));
  expect(await statusOf()).toBe('uncommented');
  await approve(await ask(of, 1));
  expect(await statusOf()).toBe('finished');
});

describe('at once, 200 times', () => {
  const few = fewAtOnce(6);
  const both = (...moves: (() => Promise<unknown>)[]) =>
    Promise.all(moves.map((move) => outcome(soon().then(move))));

  /** All of one shopper's orders of the same goods, of which there are plenty. */
  async function repeat(work: (of: Received) => Promise<string[]>) {
    const [user, from] = [await aUser(), await aShelf(1_000)];
    const one = async () => work(await received({ user }, from));
    const said = await Promise.all(Array.from({ length: 200 }, () => few(one)));
    return { said: tally(said.map((all) => [...all].sort().join(' '))), left: await shelf(from.sku) };
  }

  test('two requests of one order: one of them', async () => {
    const { said } = await repeat(async (of) => {
      const all = await both(
        () => ask(of, 1),
        () => ask(of, 2),
      );
      expect(await db.select().from(returns).where(eq(returns.orderId, of.order.id))).toHaveLength(1);
      return all;
    });
    expect(said).toEqual({ 'placed return-open': 200 });
  });

  test('approved by two: goods and money go back once', async () => {
    const { said, left } = await repeat(async (of) => {
      const id = await ask(of, 2);
      const all = await both(
        () => approve(id),
        () => approve(id),
      );
      expect(await returnedOf(of)).toEqual([2, 0]);
      expect(await moneyOf(of)).toMatchObject([{ refundFen: 10_000 }]);
      return all;
    });
    expect(said).toEqual({ 'placed placed': 200 });
    expect(left).toEqual({ stock: 800, sales: 200, ledger: 800 });
  });

  test('approved by one and refused by another: what was said first', async () => {
    let approved = 0;
    const { said, left } = await repeat(async (of) => {
      const id = await ask(of, 2);
      const all = await both(
        () => approve(id),
        () => refuse(id),
      );
      const [asked] = await db.select().from(returns).where(eq(returns.id, id));
      const isApproved = asked?.status === 'approved';
      if (isApproved) approved += 1;
      expect(await returnedOf(of)).toEqual([isApproved ? 2 : 0, 0]);
      return all;
    });
    expect(said).toEqual({ 'placed return-decided': 200 });
    const stock = 400 + 2 * approved;
    expect(left).toEqual({ stock, sales: 1_000 - stock, ledger: stock });
  });
});

test('days are counted by the clock of the database', async () => {
  const of = await received();
  await db
    .update(orderEvents)
    .set({ createdAt: sql`now(3) - interval 15 day - interval 1 second` })
    .where(eq(orderEvents.orderId, of.order.id));
  expect(await outcome(ask(of))).toBe('return-late');
});
