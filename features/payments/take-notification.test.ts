import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { db } from '../../db/index.ts';
import { paymentNotifications, skus, stockMovements } from '../../db/schema/index.ts';
import { inTransaction } from '../../db/transaction.ts';
import { makeKeys, signMessage, signText, toSign } from '../../local/alipay-protocol.mjs';
import { viewOrderPage } from '../orders/order-page-queries.ts';
import { shelf, times } from '../orders/testing/buying.ts';
import { cancelOrder } from './cancel-order.ts';
import { expireOrders } from './expire-orders.ts';
import { viewPayment } from './payment-queries.ts';
import { refundPayments, settle } from './refund-payments.ts';
import { requestRefund } from './request-refund.ts';
import { isTaken, takeNotification } from './take-notification.ts';
import { begun, letTimeRunOut, type Message, openShop, stored, tell } from './testing/at-alipay.ts';

let shop: Awaited<ReturnType<typeof openShop>>;

beforeAll(async () => {
  shop = await openShop('notices');
});
afterAll(async () => {
  expect(await shop.findings()).toEqual([]);
  await shop.close();
});

type Begun = Awaited<ReturnType<typeof begun>>;

const begin = (stock?: number) => begun(shop.alipay, stock);
const message = ({ trade }: Begun, changes: Message = {}): Message =>
  shop.alipay.message(trade, { trade_status: 'TRADE_SUCCESS', ...changes });
const keptUnder = (id = '') =>
  db.select().from(paymentNotifications).where(eq(paymentNotifications.notificationId, id));
const unchanged = { status: 'unpaid', paymentStatus: 'unpaid', payments: [], refunds: [] };

describe('a message that the order is paid', () => {
  test('pays it, and is kept without who paid', async () => {
    const of = await begin();
    const told = message(of, { buyer_id: '2088102116773037', buyer_logon_id: '138****0000' });
    expect(await tell(told)).toBe('paid');
    const { totalFen, ...order } = await stored(of.number);
    expect(order).toMatchObject({
      status: 'unshipped',
      paymentStatus: 'paid',
      payments: [{ provider: 'alipay', tradeNo: of.trade.tradeNo, amountFen: totalFen, status: 'paid' }],
      attempts: [{ status: 'paid' }],
    });
    const [kept] = await keptUnder(told.notify_id);
    const { buyer_id, buyer_logon_id, ...rest } = told;
    expect(kept).toMatchObject({ verdict: 'paid', rawBody: String(new URLSearchParams(rest)) });
  });

  test('pays it once, told a hundred times at once', async () => {
    const of = await begin();
    const told = message(of);
    const verdicts = await times(100, () => tell(told));
    expect(verdicts.every(isTaken)).toBe(true);
    expect((await stored(of.number)).payments).toHaveLength(1);
    expect(await keptUnder(told.notify_id)).toMatchObject([{ verdict: 'paid' }]);
  });

  test('is known when the same is told under another number', async () => {
    const of = await begin();
    expect(await tell(message(of))).toBe('paid');
    expect(await tell(message(of))).toBe('known');
    expect((await stored(of.number)).payments).toHaveLength(1);
  });
});

test('a trade that was closed unpaid paid nothing, also when it says that 0.00 went back', async () => {
  const of = await begin();
  const closed = { trade_status: 'TRADE_CLOSED', refund_fee: '0.00' };
  expect(await tell(message(of, closed))).toBe('closed');
  expect(await stored(of.number)).toMatchObject({ ...unchanged, attempts: [{ status: 'closed' }] });
});

describe('nothing is believed', () => {
  test('that was changed in any one place, or got longer', async () => {
    const of = await begin();
    const told = message(of);
    for (const name of Object.keys(told)) {
      expect(await tell({ ...told, [name]: `${told[name]}1` }), name).not.toSatisfy(isTaken);
      const { [name]: _, ...less } = told;
      expect(await tell(less), `without ${name}`).not.toSatisfy(isTaken);
    }
    expect(await tell({ ...told, extra: '1' })).toBe('forged');
    expect(await stored(of.number)).toMatchObject(unchanged);
    expect(await keptUnder(told.notify_id)).toEqual([]);
  });

  test('that is one of a thousand mutations', async () => {
    const of = await begin();
    const told = message(of);
    const names = Object.keys(told);
    for (let i = 0; i < 1_000; i += 1) {
      const name = names[i % names.length] ?? '';
      expect(await tell({ ...told, [name]: mutated(told[name] ?? '', i) }), name).not.toSatisfy(isTaken);
    }
    expect(await stored(of.number)).toMatchObject(unchanged);
  });

  test('that is signed by nobody, by another key, or in part', async () => {
    const of = await begin();
    const { sign = '', ...told } = message(of);
    for (const other of [
      '',
      sign.slice(0, 100),
      sign.slice(1),
      ` ${sign}`,
      `${sign}=`,
      signMessage(told, makeKeys().privateKey).sign,
    ])
      expect(await tell({ ...told, sign: other })).toBe('forged');
    expect(await tell(told)).toBe('forged');
    expect(await stored(of.number)).toMatchObject(unchanged);
  });

  test('that is signed the old way, or in a way that there is not', async () => {
    const of = await begin();
    const { sign: _, sign_type: __, ...told } = message(of);
    const { privateKey } = shop.alipay.alipay;
    const sha1 = signText(toSign(told), privateKey, 'RSA-SHA1');
    expect(await tell({ ...told, sign_type: 'RSA', sign: sha1 })).toBe('forged');
    for (const sign_type of ['XYZ', 'rsa2', '', 'toString'])
      expect(await tell({ ...told, sign_type, sign: signText(toSign(told), privateKey) })).toBe('forged');
    expect(await stored(of.number)).toMatchObject(unchanged);
  });

  test('that gives a parameter twice, or one with a name of our own machine', async () => {
    const of = await begin();
    const body = String(new URLSearchParams(message(of)));
    for (const more of [
      '&sign=x',
      '&total_amount=1.00',
      '&__proto__=1',
      '&constructor=1',
      '&=1',
      '&%00=1',
      '&A=1',
    ])
      expect(await takeNotification(body + more), more).toBe('malformed');
    for (const other of ['', '{}', '%', '&&&', 'a'.repeat(1_000), '\u0000=1'])
      expect(await takeNotification(other)).not.toSatisfy(isTaken);
    expect(await stored(of.number)).toMatchObject(unchanged);
  });

  test('that is for another app or another seller, however well signed', async () => {
    const of = await begin();
    expect(await tell(message(of, { app_id: '2021000000000002' }))).toBe('foreign');
    expect(await tell(message(of, { seller_id: '2088000000000002' }))).toBe('foreign');
    expect(await tell(message(of, { seller_id: '' }))).toBe('foreign');
    expect(await stored(of.number)).toMatchObject(unchanged);
  });

  test('that names another amount', async () => {
    const of = await begin();
    const { totalFen } = await stored(of.number);
    const yuan = (fen: number) => (fen / 100).toFixed(2);
    const amounts = [
      yuan(totalFen - 1),
      yuan(totalFen + 1),
      `-${yuan(totalFen)}`,
      `${yuan(totalFen)}0`,
      `${totalFen / 100}e0`,
      `+${yuan(totalFen)}`,
      ` ${yuan(totalFen)}`,
      `0${yuan(totalFen)}`,
      `${yuan(totalFen)} `,
      '',
      '0.00',
      'NaN',
      '1e309',
    ];
    for (const total_amount of amounts)
      expect(await tell(message(of, { total_amount })), total_amount).toBe('wrong-amount');
    expect(await stored(of.number)).toMatchObject(unchanged);
    expect(await tell(message(of))).toBe('paid');
  });

  test('of an order that there is not, or a state that there is not', async () => {
    const of = await begin();
    expect(await tell(message(of, { out_trade_no: '2611260000000000' }))).toBe('unknown-order');
    expect(await tell(message(of, { out_trade_no: '不存在' }))).toBe('malformed');
    expect(await tell(message(of, { trade_status: 'TRADE_PENDING' }))).toBe('odd');
    expect(await stored(of.number)).toMatchObject(unchanged);
  });

  test('of a trade that has paid another order', async () => {
    const [one, other] = [await begin(), await begin()];
    expect(await tell(message(one))).toBe('paid');
    expect(await tell(message(other, { trade_no: one.trade.tradeNo }))).toBe('trade-taken');
    expect(await stored(other.number)).toMatchObject(unchanged);
  });
});

describe('money that comes on top', () => {
  test('goes back when the order was paid by another trade, and the order stays paid', async () => {
    const of = await begin();
    expect(await tell(message(of))).toBe('paid');
    const second = message(of, { trade_no: `${of.trade.tradeNo}2` });
    expect(await tell(second)).toBe('twice');
    expect(await tell(second)).toBe('twice');
    expect(await stored(of.number)).toMatchObject({
      status: 'unshipped',
      paymentStatus: 'paid',
      payments: [{ status: 'paid' }, { status: 'refunding' }],
      refunds: [{ cause: 'twice', status: 'requested' }],
    });
  });

  test('leaves the payment of the order as it stands to the shopper', async () => {
    const of = await begin();
    await tell(message(of));
    await tell(message(of, { trade_no: `${of.trade.tradeNo}2` }));
    const { id, refunds } = await stored(of.number);
    await inTransaction((tx) => settle(tx, id, refunds[0]?.id ?? 0));
    expect(await stored(of.number)).toMatchObject({ payments: [{ status: 'paid' }, { status: 'refunded' }] });
    expect(await viewOrderPage(of.user.id, of.number)).toMatchObject({ refundedFen: 0 });
    const seen = await viewPayment(of.user.id, of.number);
    expect(seen).toMatchObject({ state: 'paid', tradeNo: of.trade.tradeNo });
  });

  test('brings a cancelled order back while the goods are there', async () => {
    const of = await begin();
    await cancelOrder(of.which, { actor: `user:${of.user.id}` });
    expect(await shelf(of.sku)).toMatchObject({ stock: 10, ledger: 10 });
    expect(await tell(message(of))).toBe('revived');
    expect(await stored(of.number)).toMatchObject({
      status: 'unshipped',
      paymentStatus: 'paid',
      refunds: [],
    });
    expect(await shelf(of.sku)).toEqual({ stock: 8, sales: 2, ledger: 8 });
  });

  test('goes back when the order is closed and its goods are sold', async () => {
    const of = await begin(2);
    of.trade.status = 'WAIT_BUYER_PAY';
    await letTimeRunOut(of.number);
    await expireOrders();
    await takeAll(of.sku.id);
    Object.assign(of.trade, { status: 'TRADE_SUCCESS' });
    expect(await tell(message(of))).toBe('late');
    expect(await stored(of.number)).toMatchObject({
      status: 'cancelled',
      paymentStatus: 'refunding',
      refunds: [{ cause: 'late', status: 'requested' }],
    });
    await refundPayments();
    expect(await stored(of.number)).toMatchObject({
      status: 'cancelled',
      paymentStatus: 'refunded',
      payments: [{ status: 'refunded' }],
      refunds: [{ cause: 'late', status: 'done' }],
    });
  });
});

/** The pieces are gone, and the ledger knows why. */
async function takeAll(skuId: number): Promise<void> {
  await db.update(skus).set({ stock: 0 }).where(eq(skus.id, skuId));
  await db.insert(stockMovements).values({ skuId, delta: -2, reason: 'adjust', actor: 'staff:1' });
}

describe('a message of a refund', () => {
  test('is no second payment; what was given back at Alipay itself is written down', async () => {
    const of = await begin();
    const { totalFen } = await stored(of.number);
    expect(await tell(message(of))).toBe('paid');
    const told = message(of, {
      refund_fee: '1.00',
      out_biz_no: 'console-1',
      gmt_refund: '2026-11-26 18:00:00',
    });
    expect(await tell(told)).toBe('refunded');
    expect(await tell(message(of, { refund_fee: '1.00', out_biz_no: 'console-1' }))).toBe('refunded');
    expect(await stored(of.number)).toMatchObject({
      status: 'unshipped',
      paymentStatus: 'paid',
      payments: [{ amountFen: totalFen, status: 'paid' }],
      refunds: [{ amountFen: 100, status: 'done' }],
    });
  });

  test('of money given back there makes what we asked for in vain come to nothing', async () => {
    const of = await begin();
    await tell(message(of));
    await cancelOrder(of.which, { actor: `user:${of.user.id}` });
    const { totalFen } = await stored(of.number);
    const all = { refund_fee: (totalFen / 100).toFixed(2), out_biz_no: 'console-3' };
    expect(await tell(message(of, { ...all, trade_status: 'TRADE_CLOSED' }))).toBe('refunded');
    expect(await stored(of.number)).toMatchObject({
      status: 'cancelled',
      paymentStatus: 'refunded',
      refunds: [
        { cause: 'cancel', status: 'failed' },
        { amountFen: totalFen, status: 'done' },
      ],
    });
    const seen = await viewOrderPage(of.user.id, of.number);
    expect(seen?.payments).toMatchObject([{ refunds: [{ amountFen: totalFen, status: 'done' }] }]);
    const byStaff = await viewOrderPage(of.user.id, of.number, { isForStaff: true });
    expect(byStaff?.payments[0]?.refunds.map(({ status }) => status)).toEqual(['failed', 'done']);
  });

  test('of a part given back there leaves what we asked for as it is', async () => {
    const of = await begin();
    await tell(message(of));
    const { id, totalFen } = await stored(of.number);
    await inTransaction((tx) =>
      requestRefund(tx, id, { cause: 'goodwill', actor: 'staff:1', amountFen: 300 }),
    );
    for (const refund_fee of ['2.00', '3.00'])
      expect(await tell(message(of, { refund_fee, notify_id: `without-a-name-${refund_fee}-${id}` }))).toBe(
        'refunded',
      );
    const { refunds } = await stored(of.number);
    expect(refunds.map(({ amountFen, status }) => [amountFen, status])).toEqual([
      [300, 'requested'],
      [200, 'done'],
      [100, 'done'],
    ]);
    expect(totalFen).toBeGreaterThan(600);
  });

  test.each([
    [0, 1],
    [1, 0],
  ])('of ours tells of what was given back there as well (message %i first)', async (...order) => {
    const of = await begin();
    await tell(message(of));
    const { id } = await stored(of.number);
    await inTransaction((tx) =>
      requestRefund(tx, id, { cause: 'goodwill', actor: 'staff:1', amountFen: 200 }),
    );
    const ours = String((await stored(of.number)).refunds[0]?.id);
    const told = [
      message(of, { refund_fee: '1.00', out_biz_no: 'console-6' }),
      message(of, { refund_fee: '3.00', out_biz_no: ours }),
    ];
    for (const i of [...order, ...order]) expect(await tell(told[i] ?? {})).toBe('refunded');
    const { refunds } = await stored(of.number);
    expect(refunds.map(({ amountFen, status }) => [amountFen, status])).toEqual([
      [200, 'done'],
      [100, 'done'],
    ]);
  });

  test('of a part given back there has the rest of a cancelled order sent, once', async () => {
    const of = await begin();
    await tell(message(of));
    await cancelOrder(of.which, { actor: `user:${of.user.id}` });
    of.trade.status = 'TRADE_SUCCESS';
    of.trade.refunds.set('console-4', 300);
    for (let times = 0; times < 2; times += 1)
      expect(await tell(message(of, { refund_fee: '3.00', out_biz_no: 'console-4' }))).toBe('refunded');
    const { id, totalFen, ...before } = await stored(of.number);
    const [cancel] = before.refunds;
    const rest = { cause: `rest:${cancel?.id}`, amountFen: totalFen - 300 };
    expect(before).toMatchObject({
      paymentStatus: 'refunding',
      refunds: [
        { cause: 'cancel', status: 'failed' },
        { amountFen: 300, status: 'done' },
        { ...rest, status: 'requested' },
      ],
    });
    await refundPayments(id);
    expect([...of.trade.refunds.values()]).toEqual([300, totalFen - 300]);
    const after = await stored(of.number);
    expect(after).toMatchObject({ status: 'cancelled', paymentStatus: 'refunded' });
    expect(after.refunds[2]).toMatchObject({ ...rest, status: 'done' });
  });

  test('that was given up, and went back all the same, leaves to the others what is left', async () => {
    const of = await begin();
    await tell(message(of));
    const { id, totalFen } = await stored(of.number);
    for (const [cause, amountFen] of [
      ['staff:first', 400],
      ['staff:second', totalFen - 400],
    ] as const)
      await inTransaction((tx) => requestRefund(tx, id, { cause, actor: 'staff:1', amountFen }));
    await tell(message(of, { refund_fee: '2.00', out_biz_no: 'console-5' }));
    const second = (await stored(of.number)).refunds[1];
    const told = { refund_fee: ((totalFen - 200) / 100).toFixed(2), out_biz_no: String(second?.id) };
    expect(await tell(message(of, told))).toBe('refunded');
    const { refunds } = await stored(of.number);
    expect(refunds.map(({ amountFen, status }) => [amountFen, status])).toEqual([
      [400, 'failed'],
      [totalFen - 400, 'done'],
      [200, 'done'],
      [totalFen - 600, 'failed'],
      [200, 'requested'],
    ]);
  });

  test('settles the one that we asked for', async () => {
    const of = await begin();
    await tell(message(of));
    await cancelOrder(of.which, { actor: `user:${of.user.id}` });
    const { refunds, totalFen } = await stored(of.number);
    const all = { refund_fee: (totalFen / 100).toFixed(2), out_biz_no: String(refunds[0]?.id) };
    expect(await tell(message(of, { ...all, trade_status: 'TRADE_CLOSED' }))).toBe('refunded');
    expect(await stored(of.number)).toMatchObject({
      status: 'cancelled',
      paymentStatus: 'refunded',
      refunds: [{ cause: 'cancel', status: 'done' }],
    });
  });
});

/** All orders of four things. */
function orders<Item>(of: Item[]): Item[][] {
  if (of.length <= 1) return [of];
  return of.flatMap((first, i) => orders(of.filter((_, j) => j !== i)).map((rest) => [first, ...rest]));
}

describe.each(orders([0, 1, 2, 3]).map((order) => [order.join(' '), order] as const))(
  'four messages in the order %s',
  (_, order) => {
    test('end at one payment and what of it went back', async () => {
      const of = await begin();
      const { totalFen } = await stored(of.number);
      const told = [
        message(of, { trade_status: 'WAIT_BUYER_PAY' }),
        message(of),
        message(of, { refund_fee: '1.00', out_biz_no: 'console-1' }),
        message(of, { trade_status: 'TRADE_FINISHED', refund_fee: '3.00', out_biz_no: 'console-2' }),
      ];
      for (const i of order) expect(await tell(told[i] ?? {})).toSatisfy(isTaken);
      for (const i of order) expect(await tell(told[i] ?? {})).toSatisfy(isTaken);
      const { payments, refunds, ...end } = await stored(of.number);
      expect(end).toMatchObject({
        status: 'unshipped',
        paymentStatus: 'paid',
        attempts: [{ status: 'paid' }],
      });
      expect(payments).toMatchObject([{ amountFen: totalFen, status: 'paid' }]);
      expect(refunds.reduce((sum, { amountFen }) => sum + amountFen, 0)).toBe(300);
      expect(refunds.every(({ status }) => status === 'done')).toBe(true);
    });

    test('end closed and unpaid, or paid when one of them says so', async () => {
      const of = await begin();
      const told = [
        message(of, { trade_status: 'WAIT_BUYER_PAY' }),
        message(of, { trade_status: 'TRADE_CLOSED' }),
        message(of),
        message(of, { trade_status: 'TRADE_FINISHED' }),
      ];
      for (const i of order) expect(await tell(told[i] ?? {})).toSatisfy(isTaken);
      expect(await stored(of.number)).toMatchObject({
        status: 'unshipped',
        paymentStatus: 'paid',
        attempts: [{ status: 'paid' }],
        refunds: [],
      });
    });
  },
);

/** One character other, one less, or one more, at a place that depends on the turn. */
function mutated(text: string, turn: number): string {
  const at = (turn * 7) % Math.max(text.length, 1);
  const other = text[at] === 'x' ? 'y' : 'x';
  if (turn % 3 === 0) return text.slice(0, at) + text.slice(at + 1) || 'x';
  return turn % 3 === 1
    ? `${text.slice(0, at)}${other}${text.slice(at + 1)}`
    : `${text.slice(0, at)}${other}${text.slice(at)}`;
}
