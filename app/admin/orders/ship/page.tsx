import type { Metadata } from 'next';
import { ButtonLink } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { Unavailable } from '@/components/ui/unavailable';
import { AdminFrame } from '@/features/backoffice/components/admin-frame';
import { limits } from '@/features/backoffice/imports/kinds';
import { RecentLists } from '@/features/backoffice/shipping/components/recent-lists';
import { ShipList } from '@/features/backoffice/shipping/components/ship-list';
import { ShipUpload } from '@/features/backoffice/shipping/components/ship-upload';
import {
  listShipLists,
  readShipList,
  type ShipListView,
} from '@/features/backoffice/shipping/ship-list-queries';
import { shipAddress } from '@/features/backoffice/shipping/shipping-schema';
import { staffWho } from '@/features/backoffice/staff-queries';
import { getWords } from '@/i18n/words';
import { ClientWords } from '@/i18n/words-for-client';
import { reachable } from '@/lib/outage';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords('shipping');
  return { title: t('title') };
}

export default async function ShipPage({ searchParams }: PageProps<'/admin/orders/ship'>) {
  const { list } = shipAddress.parse(await searchParams);
  const path = list === undefined ? '/admin/orders/ship' : `/admin/orders/ship?list=${list}`;
  const staff = await staffWho('order.ship', path);
  const [t, read] = await Promise.all([getWords('shipping'), reachable(readPage(list))]);
  return (
    <AdminFrame staff={staff} place="orders" title={t('title')}>
      {!read.ok && <Unavailable retry={path} heading="h2" reference={read.reference} />}
      {read.ok && list === undefined && <Upload />}
      {read.ok && list !== undefined && <Listed list={read.value.list} />}
      {read.ok && <RecentLists lists={read.value.recent} />}
    </AdminFrame>
  );
}

async function readPage(listId: number | undefined) {
  const [list, recent] = await Promise.all([
    listId === undefined ? undefined : readShipList(listId),
    listId === undefined ? listShipLists() : [],
  ]);
  return { list, recent };
}

async function Upload() {
  const t = await getWords('shipping');
  return (
    <Card>
      <p className="mb-4 max-w-2xl">{t('lead')}</p>
      <ClientWords names={['shipping', 'forms', 'refusals']}>
        <ShipUpload mostBytes={limits.bytes} />
      </ClientWords>
    </Card>
  );
}

async function Listed({ list }: { list: ShipListView | undefined }) {
  const t = await getWords('shipping');
  if (list) return <ShipList list={list} />;
  const again = <ButtonLink href="/admin/orders/ship">{t('again')}</ButtonLink>;
  return (
    <Card>
      <EmptyState title={t('missing')} actions={again}>
        {t('missingHint')}
      </EmptyState>
    </Card>
  );
}
