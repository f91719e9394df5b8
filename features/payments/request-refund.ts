import { and, eq, sum } from 'drizzle-orm';
import type { Transaction } from '../../db/index.ts';
import { payments, refunds } from '../../db/schema/index.ts';
import type { Fen } from '../../lib/money.ts';
import { leftOf, readPayments, settlePaymentStatus } from './settle-payment-status.ts';

export type Refund = {
  /** Why, once for each payment: cancel, late, twice, return:7 ... */
  cause: string;
  /** Who wants it: `user:1`, `staff:9`, `system:late-payment`. */
  actor: string;
  /** So much; without it all that is left. */
  amountFen?: Fen;
  /** Of this payment alone; without it over as many as it takes, oldest first. */
  paymentId?: number;
};

/**
 * Writes down that money of an order goes back; the order's row must be locked. Asked again for the same cause it
 * writes nothing. Answers how much it is. The provider is asked afterwards.
 */
export async function requestRefund(
  tx: Transaction,
  orderId: number,
  { cause, actor, amountFen = Number.MAX_SAFE_INTEGER, paymentId }: Refund,
): Promise<Fen> {
  if ((await requestedFen(tx, orderId, cause, paymentId)) > 0) return 0;
  let left = amountFen;
  for (const payment of await readPayments(tx, orderId)) {
    const part = Math.min(left, leftOf(payment));
    if (part <= 0 || (paymentId !== undefined && payment.id !== paymentId)) continue;
    left -= part;
    await tx
      .insert(refunds)
      .values({ paymentId: payment.id, amountFen: part, status: 'requested', cause, actor });
  }
  if (left === amountFen) return 0;
  await settlePaymentStatus(tx, orderId);
  return amountFen - left;
}

/** How much was asked back for this cause before. */
export async function requestedFen(
  tx: Transaction,
  orderId: number,
  cause: string,
  paymentId?: number,
): Promise<Fen> {
  const [asked] = await tx
    .select({ fen: sum(refunds.amountFen).mapWith(Number) })
    .from(refunds)
    .innerJoin(payments, eq(payments.id, refunds.paymentId))
    .where(
      and(
        eq(payments.orderId, orderId),
        eq(refunds.cause, cause),
        paymentId === undefined ? undefined : eq(payments.id, paymentId),
      ),
    );
  return asked?.fen ?? 0;
}
