import type { Metadata } from 'next';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { Unavailable } from '@/components/ui/unavailable';
import { linkIn } from '@/features/backoffice/asked-list';
import { listAudit } from '@/features/backoffice/audit-queries';
import { auditAddress } from '@/features/backoffice/backoffice-schema';
import { AdminFrame } from '@/features/backoffice/components/admin-frame';
import { AuditFilter } from '@/features/backoffice/components/audit-filter';
import { AuditTable } from '@/features/backoffice/components/audit-table';
import { IfRead } from '@/features/backoffice/components/list/if-read';
import { ListFoot } from '@/features/backoffice/components/list/list-foot';
import { readList } from '@/features/backoffice/read-list';
import { staffWho } from '@/features/backoffice/staff-queries';
import { getWords } from '@/i18n/words';
import { reachable } from '@/lib/outage';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords('backoffice');
  return { title: t('audit') };
}

export default async function AuditPage({ searchParams }: PageProps<'/admin/audit'>) {
  const { asked, unread } = readList(auditAddress, await searchParams, ['q', 'from', 'to']);
  const list = { path: '/admin/audit', asked, unread, usual: {} };
  const staff = await staffWho('audit.view', linkIn(list));
  const [t, read] = await Promise.all([getWords('backoffice'), reachable(listAudit(asked, staff.rights))]);
  return (
    <AdminFrame staff={staff} place="audit" title={t('audit')}>
      <Card>
        <AuditFilter list={list} />
        {!read.ok && <Unavailable retry={linkIn(list)} heading="h2" reference={read.reference} />}
        <IfRead list={list}>
          {read.ok && read.value.rows.length === 0 && (
            <EmptyState title={t('auditNone')}>{t('auditNoneHint')}</EmptyState>
          )}
          {read.ok && read.value.rows.length > 0 && (
            <>
              <AuditTable list={list} rows={read.value.rows} />
              <ListFoot list={list} page={asked.page} pages={read.value.pages} />
            </>
          )}
        </IfRead>
      </Card>
    </AdminFrame>
  );
}
