import { asc, desc, eq, sql } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { db } from '../../db/index.ts';
import { orderEvents, orders, outbox, paymentAttempts, skus, users } from '../../db/schema/index.ts';
import { aUser } from '../../db/testing/builders.ts';
import { inTransaction } from '../../db/transaction.ts';
import { lockOrder } from '../orders/lock-order.ts';
import { receiveOrder } from '../orders/receive-order.ts';
import { ship } from '../orders/ship-order.ts';
import { outcome, refusal, shelf } from '../orders/testing/buying.ts';
import { cancelOrder } from './cancel-order.ts';
import { checkOrders } from './check-payments.ts';
import { viewPayment } from './payment-queries.ts';
import { refundPayments } from './refund-payments.ts';
import { startPayment } from './start-payment.ts';
import { switchToCash } from './switch-to-cash.ts';
import {
  arrive,
  type Bought,
  begun,
  bought,
  letTimeRunOut,
  openShop,
  stored,
  tell,
} from './testing/at-alipay.ts';

let shop: Awaited<ReturnType<typeof openShop>>;

beforeAll(async () => {
  shop = await openShop('cash');
});
afterEach(() => {
  shop.alipay.world.isAway = false;
});
afterAll(async () => {
  expect(await shop.findings()).toEqual([]);
  await shop.close();
});

const cash = { status: 'unshipped', paymentStatus: 'unpaid', payMethod: 'cash', payments: [] };
const paidOnline = { status: 'unshipped', paymentStatus: 'paid', payMethod: 'alipay' };

/** A payment was begun, and the buyer has not come to Alipay: it has nothing to close. The answer leads there. */
async function unbegun() {
  const of = await bought();
  return { ...of, page: await startPayment(of.which, { isPhone: false }) };
}

async function paysInTheOldWindow({ page, number }: Awaited<ReturnType<typeof unbegun>>) {
  await fetch(page);
  const trade = shop.alipay.trades.get(number);
  Object.assign(trade, { status: 'TRADE_SUCCESS' });
  return tell(shop.alipay.message(trade));
}

const cancel = ({ which, user }: Bought) => cancelOrder(which, { actor: `user:${user.id}` });

describe('an order that waits for its payment', () => {
  test('is to be paid at the door once its owner says so, however often', async () => {
    const of = await bought();
    expect(await switchToCash(of.which)).toBe(true);
    expect(await switchToCash(of.which)).toBe(true);
    const { id, ...order } = await stored(of.number);
    expect(order).toMatchObject(cash);
    expect(await shelf(of.sku)).toEqual({ stock: 8, sales: 2, ledger: 8 });
    const events = await db
      .select()
      .from(orderEvents)
      .where(eq(orderEvents.orderId, id))
      .orderBy(asc(orderEvents.id));
    expect(events).toMatchObject([
      { toStatus: 'unpaid' },
      { toStatus: 'unshipped', actor: `user:${of.user.id}`, reason: 'cash on delivery' },
    ]);
    const [row] = await db.select().from(orders).where(eq(orders.id, id));
    expect(row?.expiresAt).toBeNull();
    expect(await viewPayment(of.user.id, of.number)).toMatchObject({ state: 'cash' });
  });

  test('can no longer be paid at Alipay after that', async () => {
    const of = await begun(shop.alipay);
    expect(await switchToCash(of.which)).toBe(true);
    expect(of.trade.status).toBe('TRADE_CLOSED');
    expect(await stored(of.number)).toMatchObject({ ...cash, attempts: [{ status: 'closed' }] });
    const again = await refusal(startPayment(of.which, { isPhone: false }));
    expect(again).toMatchObject({ code: 'not-payable', details: { why: 'cash' } });
  });

  test('is not switched when Alipay says that it is paid', async () => {
    const of = await begun(shop.alipay);
    of.trade.status = 'TRADE_SUCCESS';
    expect(await switchToCash(of.which)).toBe(false);
    expect(await stored(of.number)).toMatchObject(paidOnline);
    expect(await switchToCash(of.which)).toBe(false);
  });

  test('is not switched while nobody knows whether it is paid', async () => {
    const of = await begun(shop.alipay);
    shop.alipay.world.isAway = true;
    expect(await outcome(switchToCash(of.which))).toBe('payment-unclear');
    expect(await stored(of.number)).toMatchObject({ status: 'unpaid', payMethod: 'alipay' });
    shop.alipay.world.isAway = false;
    of.trade.amountFen -= 1;
    of.trade.status = 'TRADE_SUCCESS';
    expect(await outcome(switchToCash(of.which))).toBe('payment-unclear');
    expect(await stored(of.number)).toMatchObject({ status: 'unpaid', payMethod: 'alipay' });
    of.trade.amountFen += 1;
    expect(await switchToCash(of.which)).toBe(false);
  });

  test('needs no Alipay when nothing was begun there', async () => {
    const of = await bought();
    shop.alipay.world.isAway = true;
    expect(await switchToCash(of.which)).toBe(true);
  });

  test('is for everybody else as if it were not there, and stays open at Alipay', async () => {
    const [of, { id: userId }] = [await begun(shop.alipay), await aUser()];
    expect(await outcome(switchToCash({ ...of.which, userId }))).toBe('order-missing');
    expect(of.trade.status).toBe('WAIT_BUYER_PAY');
    expect((await stored(of.number)).status).toBe('unpaid');
  });

  test('is not switched when it is cancelled or its time is over', async () => {
    const [gone, late] = [await bought(), await bought()];
    await cancel(gone);
    await letTimeRunOut(late.number);
    const why = async ({ which }: Bought) => (await refusal(switchToCash(which))).details;
    expect(await why(gone)).toEqual({ why: 'cancelled' });
    expect(await why(late)).toEqual({ why: 'expired' });
    await cancel(late);
  });
});

describe('whoever pays in an old window after the switch', () => {
  test('has paid the order, and nothing is left for the door', async () => {
    const of = await unbegun();
    const mail = `${of.user.username}@example.com`;
    await db.update(users).set({ email: mail, emailVerifiedAt: sql`now(3)` }).where(eq(users.id, of.user.id));
    expect(await switchToCash(of.which)).toBe(true);
    expect(await stored(of.number)).toMatchObject({ ...cash, attempts: [{ status: 'open' }] });
    expect(await paysInTheOldWindow(of)).toBe('paid');
    expect(await stored(of.number)).toMatchObject({ ...paidOnline, refunds: [] });
    const [last] = await db.select().from(outbox).where(eq(outbox.recipient, mail)).orderBy(desc(outbox.id));
    expect(last?.subject).toBe(`订单 ${of.number} 已付款`);
  });

  test('finds the trade closed as soon as the shop has looked', async () => {
    const of = await unbegun();
    await switchToCash(of.which);
    await fetch(of.page);
    await checkOrders([(await stored(of.number)).id]);
    expect(shop.alipay.trades.get(of.number).status).toBe('TRADE_CLOSED');
    expect(await stored(of.number)).toMatchObject({ ...cash, attempts: [{ status: 'closed' }] });
  });

  test('can do so until the time of the order is over, and no attempt stays open after that', async () => {
    const of = await unbegun();
    await switchToCash(of.which);
    const { id } = await stored(of.number);
    await checkOrders([id]);
    expect(await stored(of.number)).toMatchObject({ attempts: [{ status: 'open' }] });
    const isOver = { endsAt: sql`now(3)` };
    await db.update(paymentAttempts).set(isOver).where(eq(paymentAttempts.orderId, id));
    await checkOrders([id]);
    expect(await stored(of.number)).toMatchObject({ ...cash, attempts: [{ status: 'closed' }] });
  });

  test('gets a cancelled order back, or the money when its goods are gone', async () => {
    const [back, gone] = [await unbegun(), await unbegun()];
    for (const of of [back, gone]) {
      await switchToCash(of.which);
      await cancel(of);
    }
    await db.update(skus).set({ stock: sql`stock - 9` }).where(eq(skus.id, gone.sku.id));
    expect(await paysInTheOldWindow(back)).toBe('revived');
    expect(await paysInTheOldWindow(gone)).toBe('late');
    await db.update(skus).set({ stock: sql`stock + 9` }).where(eq(skus.id, gone.sku.id));
    expect(await stored(back.number)).toMatchObject(paidOnline);
    expect(await stored(gone.number)).toMatchObject({
      status: 'cancelled',
      payMethod: 'alipay',
      refunds: [{ cause: 'late' }],
    });
  });

  test('gets the money back when the parcel is on its way to be paid at the door', async () => {
    const of = await unbegun();
    await switchToCash(of.which);
    const send = (isOpenOnline: boolean) =>
      inTransaction(async (tx) => {
        const order = { ...(await lockOrder(tx, of.which)), leftFen: 0, isOpenOnline };
        return ship(tx, order, { carrier: '顺丰速运', trackingNumber: 'SF1' }, { actor: 'staff:1' });
      });
    expect(await outcome(send(true))).toBe('open-online');
    await send(false);
    expect(await paysInTheOldWindow(of)).toBe('twice');
    await receiveOrder(of.which, { actor: `user:${of.user.id}` });
    await refundPayments();
    expect(await stored(of.number)).toMatchObject({
      status: 'uncommented',
      paymentStatus: 'paid',
      payMethod: 'cash',
      payments: [
        { provider: 'alipay', status: 'refunded' },
        { provider: 'cash', status: 'paid' },
      ],
      refunds: [{ cause: 'twice', status: 'done' }],
    });
  });
});

test('an order of which a second trade was begun is closed there as well', async () => {
  const of = await begun(shop.alipay);
  of.trade.status = 'TRADE_CLOSED';
  await checkOrders([(await stored(of.number)).id]);
  const second = await arrive(shop.alipay, of);
  expect(second.outTradeNo).toBe(`${of.number}_2`);
  expect(await switchToCash(of.which)).toBe(true);
  expect(second.status).toBe('TRADE_CLOSED');
});
