import { allStatuses, type OrderStatus } from '@/features/orders/order-status';
import { getFormats } from '@/i18n/formats';
import { getWords } from '@/i18n/words';
import { type AskedList, linkIn } from '../../asked-list';
import { StatusTabs } from '../../components/status-tabs';
import { mostCounted } from '../../count-queries';
import type { OrderCounts } from '../order-count-cache';

type Props = { list: AskedList; status: OrderStatus | undefined; counts: OrderCounts };

export async function OrderTabs({ list, status: here, counts }: Props) {
  const [t, orders, formats] = await Promise.all([getWords('backoffice'), getWords('orders'), getFormats()]);
  const countOf = (count: number) =>
    count > mostCounted ? `${formats.count(mostCounted)}+` : formats.count(count);
  const tabs = [undefined, ...allStatuses].map((status) => ({
    name: status ? orders(`status.${status}`) : t('allOrders'),
    href: linkIn(list, { status, page: 1, pick: [] }),
    isHere: status === here,
    ...(status && { count: countOf(counts[status]) }),
  }));
  return <StatusTabs label={t('status')} tabs={tabs} />;
}
