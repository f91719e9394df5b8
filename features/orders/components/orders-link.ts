import type { OrderStatus } from '../order-status';

export function ordersLink({ status, page }: { status: OrderStatus | undefined; page: number }): string {
  const asked = new URLSearchParams();
  if (status) asked.set('status', status);
  if (page > 1) asked.set('page', String(page));
  return asked.size > 0 ? `/account/orders?${asked}` : '/account/orders';
}
