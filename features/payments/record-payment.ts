import { eq } from 'drizzle-orm';
import { isDuplicate } from '../../db/errors.ts';
import type { Transaction } from '../../db/index.ts';
import { orders, paymentAttempts, payments } from '../../db/schema/index.ts';
import { GuardLost, inTransaction } from '../../db/transaction.ts';
import type { Fen } from '../../lib/money.ts';
import { deliverSoon } from '../accounts/keep-delivering.ts';
import { reviveOrder } from '../orders/close-order.ts';
import { leaveNotice } from '../orders/leave-notice.ts';
import { type LockedOrder, lockOrder } from '../orders/lock-order.ts';
import { moveOrder } from '../orders/move-order.ts';
import { requestRefund } from './request-refund.ts';
import { settlePaymentStatus } from './settle-payment-status.ts';

/** A payment that Alipay vouches for: by its signature, or by its answer to us. */
export type Proven = { outTradeNo: string; tradeNo: string; amountFen: Fen | undefined };

/** What became of a payment; the last three must not happen, and change nothing. */
export type Recorded =
  | 'paid'
  | 'known'
  | 'revived'
  | 'late'
  | 'twice'
  | 'unknown-order'
  | 'wrong-amount'
  | 'trade-taken';

/** Makes a proven payment the truth, once, whoever brings word of it and how often. */
export async function recordPayment(proven: Proven): Promise<Recorded> {
  const recorded = await inTransaction((tx) => record(tx, proven), { isRepeatable: true });
  deliverSoon();
  return recorded;
}

/** Makes a proven payment the truth within a transaction that has locked nothing yet. */
export async function record(tx: Transaction, proven: Proven): Promise<Recorded> {
  const [attempt] = await tx
    .select({
      id: paymentAttempts.id,
      orderId: paymentAttempts.orderId,
      amountFen: paymentAttempts.amountFen,
    })
    .from(paymentAttempts)
    .where(eq(paymentAttempts.outTradeNo, proven.outTradeNo));
  if (!attempt) return 'unknown-order';
  const order = await lockOrder(tx, { id: attempt.orderId });
  const [known] = await tx
    .select({ orderId: payments.orderId })
    .from(payments)
    .where(eq(payments.tradeNo, proven.tradeNo));
  if (known) return known.orderId === order.id ? 'known' : 'trade-taken';
  if (proven.amountFen !== attempt.amountFen) return 'wrong-amount';
  const paymentId = await insertPayment(tx, { ...proven, amountFen: attempt.amountFen }, order.id);
  await tx.update(paymentAttempts).set({ status: 'paid' }).where(eq(paymentAttempts.id, attempt.id));
  const recorded = await drawConsequence(tx, order, paymentId);
  await settlePaymentStatus(tx, order.id);
  return recorded;
}

async function insertPayment(
  tx: Transaction,
  { tradeNo, amountFen }: { tradeNo: string; amountFen: Fen },
  orderId: number,
): Promise<number> {
  try {
    const [row] = await tx
      .insert(payments)
      .values({ orderId, provider: 'alipay', tradeNo, amountFen, status: 'paid' })
      .$returningId();
    return row?.id ?? 0;
  } catch (error) {
    // another order got that trade just now: look again
    if (isDuplicate(error, 'payments_trade')) throw new GuardLost();
    throw error;
  }
}

const actor = 'system:alipay';

/**
 * The first payment of an order moves it on, or brings it back; what comes on top goes back. So does what is paid online
 * for an order that is on its way to be paid at the door; before that it takes the place of the cash.
 */
async function drawConsequence(tx: Transaction, order: LockedOrder, paymentId: number): Promise<Recorded> {
  if (order.paymentStatus !== 'unpaid' || order.status === 'unreceived')
    return giveBack(tx, order, paymentId, 'twice');
  if (order.payMethod === 'cash')
    await tx.update(orders).set({ payMethod: 'alipay' }).where(eq(orders.id, order.id));
  if (order.status === 'cancelled') {
    if (!(await reviveOrder(tx, order, { actor, reason: 'paid late' })))
      return giveBack(tx, order, paymentId, 'late');
    await leaveNotice(tx, order, 'revived');
    return 'revived';
  }
  await moveOrder(tx, order, 'unshipped', { actor });
  await leaveNotice(tx, order, 'paid');
  return 'paid';
}

async function giveBack(tx: Transaction, order: LockedOrder, paymentId: number, cause: 'late' | 'twice') {
  await requestRefund(tx, order.id, { paymentId, cause, actor: `system:${cause}-payment` });
  if (cause === 'late') await leaveNotice(tx, order, 'late');
  return cause;
}
