import type { Transaction } from '../../db/index.ts';
import { inTransaction } from '../../db/transaction.ts';
import { closeOrder } from '../orders/close-order.ts';
import { type LockedOrder, lockOrder, type Which } from '../orders/lock-order.ts';
import type { Cause } from '../orders/move-order.ts';
import { requestRefund } from './request-refund.ts';

/** Cancels an order that is not on its way yet; what was paid goes back. Answers false when it was cancelled before. */
export function cancelOrder(which: Which, cause: Cause): Promise<boolean> {
  return inTransaction(async (tx) => cancel(tx, await lockOrder(tx, which), cause), { isRepeatable: true });
}

/** The same within a transaction, for a locked order. */
export async function cancel(tx: Transaction, order: LockedOrder, cause: Cause): Promise<boolean> {
  if (!(await closeOrder(tx, order, { as: 'cancel', ...cause }))) return false;
  if (order.paymentStatus !== 'unpaid')
    await requestRefund(tx, order.id, { cause: 'cancel', actor: cause.actor });
  return true;
}
