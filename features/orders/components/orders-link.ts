import type { OrderStatus } from '../order-status';

type Asked = { status?: OrderStatus | undefined; q?: string; page?: number };

export function ordersLink({ status, q = '', page = 1 }: Asked): string {
  const asked = new URLSearchParams();
  if (status) asked.set('status', status);
  if (q) asked.set('q', q);
  if (page > 1) asked.set('page', String(page));
  return asked.size > 0 ? `/account/orders?${asked}` : '/account/orders';
}
