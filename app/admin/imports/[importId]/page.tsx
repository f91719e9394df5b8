import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Card, CardHead } from '@/components/ui/card';
import { Link } from '@/components/ui/link';
import { Unavailable } from '@/components/ui/unavailable';
import { linkIn } from '@/features/backoffice/asked-list';
import { AdminFrame } from '@/features/backoffice/components/admin-frame';
import { ImportState } from '@/features/backoffice/imports/components/import-state';
import { ImportSteps } from '@/features/backoffice/imports/components/import-steps';
import { RowList } from '@/features/backoffice/imports/components/row-list';
import { StatusTag } from '@/features/backoffice/imports/components/status-tag';
import { columnsSeen, findImport, importerWho, listRows } from '@/features/backoffice/imports/import-queries';
import { importAddress, importForm } from '@/features/backoffice/imports/import-schema';
import { getWords } from '@/i18n/words';
import { reachable } from '@/lib/outage';

type Props = PageProps<'/admin/imports/[importId]'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [t, { importId }] = await Promise.all([getWords('imports'), params]);
  return { title: t('importOf', { id: importId }) };
}

export default async function ImportPage({ params, searchParams }: Props) {
  const named = importForm.safeParse(await params);
  const asked = importAddress.parse(await searchParams);
  const path = `/admin/imports/${named.data?.importId ?? 0}`;
  const { staff, kinds } = await importerWho(path);
  if (!named.success) notFound();
  const { importId } = named.data;
  const list = { path, asked, usual: { show: 'all', sort: 'line' } };
  const [t, read] = await Promise.all([
    getWords('imports'),
    reachable(Promise.all([findImport(importId, kinds), listRows(importId, asked)])),
  ]);
  const title = t('importOf', { id: String(importId) });
  if (!read.ok)
    return (
      <AdminFrame staff={staff} place="imports" title={title}>
        <Unavailable retry={linkIn(list)} heading="h2" reference={read.reference} />
      </AdminFrame>
    );
  const [view, found] = read.value;
  if (!view) notFound();
  return (
    <AdminFrame staff={staff} place="imports" title={title}>
      <p>
        <Link href="/admin/imports" className="link inline-flex min-h-tap items-center">
          {t('toList')}
        </Link>
      </p>
      <Card>
        <CardHead title={`${t(`kinds.${view.kind}`)} · ${view.fileName}`}>
          <StatusTag line={view} />
        </CardHead>
        <ImportState view={view} />
        <ImportSteps view={view} />
      </Card>
      <Card>
        <CardHead title={t('rowsOf')} />
        <RowList list={list} view={view} columns={columnsSeen(view, staff)} found={found} />
      </Card>
    </AdminFrame>
  );
}
