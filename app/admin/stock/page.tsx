import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { ButtonLink } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Unavailable } from '@/components/ui/unavailable';
import { linkIn } from '@/features/backoffice/asked-list';
import { AdminFrame } from '@/features/backoffice/components/admin-frame';
import { readList } from '@/features/backoffice/read-list';
import { staffWho } from '@/features/backoffice/staff-queries';
import { StockList } from '@/features/backoffice/stock/components/stock-list';
import { listStock } from '@/features/backoffice/stock/stock-queries';
import { stockAddress } from '@/features/backoffice/stock/stock-schema';
import { getWords } from '@/i18n/words';
import { reachable } from '@/lib/outage';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords('stock');
  return { title: t('title') };
}

export default async function StockPage({ searchParams }: PageProps<'/admin/stock'>) {
  const { asked: all, unread } = readList(stockAddress, await searchParams, ['q']);
  const { sku, ...asked } = all;
  const list = { path: '/admin/stock', asked, unread, usual: { show: 'low', sort: 'stock' } };
  const here = linkIn(list);
  const staff = await staffWho('stock.view', here);
  if (sku !== undefined) redirect(`/admin/stock/${sku}`);
  const [t, read] = await Promise.all([getWords('stock'), reachable(listStock(asked))]);
  return (
    <AdminFrame staff={staff} place="stock" title={t('title')}>
      <Card>
        {!read.ok && <Unavailable retry={here} heading="h2" reference={read.reference} />}
        {read.ok && <StockList list={list} asked={asked} found={read.value} />}
      </Card>
      {staff.rights.has('stock.adjust') && (
        <ButtonLink href="/admin/imports?kind=stock" className="justify-self-start">
          {t('toImport')}
        </ButtonLink>
      )}
    </AdminFrame>
  );
}
