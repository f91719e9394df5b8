import type { Metadata } from 'next';
import { Card, CardHead } from '@/components/ui/card';
import { Unavailable } from '@/components/ui/unavailable';
import { linkIn } from '@/features/backoffice/asked-list';
import { AdminFrame } from '@/features/backoffice/components/admin-frame';
import { ImportList } from '@/features/backoffice/imports/components/import-list';
import { NewImport } from '@/features/backoffice/imports/components/new-import';
import { importerWho, listImports } from '@/features/backoffice/imports/import-queries';
import { importsAddress } from '@/features/backoffice/imports/import-schema';
import { getWords } from '@/i18n/words';
import { reachable } from '@/lib/outage';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords('imports');
  return { title: t('title') };
}

export default async function ImportsPage({ searchParams }: PageProps<'/admin/imports'>) {
  const asked = importsAddress.parse(await searchParams);
  const list = { path: '/admin/imports', asked, usual: { sort: 'newest' } };
  const here = linkIn(list);
  const { staff, kinds } = await importerWho(here);
  const kind = kinds.find((one) => one === asked.kind) ?? kinds[0];
  const [t, read] = await Promise.all([getWords('imports'), reachable(listImports(kinds, asked))]);
  return (
    <AdminFrame staff={staff} place="imports" title={t('title')}>
      {kind && <NewImport list={list} staff={staff} kinds={kinds} kind={kind} />}
      <Card>
        <CardHead title={t('history')} />
        {!read.ok && <Unavailable retry={here} heading="h2" reference={read.reference} />}
        {read.ok && <ImportList list={list} found={read.value} />}
      </Card>
    </AdminFrame>
  );
}
