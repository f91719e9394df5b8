import type { Metadata } from 'next';
import { ButtonLink } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { Unavailable } from '@/components/ui/unavailable';
import { AdminFrame } from '@/features/backoffice/components/admin-frame';
import { Packing } from '@/features/backoffice/orders/components/packing';
import { mostNumbers, packingAddress } from '@/features/backoffice/orders/orders-schema';
import { readPacking } from '@/features/backoffice/orders/packing-queries';
import { staffWho } from '@/features/backoffice/staff-queries';
import { PrintButton } from '@/features/orders/components/print-button';
import { getWords } from '@/i18n/words';
import { reachable } from '@/lib/outage';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords('staffOrders');
  return { title: t('packing') };
}

export default async function PackingPage({ searchParams }: PageProps<'/admin/orders/packing'>) {
  const asked = packingAddress.parse(await searchParams);
  const path = `/admin/orders/packing?${new URLSearchParams({
    ...(asked.numbers.length > 0 && { numbers: asked.numbers.join('.') }),
    ...(asked.status && { status: asked.status }),
  })}`;
  const staff = await staffWho('order.ship', path);
  const [t, read] = await Promise.all([getWords('staffOrders'), reachable(readPacking(asked))]);
  return (
    <AdminFrame staff={staff} place="orders" title={t('packing')}>
      {read.ok ? (
        <>
          {read.value.length > 0 ? <Hints /> : <NothingToPack />}
          <Packing orders={read.value} />
        </>
      ) : (
        <Unavailable retry={path} heading="h2" reference={read.reference} />
      )}
    </AdminFrame>
  );
}

async function Hints() {
  const t = await getWords('staffOrders');
  return (
    <div className="flex flex-wrap items-center justify-between gap-3">
      <p className="text-ink-2 text-sm">
        {t('packingHint')} {t('packingLimit', { count: mostNumbers })}
      </p>
      <PrintButton label={t('print')} hint={t('printHint')} />
    </div>
  );
}

async function NothingToPack() {
  const t = await getWords('staffOrders');
  return (
    <Card>
      <EmptyState
        title={t('packingNone')}
        actions={<ButtonLink href="/admin/orders">{t('toOrders')}</ButtonLink>}
      >
        {t('packingNoneHint')}
      </EmptyState>
    </Card>
  );
}
