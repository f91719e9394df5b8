import type { Metadata } from 'next';
import { ButtonLink } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { Notice } from '@/components/ui/notice';
import { Unavailable } from '@/components/ui/unavailable';
import { linkIn } from '@/features/backoffice/asked-list';
import { AdminFrame } from '@/features/backoffice/components/admin-frame';
import { OrderFilter } from '@/features/backoffice/orders/components/order-filter';
import { OrderList } from '@/features/backoffice/orders/components/order-list';
import { OrderTabs } from '@/features/backoffice/orders/components/order-tabs';
import { countByStatus } from '@/features/backoffice/orders/order-count-cache';
import { listOrdersForStaff } from '@/features/backoffice/orders/order-list-queries';
import { type OrdersAsked, ordersAddress } from '@/features/backoffice/orders/orders-schema';
import { staffWho } from '@/features/backoffice/staff-queries';
import { getWords } from '@/i18n/words';
import { reachable } from '@/lib/outage';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords('backoffice');
  return { title: t('orders') };
}

export default async function StaffOrdersPage({ searchParams }: PageProps<'/admin/orders'>) {
  const asked = ordersAddress.parse(await searchParams);
  const list = { path: '/admin/orders', asked, usual: { sort: 'newest' } };
  const staff = await staffWho('order.view', linkIn(list));
  const [t, own, read] = await Promise.all([
    getWords('backoffice'),
    getWords('staffOrders'),
    reachable(readOrders(asked)),
  ]);
  return (
    <AdminFrame staff={staff} place="orders" title={t('orders')}>
      <Card>
        {read.ok ? (
          <>
            <OrderTabs list={list} status={asked.status} counts={read.value.counts} />
            <OrderFilter list={list} asked={asked} />
            {read.value.since && <Notice className="mb-3">{own('since', { date: read.value.since })}</Notice>}
            {read.value.rows.length > 0 ? (
              <OrderList list={list} read={read.value} rights={staff.rights} />
            ) : (
              <NoOrders />
            )}
          </>
        ) : (
          <Unavailable retry={linkIn(list)} heading="h2" reference={read.reference} />
        )}
      </Card>
    </AdminFrame>
  );
}

async function readOrders(asked: OrdersAsked) {
  const [counts, found] = await Promise.all([countByStatus(), listOrdersForStaff(asked)]);
  return { counts, ...found };
}

async function NoOrders() {
  const t = await getWords('backoffice');
  return (
    <EmptyState title={t('noOrders')} actions={<ButtonLink href="/admin/orders">{t('seeAll')}</ButtonLink>}>
      {t('noOrdersHint')}
    </EmptyState>
  );
}
