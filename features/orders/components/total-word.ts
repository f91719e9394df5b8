import type { OrderSummary } from '../order-queries';

/** What the whole amount is called: still owed, paid, or neither for a cancelled order. */
export function totalWord({ status, paymentStatus }: Pick<OrderSummary, 'status' | 'paymentStatus'>) {
  if (paymentStatus !== 'unpaid') return 'total';
  return status === 'cancelled' ? 'amount' : 'toPay';
}
