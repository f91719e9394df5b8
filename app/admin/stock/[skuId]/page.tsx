import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Card, CardHead } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { Link } from '@/components/ui/link';
import { Unavailable } from '@/components/ui/unavailable';
import { AdminFrame } from '@/features/backoffice/components/admin-frame';
import { staffWho } from '@/features/backoffice/staff-queries';
import { LedgerTable } from '@/features/backoffice/stock/components/ledger-table';
import { StockFigures } from '@/features/backoffice/stock/components/stock-figures';
import { AdjustStock, LowMark } from '@/features/backoffice/stock/components/stock-steps';
import { readLedger } from '@/features/backoffice/stock/ledger-queries';
import { findStock } from '@/features/backoffice/stock/stock-queries';
import { ledgerAddress } from '@/features/backoffice/stock/stock-schema';
import { getWords } from '@/i18n/words';
import { ClientWords } from '@/i18n/words-for-client';
import { reachable } from '@/lib/outage';

type Props = PageProps<'/admin/stock/[skuId]'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [t, { skuId }] = await Promise.all([getWords('stock'), params]);
  return { title: t('ledgerOf', { sku: skuId }) };
}

export default async function StockOfSkuPage({ params, searchParams }: Props) {
  const { skuId } = await params;
  const path = `/admin/stock/${skuId}`;
  const staff = await staffWho('stock.view', path);
  if (!/^[1-9]\d{0,14}$/.test(skuId)) notFound();
  const { before } = ledgerAddress.parse(await searchParams);
  const [t, read] = await Promise.all([
    getWords('stock'),
    reachable(Promise.all([findStock(Number(skuId)), readLedger(Number(skuId), before)])),
  ]);
  if (!read.ok)
    return (
      <AdminFrame staff={staff} place="stock" title={t('ledgerOf', { sku: skuId })}>
        <Unavailable retry={path} heading="h2" reference={read.reference} />
      </AdminFrame>
    );
  const [sku, ledger] = read.value;
  if (!sku) notFound();
  return (
    <AdminFrame staff={staff} place="stock" title={t('ledgerOf', { sku: skuId })}>
      <p className="flex flex-wrap gap-x-5">
        <Link href="/admin/stock" className="link inline-flex min-h-tap items-center">
          {t('toList')}
        </Link>
        <Link href={`/goods/${sku.id}`} className="link inline-flex min-h-tap items-center">
          {t('toShop')}
        </Link>
      </p>
      <div className="grid items-start gap-4 xl:grid-cols-[minmax(0,1fr)_340px] xl:grid-rows-[auto_1fr]">
        <Card>
          <CardHead title={sku.name} />
          <StockFigures row={sku} />
        </Card>
        {staff.rights.has('stock.adjust') && (
          <ClientWords names={['forms', 'refusals']}>
            <div className="grid gap-4 xl:col-start-2 xl:row-span-2 xl:row-start-1">
              <AdjustStock skuId={sku.id} />
              <LowMark skuId={sku.id} lowStock={sku.lowStock} />
            </div>
          </ClientWords>
        )}
        <Card>
          <CardHead title={t('ledger')} />
          {ledger.rows.length === 0 && <EmptyState title={t('noMovements')} heading="h3" />}
          {ledger.rows.length > 0 && (
            <LedgerTable rows={ledger.rows} canSeeOrders={staff.rights.has('order.view')} />
          )}
          <p className="flex flex-wrap gap-x-5 pt-2 empty:hidden">
            {before !== undefined && (
              <Link href={path} className="link inline-flex min-h-tap items-center">
                {t('newest')}
              </Link>
            )}
            {ledger.before !== undefined && (
              <Link
                href={`${path}?before=${ledger.before}`}
                className="link inline-flex min-h-tap items-center"
              >
                {t('older')}
              </Link>
            )}
          </p>
        </Card>
      </div>
    </AdminFrame>
  );
}
