import type { Metadata } from 'next';
import { ButtonLink } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { Notice } from '@/components/ui/notice';
import { Unavailable } from '@/components/ui/unavailable';
import { linkIn } from '@/features/backoffice/asked-list';
import { AdminFrame } from '@/features/backoffice/components/admin-frame';
import { IfRead } from '@/features/backoffice/components/list/if-read';
import { OrderFilter } from '@/features/backoffice/orders/components/order-filter';
import { OrderList } from '@/features/backoffice/orders/components/order-list';
import { OrderTabs } from '@/features/backoffice/orders/components/order-tabs';
import { countByStatus } from '@/features/backoffice/orders/order-count-cache';
import { listOrdersForStaff } from '@/features/backoffice/orders/order-list-queries';
import { type OrdersAsked, ordersAddress, typedFields } from '@/features/backoffice/orders/orders-schema';
import { readList } from '@/features/backoffice/read-list';
import { staffWho } from '@/features/backoffice/staff-queries';
import { getWords } from '@/i18n/words';
import { reachable } from '@/lib/outage';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords('backoffice');
  return { title: t('orders') };
}

export default async function StaffOrdersPage({ searchParams }: PageProps<'/admin/orders'>) {
  const { asked, unread } = readList(ordersAddress, await searchParams, typedFields);
  const list = { path: '/admin/orders', asked, unread, usual: { sort: 'newest' } };
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
            <IfRead list={list}>
              {read.value.since && (
                <Notice className="mb-3">{own('since', { date: read.value.since })}</Notice>
              )}
              {read.value.rows.length > 0 ? (
                <OrderList list={list} read={read.value} rights={staff.rights} />
              ) : (
                <NoOrders />
              )}
            </IfRead>
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
