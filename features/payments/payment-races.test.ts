import { afterAll, beforeAll, expect, test } from 'vitest';
import { aSku, aUser, type TestSku, type TestUser } from '../../db/testing/builders.ts';
import { inTransaction } from '../../db/transaction.ts';
import { countOf, metrics } from '../../lib/metrics.ts';
import { lockOrder } from '../orders/lock-order.ts';
import { outcome, shelf, soon, times } from '../orders/testing/buying.ts';
import { cancelOrder } from './cancel-order.ts';
import { checkPayments } from './check-payments.ts';
import { expireOrder, expireOrders } from './expire-orders.ts';
import { recordPayment } from './record-payment.ts';
import { refundPayments } from './refund-payments.ts';
import { requestRefund } from './request-refund.ts';
import { startPayment } from './start-payment.ts';
import { switchToCash } from './switch-to-cash.ts';
import { letTimeRunOut, openShop, order, stored } from './testing/at-alipay.ts';

const lanes = 8;

let shop: Awaited<ReturnType<typeof openShop>>;

beforeAll(async () => {
  shop = await openShop('races');
});
afterAll(async () => {
  expect(await shop.findings()).toEqual([]);
  expect(await countOf(metrics().deadlocks)).toBe(0);
  await shop.close();
});

/** A new order of two pieces with an attempt, of which Alipay knows as much as the test says. */
async function begin(user: TestUser, sku: TestSku) {
  const { number, which } = await order(user, sku);
  await startPayment(which, { isPhone: false });
  const { id, totalFen } = await stored(number);
  const proven = { outTradeNo: number, tradeNo: `T${number}`, amountFen: totalFen };
  return { user, sku, number, which, id, proven };
}

type Begun = Awaited<ReturnType<typeof begin>>;
type Move = (of: Begun) => Promise<unknown>;

/** Runs the moves on as many orders of one SKU, each at a moment of its own, and tells how the orders ended. */
async function race(repetitions: number, prepare: Move, ...moves: Move[]) {
  const sku = await aSku({ stock: 10_000 });
  const ends = await times(lanes, async () => {
    const user = await aUser();
    const ends: string[] = [];
    while (ends.length < repetitions / lanes)
      ends.push(await raceOnce(await begin(user, sku), prepare, moves));
    return ends;
  });
  const pieces = 2 * ends.flat().filter((end) => end.startsWith('unshipped')).length;
  expect(await shelf(sku)).toEqual({ stock: 10_000 - pieces, sales: pieces, ledger: 10_000 - pieces });
  return new Set(ends.flat());
}

async function raceOnce(of: Begun, prepare: Move, moves: Move[]): Promise<string> {
  await prepare(of);
  await Promise.all(moves.map((move) => soon().then(() => outcome(move(of)))));
  const { status, paymentStatus, payments, refunds } = await stored(of.number);
  return [status, paymentStatus, payments.length, refunds.length].join(' ');
}

const nothing = async () => undefined;
const pay = ({ proven }: Begun) => recordPayment(proven);
const payAgain = ({ proven }: Begun) => recordPayment({ ...proven, tradeNo: `${proven.tradeNo}-2` });
const cancel = ({ which, user }: Begun) => cancelOrder(which, { actor: `user:${user.id}` });
const toCash = ({ which }: Begun) => switchToCash(which);
const giveBack = (cause: string, amountFen?: number) => (of: Begun) =>
  inTransaction(async (tx) => {
    await lockOrder(tx, { id: of.id });
    return requestRefund(tx, of.id, { cause, actor: 'staff:1', ...(amountFen && { amountFen }) });
  });

const paid = 'unshipped paid 1 0';
const givenBack = 'cancelled refunding 1 1';

test('every job may run twice at once', async () => {
  const orders = await times(24, async () => begin(await aUser(), await aSku()));
  for (const [i, { number, which }] of orders.entries()) {
    await fetch(await startPayment(which, { isPhone: false }));
    const trade = shop.alipay.trades.get(number);
    if (trade && i % 3 !== 0) trade.status = 'TRADE_SUCCESS';
    if (i % 2 === 0) await letTimeRunOut(number);
  }
  for (let round = 0; round < 2; round += 1) {
    const jobs = [expireOrders, checkPayments, refundPayments];
    await Promise.all([...jobs, ...jobs].map((job) => job()));
  }
  for (const [i, { number, sku }] of orders.entries()) {
    const { status, payments } = await stored(number);
    if (i % 2 === 0) {
      expect({ status, paid: payments.length }).toEqual(
        i % 3 === 0 ? { status: 'cancelled', paid: 0 } : { status: 'unshipped', paid: 1 },
      );
    }
    expect((await shelf(sku)).stock).toBe(status === 'cancelled' ? 10 : 8);
  }
}, 60_000);

test('a payment that meets a cancellation ends in goods or in money back, never in neither', async () => {
  expect(await race(200, nothing, pay, cancel)).toEqual(new Set([paid, givenBack]));
}, 60_000);

test('a payment that meets the deadline ends in goods', async () => {
  const ends = await race(
    200,
    ({ number }) => letTimeRunOut(number),
    pay,
    ({ id }) => expireOrder(id),
  );
  expect(ends).toEqual(new Set([paid]));
}, 60_000);

test('a payment told of five times at once is one', async () => {
  expect(await race(40, nothing, pay, pay, pay, pay, pay)).toEqual(new Set([paid]));
}, 60_000);

test('two payments at once are one, and one that goes back', async () => {
  expect(await race(40, nothing, pay, payAgain)).toEqual(new Set(['unshipped paid 2 1']));
}, 60_000);

test('refunds that meet never give back more than was paid', async () => {
  const ends = await race(
    200,
    pay,
    giveBack('return:1', 15_000),
    giveBack('return:2', 15_000),
    cancel,
    cancel,
  );
  for (const end of ends) expect(end).toMatch(/^cancelled refunding 1 [123]$/);
}, 60_000);

test('a payment that meets a switch to cash is the payment of the order', async () => {
  expect(await race(80, nothing, pay, toCash, toCash)).toEqual(new Set([paid]));
}, 60_000);

test('a payment that meets a switch to cash and a cancellation ends in goods or in money back', async () => {
  const ends = await race(80, nothing, pay, toCash, cancel);
  for (const end of ends) expect([paid, givenBack]).toContain(end);
}, 60_000);

test('a switch to cash that meets the deadline ends in goods to pay at the door, or in none', async () => {
  const expire = async ({ id, number }: Begun) => {
    do await expireOrder(id);
    while ((await stored(number)).status === 'unpaid');
  };
  const ends = await race(80, ({ number }) => letTimeRunOut(number, -0.02), toCash, expire);
  for (const end of ends) expect(['unshipped unpaid 0 0', 'cancelled unpaid 0 0']).toContain(end);
}, 60_000);
