import { and, asc, eq } from 'drizzle-orm';
import type { Transaction } from '../../db/index.ts';
import { refunds } from '../../db/schema/index.ts';
import type { Fen } from '../../lib/money.ts';
import { leftOf, readPayments } from './settle-payment-status.ts';

/**
 * Fits what is still asked back of a payment into what is left of it; call it after something went back, with the
 * order's row locked. A refund that no longer fits is given up, and the rest is asked back in its place.
 */
export async function fitRefunds(tx: Transaction, orderId: number, paymentId: number): Promise<void> {
  const paid = (await readPayments(tx, orderId)).find(({ id }) => id === paymentId);
  if (!paid || leftOf(paid) >= 0) return;
  let left = paid.amountFen - paid.doneFen;
  for (const refund of await openOf(tx, paymentId)) {
    if (refund.amountFen > left) await giveUp(tx, refund, left);
    left -= Math.min(left, refund.amountFen);
  }
}

const openOf = (tx: Transaction, paymentId: number) =>
  tx
    .select({
      id: refunds.id,
      paymentId: refunds.paymentId,
      amountFen: refunds.amountFen,
      actor: refunds.actor,
    })
    .from(refunds)
    .where(and(eq(refunds.paymentId, paymentId), eq(refunds.status, 'requested')))
    .orderBy(asc(refunds.id));

type Open = Awaited<ReturnType<typeof openOf>>[number];

/** The rest is a row of its own: what was sent under a number may not be sent under it again as another amount. */
async function giveUp(tx: Transaction, { id, paymentId, actor }: Open, restFen: Fen): Promise<void> {
  await tx
    .update(refunds)
    .set({ status: 'failed', lastError: 'given back at Alipay already' })
    .where(eq(refunds.id, id));
  if (restFen <= 0) return;
  const rest = { paymentId, amountFen: restFen, status: 'requested', cause: `rest:${id}`, actor } as const;
  await tx.insert(refunds).values(rest);
}
