import type { OrderView } from '../order-queries';

/** How long an order can still be paid; 0 when it is over, or there is nothing to pay online. */
export function secondsToPay({ status, expiresAt }: Pick<OrderView, 'status' | 'expiresAt'>): number {
  if (status !== 'unpaid' || !expiresAt) return 0;
  return Math.max(0, Math.round((expiresAt.getTime() - Date.now()) / 1000));
}
