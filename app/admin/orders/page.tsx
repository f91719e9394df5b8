import type { Metadata } from 'next';
import { ButtonLink } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { Pager } from '@/components/ui/pager';
import { Unavailable } from '@/components/ui/unavailable';
import { type StaffOrdersAsked, staffOrdersAddress } from '@/features/backoffice/backoffice-schema';
import { AdminFrame } from '@/features/backoffice/components/admin-frame';
import { staffOrdersLink } from '@/features/backoffice/components/orders-address';
import { StaffOrderSearch } from '@/features/backoffice/components/staff-order-search';
import { StaffOrderTable } from '@/features/backoffice/components/staff-order-table';
import { StaffOrderTabs } from '@/features/backoffice/components/staff-order-tabs';
import { countAllOrders } from '@/features/backoffice/order-count-cache';
import { listOrdersForStaff, mostCounted } from '@/features/backoffice/staff-order-queries';
import { staffWho } from '@/features/backoffice/staff-queries';
import { getFormats } from '@/i18n/formats';
import { getWords } from '@/i18n/words';
import { reachable } from '@/lib/outage';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords('backoffice');
  return { title: t('orders') };
}

export default async function StaffOrdersPage({ searchParams }: PageProps<'/admin/orders'>) {
  const asked = staffOrdersAddress.parse(await searchParams);
  const path = staffOrdersLink(asked);
  const staff = await staffWho('order.view', path);
  const [t, read] = await Promise.all([getWords('backoffice'), reachable(readOrders(asked))]);
  return (
    <AdminFrame staff={staff} place="orders" title={t('orders')}>
      <Card>
        {read.ok ? (
          <>
            <StaffOrderTabs asked={asked} counts={read.value.counts} />
            <StaffOrderSearch asked={asked} />
            {read.value.rows.length > 0 ? (
              <StaffOrderTable rows={read.value.rows} canShip={staff.rights.has('order.ship')} />
            ) : (
              <NoOrders />
            )}
            <Found total={read.value.total} />
            <Pager
              page={read.value.page}
              pages={read.value.pages}
              href={(page) => staffOrdersLink({ ...asked, page })}
            />
          </>
        ) : (
          <Unavailable retry={path} heading="h2" reference={read.reference} />
        )}
      </Card>
    </AdminFrame>
  );
}

async function readOrders(asked: StaffOrdersAsked) {
  const [counts, list] = await Promise.all([countAllOrders(), listOrdersForStaff(asked)]);
  return { counts, ...list };
}

async function Found({ total }: { total: number }) {
  const [t, formats] = await Promise.all([getWords('backoffice'), getFormats()]);
  return (
    <p role="status" className="pt-3 text-ink-3 text-sm tabular-nums">
      {total > mostCounted
        ? t('foundMany', { count: formats.count(mostCounted) })
        : t('found', { count: total })}
    </p>
  );
}

async function NoOrders() {
  const t = await getWords('backoffice');
  return (
    <EmptyState title={t('noOrders')} actions={<ButtonLink href="/admin/orders">{t('seeAll')}</ButtonLink>}>
      {t('noOrdersHint')}
    </EmptyState>
  );
}
