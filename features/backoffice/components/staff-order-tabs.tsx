import { allStatuses, type OrderStatus } from '@/features/orders/order-status';
import { getFormats } from '@/i18n/formats';
import { getWords } from '@/i18n/words';
import type { StaffOrdersAsked } from '../backoffice-schema';
import { staffOrdersLink } from './orders-address';
import { StatusTabs } from './status-tabs';

type Props = { asked: StaffOrdersAsked; counts: Partial<Record<OrderStatus, number>> };

export async function StaffOrderTabs({ asked, counts }: Props) {
  const [t, orders, formats] = await Promise.all([getWords('backoffice'), getWords('orders'), getFormats()]);
  const all = Object.values(counts).reduce((total, of) => total + of, 0);
  const tabOf = (status: OrderStatus | undefined, name: string, count: number) => ({
    name,
    count: formats.count(count),
    href: staffOrdersLink({ ...asked, status, page: 1 }),
    isHere: status === asked.status,
  });
  const tabs = [
    tabOf(undefined, t('allOrders'), all),
    ...allStatuses.map((of) => tabOf(of, orders(`status.${of}`), counts[of] ?? 0)),
  ];
  return <StatusTabs label={t('status')} tabs={tabs} />;
}
