import { asc, eq, sql } from 'drizzle-orm';
import type { Transaction } from '../../db/index.ts';
import { orders, payments, refunds } from '../../db/schema/index.ts';
import type { Fen } from '../../lib/money.ts';

type Status = 'paid' | 'refunding' | 'refunded';

/**
 * Says anew what payments and refunds of an order amount to; call it after whatever changed one of them, with the
 * order's row locked. A payment that goes back as a whole, since there were two, does not speak for the order.
 */
export async function settlePaymentStatus(tx: Transaction, orderId: number): Promise<void> {
  const paid = await readPayments(tx, orderId);
  for (const payment of paid) {
    const status = statusOf(payment);
    if (status !== payment.status)
      await tx.update(payments).set({ status }).where(eq(payments.id, payment.id));
  }
  const paymentStatus = statusOfAll(paid);
  await tx.update(orders).set({ paymentStatus }).where(eq(orders.id, orderId));
}

export type Paid = { id: number; status: Status; amountFen: Fen; doneFen: Fen; openFen: Fen };

/** The payments of an order with what of each went back, and what is on its way. */
export async function readPayments(tx: Transaction, orderId: number): Promise<Paid[]> {
  const rows = await tx
    .select({
      id: payments.id,
      status: payments.status,
      amountFen: payments.amountFen,
      refundStatus: refunds.status,
      refundFen: refunds.amountFen,
    })
    .from(payments)
    .leftJoin(refunds, eq(refunds.paymentId, payments.id))
    .where(eq(payments.orderId, orderId))
    .orderBy(asc(payments.id));
  const byId = new Map<number, Paid>();
  for (const { refundStatus, refundFen, ...payment } of rows) {
    const paid = byId.get(payment.id) ?? { ...payment, doneFen: 0, openFen: 0 };
    if (refundStatus === 'done') paid.doneFen += refundFen ?? 0;
    if (refundStatus === 'requested') paid.openFen += refundFen ?? 0;
    byId.set(payment.id, paid);
  }
  return [...byId.values()];
}

/** What of a payment nobody has asked back yet. */
export const leftOf = ({ amountFen, doneFen, openFen }: Paid): Fen => amountFen - doneFen - openFen;

/** What of all payments of an order nobody has asked back yet. */
export const leftOfOrder = async (tx: Transaction, orderId: number): Promise<Fen> =>
  (await readPayments(tx, orderId)).reduce((sum, payment) => sum + leftOf(payment), 0);

/** Whether a row of `orders` has money that nobody has asked back: for statements over many orders. */
export const hasMoneyLeft = sql`exists (select 1 from payments p where p.order_id = orders.id and p.amount_fen >
  (select coalesce(sum(r.amount_fen), 0) from refunds r where r.payment_id = p.id and r.status <> 'failed'))`;

function statusOf({ amountFen, doneFen, openFen }: Paid): Status {
  if (doneFen >= amountFen) return 'refunded';
  return openFen > 0 ? 'refunding' : 'paid';
}

function statusOfAll(paid: Paid[]): Status | 'unpaid' {
  if (paid.length === 0) return 'unpaid';
  const kept = paid.filter((payment) => leftOf(payment) > 0);
  const isKept = kept.length > 0;
  if ((isKept ? kept : paid).some(({ openFen }) => openFen > 0)) return 'refunding';
  return isKept ? 'paid' : 'refunded';
}
