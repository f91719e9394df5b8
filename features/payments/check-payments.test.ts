import { eq, sql } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { db } from '../../db/index.ts';
import { outbox, paymentAttempts, refunds, users } from '../../db/schema/index.ts';
import { ordersOf, shelf } from '../orders/testing/buying.ts';
import { cancelOrder } from './cancel-order.ts';
import { checkOrders, checkPayments } from './check-payments.ts';
import { expireOrders } from './expire-orders.ts';
import { viewPayment } from './payment-queries.ts';
import { refundPayments } from './refund-payments.ts';
import { startPayment } from './start-payment.ts';
import { begun, bought, letTimeRunOut, openShop, stored, tell } from './testing/at-alipay.ts';

let shop: Awaited<ReturnType<typeof openShop>>;

beforeAll(async () => {
  shop = await openShop('checks');
});
afterEach(() => {
  shop.alipay.world.isAway = false;
});
afterAll(async () => {
  expect(await shop.findings()).toEqual([]);
  await shop.close();
});

type Begun = Awaited<ReturnType<typeof begun>>;

/** Paid at Alipay, which says nothing of it by itself. */
async function paidQuietly(): Promise<Begun> {
  const of = await begun(shop.alipay);
  of.trade.status = 'TRADE_SUCCESS';
  return of;
}

/** As if nothing had been heard of the attempts for a while. */
const letAMinutePass = () =>
  db.update(paymentAttempts).set({
    createdAt: sql`${paymentAttempts.createdAt} - interval 61 second`,
    checkedAt: sql`${paymentAttempts.checkedAt} - interval 61 second`,
  });
const letRefundsBecomeDue = () =>
  db.update(refunds).set({ createdAt: sql`${refunds.createdAt} - interval 1 day` });
const cancel = ({ which, user }: Begun) => cancelOrder(which, { actor: `user:${user.id}` });

async function paidAndCancelled(): Promise<Begun> {
  const of = await paidQuietly();
  await tell(shop.alipay.message(of.trade));
  await cancel(of);
  return of;
}

describe('a payment of which no message came', () => {
  test('is found by the job', async () => {
    const of = await paidQuietly();
    await checkPayments();
    expect((await stored(of.number)).status).toBe('unpaid');
    await letAMinutePass();
    await checkPayments();
    expect(await stored(of.number)).toMatchObject({ status: 'unshipped', paymentStatus: 'paid' });
  });

  test('is found by whoever returns, and by whoever looks again', async () => {
    const of = await begun(shop.alipay);
    const look = () => viewPayment(of.user.id, of.number);
    expect(await look()).toMatchObject({ state: 'waiting', isAnswered: true, tradeNo: null });
    of.trade.status = 'TRADE_SUCCESS';
    expect(await look()).toMatchObject({ state: 'waiting' });
    await letAMinutePass();
    expect(await look()).toMatchObject({ state: 'paid', tradeNo: of.trade.tradeNo });
    expect(await look()).toMatchObject({ state: 'paid' });
  });

  test('is found before the order would expire', async () => {
    const of = await paidQuietly();
    await letTimeRunOut(of.number);
    await expireOrders();
    expect(await stored(of.number)).toMatchObject({ status: 'unshipped', paymentStatus: 'paid' });
  });

  test('is found however many others there are', async () => {
    for (let times = 0; times < 4; times += 1) await begun(shop.alipay);
    const of = await paidQuietly();
    await letAMinutePass();
    await checkPayments(2);
    expect((await stored(of.number)).status).toBe('unshipped');
  });

  test('counts for nothing when the amount is not ours', async () => {
    const of = await paidQuietly();
    of.trade.amountFen -= 1;
    await letAMinutePass();
    await checkPayments();
    expect(await stored(of.number)).toMatchObject({ status: 'unpaid', payments: [] });
    of.trade.amountFen += 1;
  });
});

describe('whoever looks at a payment', () => {
  test('of another shopper sees nothing', async () => {
    const [of, other] = [await begun(shop.alipay), await bought()];
    expect(await viewPayment(other.user.id, of.number)).toBeUndefined();
    expect(await viewPayment(of.user.id, '没有')).toBeUndefined();
  });

  test('before anything was begun sees that nothing is paid', async () => {
    const { user, number } = await bought();
    expect(await viewPayment(user.id, number)).toMatchObject({ state: 'unpaid', isAnswered: true });
    const cash = await bought('cash');
    expect(await viewPayment(cash.user.id, cash.number)).toMatchObject({ state: 'cash' });
  });

  test('is told when Alipay does not answer', async () => {
    const of = await begun(shop.alipay);
    shop.alipay.world.isAway = true;
    expect(await viewPayment(of.user.id, of.number)).toMatchObject({ state: 'waiting', isAnswered: false });
  });
});

describe('an order that nobody paid in time', () => {
  test('is closed once, its goods are back, its trade is closed at Alipay, and the shopper is told', async () => {
    const of = await begun(shop.alipay);
    const mail = `${of.user.username}@example.com`;
    await db.update(users).set({ email: mail, emailVerifiedAt: sql`now(3)` }).where(eq(users.id, of.user.id));
    await letTimeRunOut(of.number);
    await Promise.all([expireOrders(), expireOrders(), expireOrders()]);
    expect(await stored(of.number)).toMatchObject({
      status: 'cancelled',
      paymentStatus: 'unpaid',
      attempts: [{ status: 'closed' }],
    });
    expect(await shelf(of.sku)).toEqual({ stock: 10, sales: 0, ledger: 10 });
    expect(of.trade.status).toBe('TRADE_CLOSED');
    const mails = await db.select().from(outbox).where(eq(outbox.recipient, mail));
    expect(mails).toHaveLength(1);
    expect(mails[0]?.subject).toContain(of.number);
    expect(mails[0]?.isNotice).toBe(true);
  });

  test('stays open until its time', async () => {
    const of = await begun(shop.alipay);
    await expireOrders();
    expect((await stored(of.number)).status).toBe('unpaid');
  });

  test('does not wait for its round behind many others', async () => {
    const many = [await bought(), await bought(), await bought()];
    for (const { number } of many) await letTimeRunOut(number);
    await expireOrders(1);
    expect(await Promise.all(many.map(async ({ number }) => (await stored(number)).status))).toEqual([
      'cancelled',
      'cancelled',
      'cancelled',
    ]);
  });

  test('is closed although the buyer never came to Alipay', async () => {
    const of = await bought();
    await startPayment(of.which, { isPhone: false });
    await letTimeRunOut(of.number);
    await expireOrders();
    expect(await stored(of.number)).toMatchObject({ status: 'cancelled', attempts: [{ status: 'closed' }] });
  });

  test('waits half a minute for an Alipay that is away, and no longer', async () => {
    const of = await begun(shop.alipay);
    shop.alipay.world.isAway = true;
    await letTimeRunOut(of.number);
    await expireOrders();
    expect((await stored(of.number)).status).toBe('unpaid');
    await letTimeRunOut(of.number, 31);
    await expireOrders();
    expect(await stored(of.number)).toMatchObject({ status: 'cancelled', attempts: [{ status: 'open' }] });
    expect(await viewPayment(of.user.id, of.number)).toMatchObject({ state: 'unsettled' });
    shop.alipay.world.isAway = false;
    await letAMinutePass();
    await checkPayments();
    expect(of.trade.status).toBe('TRADE_CLOSED');
    expect((await stored(of.number)).attempts).toMatchObject([{ status: 'closed' }]);
    expect(await viewPayment(of.user.id, of.number)).toMatchObject({ state: 'cancelled' });
  }, 60_000); // at midnight that half minute has to pass
});

describe('a cancelled order', () => {
  test('can no longer be paid at Alipay', async () => {
    const of = await begun(shop.alipay);
    await cancel(of);
    await checkOrders([(await stored(of.number)).id]);
    expect(of.trade.status).toBe('TRADE_CLOSED');
    expect((await stored(of.number)).attempts).toMatchObject([{ status: 'closed' }]);
  });

  test('keeps its attempt open while a buyer may still come to Alipay', async () => {
    const of = await bought();
    await startPayment(of.which, { isPhone: false });
    await cancelOrder(of.which, { actor: `user:${of.user.id}` });
    const { id } = await stored(of.number);
    await checkOrders([id]);
    expect((await stored(of.number)).attempts).toMatchObject([{ status: 'open' }]);
    await letTimeRunOut(of.number);
    await checkOrders([id]);
    expect((await stored(of.number)).attempts).toMatchObject([{ status: 'closed' }]);
  });

  test('gets its money back, once, from however many processes', async () => {
    const of = await paidAndCancelled();
    expect(await stored(of.number)).toMatchObject({
      status: 'cancelled',
      paymentStatus: 'refunding',
      refunds: [{ cause: 'cancel', status: 'requested' }],
    });
    await Promise.all([refundPayments(), refundPayments(), refundPayments()]);
    expect(await stored(of.number)).toMatchObject({
      paymentStatus: 'refunded',
      payments: [{ status: 'refunded' }],
      refunds: [{ status: 'done' }],
    });
    expect([...of.trade.refunds.values()]).toEqual([of.trade.amountFen]);
  });

  test('gets it back later when Alipay is away or refuses, and the reason is seen meanwhile', async () => {
    const of = await paidAndCancelled();
    shop.alipay.world.isAway = true;
    await refundPayments();
    const [refund] = (await stored(of.number)).refunds;
    const row = async () =>
      (
        await db
          .select()
          .from(refunds)
          .where(eq(refunds.id, refund?.id ?? 0))
      )[0];
    expect(await row()).toMatchObject({ status: 'requested', attempts: 1, lastError: 'no answer' });
    shop.alipay.world.isAway = false;
    await refundPayments(); // not due yet
    expect(await row()).toMatchObject({ status: 'requested', attempts: 1 });
    of.trade.status = 'TRADE_FINISHED';
    await letRefundsBecomeDue();
    await refundPayments();
    expect(await row()).toMatchObject({
      status: 'requested',
      attempts: 2,
      lastError: 'ACQ.REASON_TRADE_STATUS_INVALID',
    });
    of.trade.status = 'TRADE_SUCCESS';
    await letRefundsBecomeDue();
    await refundPayments();
    expect(await row()).toMatchObject({ status: 'done', lastError: null });
  });

  test('is known to be refunded when the answer was lost', async () => {
    const of = await paidAndCancelled();
    const [refund] = (await stored(of.number)).refunds;
    of.trade.refunds.set(String(refund?.id), of.trade.amountFen);
    await refundPayments();
    expect(await stored(of.number)).toMatchObject({ paymentStatus: 'refunded' });
    expect(of.trade.refunds.size).toBe(1);
  });
});

describe('while Alipay is away', () => {
  test('orders are placed and payments are begun', async () => {
    shop.alipay.world.isAway = true;
    const of = await bought();
    expect(await ordersOf(of.user)).toHaveLength(1);
    expect(await startPayment(of.which, { isPhone: false })).toContain('/gateway.do?');
  });
});
