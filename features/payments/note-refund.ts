import { createHash } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import type { Transaction } from '../../db/index.ts';
import { payments, refunds } from '../../db/schema/index.ts';
import type { Fen } from '../../lib/money.ts';
import { lockOrder } from '../orders/lock-order.ts';
import { settle } from './refund-payments.ts';
import { readPayments } from './settle-payment-status.ts';

type Told = {
  tradeNo: string;
  /** What the refund is called: the number of ours, or what somebody entered at Alipay. */
  name: string;
  /** All that has gone back of the trade by now. */
  totalFen: Fen;
};

/**
 * Alipay tells of a refund of a recorded trade: one of ours is done; what was made over there is written down, also when
 * the message about that is still on its way.
 */
export async function noteRefund(tx: Transaction, { tradeNo, name, totalFen }: Told): Promise<void> {
  const [payment] = await tx
    .select({ id: payments.id, orderId: payments.orderId })
    .from(payments)
    .where(eq(payments.tradeNo, tradeNo));
  if (!payment) return;
  await lockOrder(tx, { id: payment.orderId });
  const ours = /^[1-9]\d{0,14}$/.test(name) ? await refundOf(tx, payment.id, Number(name)) : undefined;
  if (ours) await settle(tx, payment.orderId, ours.id);
  await noteForeign(tx, payment, { name: ours ? '' : name, totalFen });
}

async function refundOf(tx: Transaction, paymentId: number, id: number) {
  const [refund] = await tx
    .select({ id: refunds.id })
    .from(refunds)
    .where(and(eq(refunds.id, id), eq(refunds.paymentId, paymentId)));
  return refund;
}

/** Of what went back in all, what is not known yet is its part. */
async function noteForeign(
  tx: Transaction,
  { id: paymentId, orderId }: { id: number; orderId: number },
  { name, totalFen }: Pick<Told, 'name' | 'totalFen'>,
): Promise<void> {
  const paid = (await readPayments(tx, orderId)).find(({ id }) => id === paymentId);
  const amountFen = Math.min(totalFen, paid?.amountFen ?? 0) - (paid?.doneFen ?? 0);
  const digest = createHash('sha256')
    .update(name || `all of ${totalFen}`)
    .digest('base64url');
  const cause = `alipay:${digest.slice(0, 20)}`;
  const [before] = await tx
    .select({ id: refunds.id })
    .from(refunds)
    .where(and(eq(refunds.paymentId, paymentId), eq(refunds.cause, cause)));
  if (before || amountFen <= 0) return;
  const refund = { paymentId, amountFen, status: 'requested', cause, actor: 'system:alipay' } as const;
  const [row] = await tx.insert(refunds).values(refund).$returningId();
  if (row) await settle(tx, orderId, row.id);
}
