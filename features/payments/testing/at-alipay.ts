import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { desc, eq } from 'drizzle-orm';
import { db } from '../../../db/index.ts';
import { orders, paymentAttempts, payments, refunds } from '../../../db/schema/index.ts';
import { aSku, aUser, type TestSku, type TestUser } from '../../../db/testing/builders.ts';
import { anOwnDatabase, findingsIn } from '../../../db/testing/own-database.ts';
import { dayDigits } from '../../../lib/time.ts';
import { startAlipaySimulator } from '../../../local/alipay-simulator.mjs';
import { until } from '../../../local/processes.mjs';
import { buy, put } from '../../orders/testing/buying.ts';
import { startPayment } from '../start-payment.ts';
import { isTaken, takeNotification, type Verdict } from '../take-notification.ts';

export type Alipay = Awaited<ReturnType<typeof startAlipaySimulator>>;
export type Message = Record<string, string>;

/** A shop with a database of its own, where Alipay's messages arrive over HTTP. Call it before the shop is used. */
export async function openShop(purpose: string) {
  const shop = await anOwnDatabase(purpose);
  const heard: Verdict[] = [];
  const door = createServer(async (request, response) => {
    const verdict = await takeNotification(await bodyOf(request));
    heard.push(verdict);
    response.end(isTaken(verdict) ? 'success' : 'fail');
  });
  await new Promise<void>((listening) => door.listen(0, '127.0.0.1', listening));
  const site = `http://127.0.0.1:${(door.address() as AddressInfo).port}`;
  const alipay = await startAlipaySimulator({
    appId: '2021000000000001',
    sellerId: '2088000000000001',
    site,
    timeFactor: 1e-6,
  });
  const settings = { SHOP_DEMO: '1', DATABASE_URL: shop.url, NEXTAUTH_URL: site, ...alipay.settings };
  Object.assign(process.env, settings);
  return {
    alipay,
    heard,
    findings: () => findingsIn(shop.url),
    async close() {
      alipay.close();
      door.close();
      door.closeAllConnections();
      await shop.drop();
    },
  };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece);
  return Buffer.concat(pieces).toString();
}

export type Bought = {
  user: TestUser;
  sku: TestSku;
  number: string;
  which: { number: string; userId: number };
};

/** An order of two pieces of a new SKU by a new shopper, to be paid online unless given otherwise. */
export async function bought(payMethod: 'cash' | 'alipay' = 'alipay', stock = 10): Promise<Bought> {
  const [user, sku] = [await aUser(), await aSku({ stock })];
  return { user, sku, ...(await order(user, sku, payMethod)) };
}

export async function order(user: TestUser, sku: TestSku, payMethod: 'cash' | 'alipay' = 'alipay') {
  await put(user, [sku, 2]);
  const number = await buy(user, { payMethod });
  return { number, which: { number, userId: user.id } };
}

/** Presses 去支付 and arrives at Alipay, where the trade now waits to be paid. */
export async function arrive(alipay: Alipay, { which }: Pick<Bought, 'which'>) {
  const response = await fetch(await startPayment(which, { isPhone: false }));
  if (response.status !== 200) throw new Error(await response.text());
  return newestTrade(alipay, which.number);
}

async function newestTrade(alipay: Alipay, number: string) {
  const [attempt] = await db
    .select({ outTradeNo: paymentAttempts.outTradeNo })
    .from(paymentAttempts)
    .innerJoin(orders, eq(orders.id, paymentAttempts.orderId))
    .where(eq(orders.number, number))
    .orderBy(desc(paymentAttempts.id))
    .limit(1);
  return alipay.trades.get(attempt?.outTradeNo ?? '');
}

/** An order whose trade waits at Alipay. */
export async function begun(alipay: Alipay, stock?: number) {
  const of = await bought('alipay', stock);
  return { ...of, trade: await arrive(alipay, of) };
}

/** Tells the shop, as Alipay would over HTTP. */
export const tell = (message: Message): Promise<Verdict> =>
  takeNotification(String(new URLSearchParams(message)));

/** What the shop has written down about an order. */
export async function stored(number: string) {
  const [order] = await db.select().from(orders).where(eq(orders.number, number));
  if (!order) throw new Error('no such order');
  const { id, status, paymentStatus, payMethod } = order;
  const paid = await db.select().from(payments).where(eq(payments.orderId, id)).orderBy(payments.id);
  const back = await db
    .select({ cause: refunds.cause, status: refunds.status, amountFen: refunds.amountFen, id: refunds.id })
    .from(refunds)
    .innerJoin(payments, eq(payments.id, refunds.paymentId))
    .where(eq(payments.orderId, id))
    .orderBy(refunds.id);
  const attempts = await db
    .select({ status: paymentAttempts.status, outTradeNo: paymentAttempts.outTradeNo })
    .from(paymentAttempts)
    .where(eq(paymentAttempts.orderId, id))
    .orderBy(paymentAttempts.id);
  const told = { id, totalFen: order.totalFen, status, paymentStatus, payMethod };
  return { ...told, payments: paid, refunds: back, attempts };
}

/**
 * As if its time had run out so many seconds ago: the database's clock decides, so the row moves. It stays within the
 * day that the order's number names, for which it waits just after midnight.
 */
export async function letTimeRunOut(number: string, secondsAgo = 1): Promise<void> {
  const placedAt = () => new Date(Date.now() - (secondsAgo + 1) * 1_000);
  await until(() => dayDigits(placedAt()) === dayDigits(new Date()), 60_000);
  const at = placedAt();
  await db
    .update(orders)
    .set({ placedAt: at, expiresAt: new Date(at.getTime() + 1_000) })
    .where(eq(orders.number, number));
}
