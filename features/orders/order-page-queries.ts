import 'server-only';
import { and, asc, desc, eq, ne } from 'drizzle-orm';
import { db } from '../../db/index.ts';
import { orders, payments, refunds, returns } from '../../db/schema/index.ts';
import type { Fen } from '../../lib/money.ts';
import { type OrderView, viewOrder } from './order-queries.ts';
import { readReturnLines } from './return-line-queries.ts';

export type RefundView = {
  amountFen: Fen;
  status: 'requested' | 'done' | 'failed';
  /** cancel, late, twice, return:7 ... */
  cause: string | null;
  at: Date;
};
export type PaymentView = { provider: 'cash' | 'alipay'; amountFen: Fen; at: Date; refunds: RefundView[] };
export type ReturnView = {
  id: number;
  status: 'requested' | 'approved' | 'refused';
  reason: string;
  refundFen: Fen;
  answer: string;
  createdAt: Date;
  decidedAt: Date | null;
  lines: { skuId: number; name: string; options: string; quantity: number }[];
};

/** An order with the money that came and went, and what was to be sent back. */
export type OrderPageView = OrderView & {
  payments: PaymentView[];
  /** What went back of the first payment; any other came on top of it, and goes back as a whole. */
  refundedFen: Fen;
  returns: ReturnView[];
};

/** A refund that was given up, since its money was back already, is shown to staff alone. */
export async function viewOrderPage(
  userId: number,
  number: string,
  { isForStaff = false } = {},
): Promise<OrderPageView | undefined> {
  const order = await viewOrder(userId, number);
  if (!order) return undefined;
  const [money, sentBack] = await Promise.all([readPayments(number, isForStaff), readReturns(number)]);
  return { ...order, payments: money, refundedFen: doneFenOf(money[0]), returns: sentBack };
}

const doneFenOf = (payment?: PaymentView): Fen =>
  (payment?.refunds ?? []).reduce(
    (sum, { status, amountFen }) => sum + (status === 'done' ? amountFen : 0),
    0,
  );

async function readPayments(number: string, isForStaff: boolean): Promise<PaymentView[]> {
  const isShown = isForStaff ? undefined : ne(refunds.status, 'failed');
  const rows = await db
    .select({
      id: payments.id,
      provider: payments.provider,
      amountFen: payments.amountFen,
      at: payments.createdAt,
      refund: refunds,
    })
    .from(payments)
    .innerJoin(orders, eq(orders.id, payments.orderId))
    .leftJoin(refunds, and(eq(refunds.paymentId, payments.id), isShown))
    .where(eq(orders.number, number))
    .orderBy(asc(payments.id), asc(refunds.id));
  const byId = new Map<number, PaymentView>();
  for (const { id, refund, ...payment } of rows) {
    const view = byId.get(id) ?? { ...payment, refunds: [] };
    if (refund) view.refunds.push(refundView(refund));
    byId.set(id, view);
  }
  return [...byId.values()];
}

const refundView = ({ amountFen, status, cause, doneAt, createdAt }: typeof refunds.$inferSelect) => ({
  amountFen,
  status,
  cause,
  at: doneAt ?? createdAt,
});

async function readReturns(number: string): Promise<ReturnView[]> {
  const rows = await db
    .select({
      id: returns.id,
      status: returns.status,
      reason: returns.reason,
      refundFen: returns.refundFen,
      answer: returns.answer,
      createdAt: returns.createdAt,
      decidedAt: returns.decidedAt,
    })
    .from(returns)
    .innerJoin(orders, eq(orders.id, returns.orderId))
    .where(eq(orders.number, number))
    .orderBy(desc(returns.id));
  if (rows.length === 0) return [];
  const ids = rows.map(({ id }) => id);
  const lines = await readReturnLines(ids);
  const linesOf = (id: number) => lines.filter(({ returnId }) => returnId === id);
  return rows.map((row) => ({
    ...row,
    lines: linesOf(row.id).map(({ returnId, ...line }) => line),
  }));
}
