import { asc, eq, sql } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { db } from '../../db/index.ts';
import { orderEvents, orders, outbox, payments, users } from '../../db/schema/index.ts';
import { aSku, aUser, type TestSku, type TestUser } from '../../db/testing/builders.ts';
import { inAnOwnShop } from '../../db/testing/own-shop.ts';
import { inTransaction } from '../../db/transaction.ts';
import { fewAtOnce } from '../../lib/few-at-once.ts';
import { lockOrder } from '../orders/lock-order.ts';
import { finishDueOrders, receiveDueOrders } from '../orders/move-due-orders.ts';
import { receiveOrder } from '../orders/receive-order.ts';
import { ship as shipIn } from '../orders/ship-order.ts';
import { buy, outcome, put, shelf, soon, tally } from '../orders/testing/buying.ts';
import { writeNotice, writeShortNotice } from '../orders/write-notice.ts';
import { cancelOrder } from './cancel-order.ts';

const parcel = { carrier: '顺丰速运', trackingNumber: 'SF1234567890' };
inAnOwnShop('moves');

type Bought = { user: TestUser; sku: TestSku; number: string; which: { number: string; userId: number } };

async function bought(payMethod: 'cash' | 'alipay' = 'cash', given = {}): Promise<Bought> {
  const [user, sku] = [await aUser(given), await aSku({ stock: 10 })];
  await put(user, [sku, 2]);
  const number = await buy(user, { payMethod });
  return { user, sku, number, which: { number, userId: user.id } };
}

const cancel = ({ which, user }: Bought) =>
  cancelOrder(which, { actor: `user:${user.id}`, reason: '不想要了' });
const ship = ({ which }: Bought, by = 'staff:1', sent = parcel) =>
  inTransaction(
    async (tx) =>
      shipIn(tx, { ...(await lockOrder(tx, which)), leftFen: 0, isOpenOnline: false }, sent, { actor: by }),
    { isRepeatable: true },
  );
const receive = ({ which, user }: Bought) => receiveOrder(which, { actor: `user:${user.id}` });

async function stored(number: string) {
  const [order] = await db.select().from(orders).where(eq(orders.number, number));
  if (!order) throw new Error('no order');
  const events = await db
    .select({ to: orderEvents.toStatus, actor: orderEvents.actor, reason: orderEvents.reason })
    .from(orderEvents)
    .where(eq(orderEvents.orderId, order.id))
    .orderBy(asc(orderEvents.id));
  return { ...order, events };
}

/** Of two moves at once each is said yes, `twice` (it was so already) or its refusal. */
async function race(of: Bought, ...moves: ((of: Bought) => Promise<boolean>)[]): Promise<string[]> {
  return Promise.all(
    moves.map(async (move) => {
      await soon();
      let isNew = false;
      const said = await outcome(move(of).then((value) => (isNew = value)));
      return said === 'placed' ? (isNew ? 'done' : 'twice') : said;
    }),
  );
}

describe('an order that is not on its way', () => {
  test('is cancelled once, with the reason, and its goods are back on the shelf', async () => {
    const of = await bought('alipay');
    expect(await shelf(of.sku)).toEqual({ stock: 8, sales: 2, ledger: 8 });
    expect(await cancel(of)).toBe(true);
    expect(await cancel(of)).toBe(false);
    expect(await shelf(of.sku)).toEqual({ stock: 10, sales: 0, ledger: 10 });
    expect(await stored(of.number)).toMatchObject({
      status: 'cancelled',
      paymentStatus: 'unpaid',
      events: [{ to: 'unpaid' }, { to: 'cancelled', actor: `user:${of.user.id}`, reason: '不想要了' }],
    });
  });

  test('is for everybody else as if it were not there', async () => {
    const [of, other] = [await bought(), await aUser()];
    const stolen = { ...of, which: { number: of.number, userId: other.id } };
    for (const move of [cancel, ship, receive]) expect(await outcome(move(stolen))).toBe('order-missing');
    expect(await outcome(cancelOrder({ id: 999_999_999 }, { actor: 'staff:1' }))).toBe('order-missing');
    expect((await stored(of.number)).status).toBe('unshipped');
  });
});

describe('an order on its way', () => {
  test('has its parcel, is received and paid at the door, and finished in the end', async () => {
    const of = await bought();
    expect(await ship(of)).toBe(true);
    expect(await ship(of, 'staff:2', { ...parcel, trackingNumber: 'SF2' })).toBe(false);
    expect(await stored(of.number)).toMatchObject({ status: 'unreceived', ...parcel });
    expect(await outcome(cancel(of))).toBe('order-moved');
    expect(await receive(of)).toBe(true);
    expect(await receive(of)).toBe(false);
    const { id, status, paymentStatus, totalFen } = await stored(of.number);
    expect({ status, paymentStatus }).toEqual({ status: 'uncommented', paymentStatus: 'paid' });
    expect(await db.select().from(payments).where(eq(payments.orderId, id))).toMatchObject([
      { provider: 'cash', amountFen: totalFen, status: 'paid', tradeNo: null },
    ]);
  });

  test('cannot be reached without having been paid', async () => {
    const of = await bought('alipay');
    expect(await outcome(ship(of))).toBe('order-moved');
    expect(await outcome(receive(of))).toBe('order-moved');
  });

  test('is taken for received after ten days and for finished after fifteen more, not earlier', async () => {
    const [of, fresh] = [await bought(), await bought()];
    await ship(of);
    await ship(fresh);
    const isOver = (days: number) =>
      db
        .update(orders)
        .set({ dueAt: sql`due_at - interval ${days} day` })
        .where(eq(orders.number, of.number));
    await isOver(9);
    await receiveDueOrders();
    expect((await stored(of.number)).status).toBe('unreceived');
    await isOver(1);
    await Promise.all([receiveDueOrders(), receiveDueOrders()]);
    expect((await stored(of.number)).status).toBe('uncommented');
    await finishDueOrders();
    expect((await stored(of.number)).status).toBe('uncommented');
    await isOver(15);
    await Promise.all([finishDueOrders(1), finishDueOrders(1)]);
    expect(await stored(of.number)).toMatchObject({ status: 'finished', dueAt: null });
    expect((await stored(of.number)).events.map(({ to, actor }) => `${to} ${actor}`)).toEqual([
      `unshipped user:${of.user.id}`,
      'unreceived staff:1',
      'uncommented system:receipt',
      'finished system:finish',
    ]);
    expect((await stored(fresh.number)).status).toBe('unreceived');
  });
});

describe('two moves at once, 200 times', () => {
  const few = fewAtOnce(6);
  const repeat = (work: () => Promise<string[]>) =>
    Promise.all(Array.from({ length: 200 }, () => few(work))).then((said) =>
      tally(said.map((both) => [...both].sort().join(' '))),
    );

  test('cancelled and cancelled: the goods come back once', async () => {
    const said = await repeat(async () => {
      const of = await bought('alipay');
      const both = await race(of, cancel, cancel);
      expect(await shelf(of.sku)).toEqual({ stock: 10, sales: 0, ledger: 10 });
      return both;
    });
    expect(said).toEqual({ 'done twice': 200 });
  });

  test('sent and cancelled: one of them', async () => {
    const said = await repeat(async () => {
      const of = await bought();
      const both = await race(of, ship, cancel);
      const { status } = await stored(of.number);
      const stock = status === 'cancelled' ? 10 : 8;
      expect(await shelf(of.sku)).toMatchObject({ stock, ledger: stock });
      return both;
    });
    expect(said).toEqual({ 'done order-moved': 200 });
  });

  test('received by the shopper and by the shop: the money at the door is counted once', async () => {
    const said = await repeat(async () => {
      const of = await bought();
      await ship(of);
      const both = await race(of, receive, receive);
      const { id } = await stored(of.number);
      expect(await db.select().from(payments).where(eq(payments.orderId, id))).toHaveLength(1);
      return both;
    });
    expect(said).toEqual({ 'done twice': 200 });
  });
});

describe('whoever has a verified e-mail address', () => {
  const mailsTo = (mail: string) =>
    db
      .select({ subject: outbox.subject, body: outbox.body })
      .from(outbox)
      .where(eq(outbox.recipient, mail))
      .orderBy(asc(outbox.id));

  test('is written to once when an order is placed and when it is sent, in the language of the order', async () => {
    const email = `lin${Date.now()}@example.com`;
    const of = await bought('cash', { email, emailVerifiedAt: new Date() });
    await ship(of);
    await ship(of);
    const mails = await mailsTo(email);
    expect(mails.map(({ subject }) => subject)).toEqual([
      `订单 ${of.number} 已提交`,
      `订单 ${of.number} 已发货`,
    ]);
    expect(mails[1]?.body).toContain(parcel.trackingNumber);
  });

  test('is told by SMS as well where the shop has a template for it', async () => {
    configure(sms);
    try {
      const of = await bought();
      await ship(of);
      const [user] = await db.select({ mobile: users.mobile }).from(users).where(eq(users.id, of.user.id));
      expect((await mailsTo(user?.mobile ?? '')).map(({ subject }) => subject)).toEqual([
        `${of.number} 已提交`,
        `${of.number} 已发货`,
      ]);
    } finally {
      configure(Object.fromEntries(Object.keys(sms).map((name) => [name, ''])));
    }
  });

  test('reads how much of an order goes back, in a mail as in an SMS', () => {
    const order = { number: '2611260000000000', totalFen: 10_000, refundFen: 500, locale: 'en' } as const;
    const { subject } = writeNotice(order, 'refunded', 'lin');
    expect(subject).toBe('A refund of ¥5.00 for order 2611260000000000 has been made');
    expect(writeShortNotice(order, 'handedBack').subject).toBe(`${order.number} has a refund of 5.00 yuan`);
    const zh = writeShortNotice({ ...order, locale: 'zh-CN' }, 'refunded');
    expect(zh.body).toBe(`【美多商城】你的订单 ${order.number} 已退款 5.00 元。`);
  });

  test('hears nothing of an order that was refused', async () => {
    const email = `wang${Date.now()}@example.com`;
    const [user, sku] = [await aUser({ email, emailVerifiedAt: new Date() }), await aSku({ stock: 1 })];
    await put(user, [sku, 2]);
    expect(await outcome(buy(user))).toBe('lines-refused');
    expect(await mailsTo(email)).toEqual([]);
  });

  test('nobody else is written to', async () => {
    const of = await bought('cash', { email: 'not-verified@example.com' });
    await ship(of);
    expect(await mailsTo('not-verified@example.com')).toEqual([]);
    const [user] = await db.select({ mail: users.verifiedEmail }).from(users).where(eq(users.id, of.user.id));
    expect(user?.mail).toBeNull();
  });
});

const sms = {
  SMS_ACCESS_KEY_ID: 'key',
  SMS_ACCESS_KEY_SECRET: 'secret',
  SMS_SIGN_NAME: '美多商城',
  SMS_TEMPLATE_CODE: 'SMS_1',
  SMS_NOTICE_TEMPLATE_CODE: 'SMS_2',
};

/** The shop is configured anew, as at a start. */
function configure(settings: Record<string, string>): void {
  Object.assign(process.env, settings);
  (globalThis as { meiduo?: Map<string, unknown> }).meiduo?.delete('env');
}
