import type { Metadata } from 'next';
import { ButtonLink } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { Unavailable } from '@/components/ui/unavailable';
import { listAudit } from '@/features/backoffice/audit-queries';
import { auditAddress } from '@/features/backoffice/backoffice-schema';
import { AdminFrame } from '@/features/backoffice/components/admin-frame';
import { AuditTable } from '@/features/backoffice/components/audit-table';
import { ListSearch } from '@/features/backoffice/components/list-search';
import { staffWho } from '@/features/backoffice/staff-queries';
import { getWords } from '@/i18n/words';
import { reachable } from '@/lib/outage';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords('backoffice');
  return { title: t('audit') };
}

const linkTo = (q: string, page: number) => `/admin/audit?${new URLSearchParams({ q, page: String(page) })}`;

export default async function AuditPage({ searchParams }: PageProps<'/admin/audit'>) {
  const asked = auditAddress.parse(await searchParams);
  const path = linkTo(asked.q, asked.page);
  const staff = await staffWho('audit.view', path);
  const [t, read] = await Promise.all([getWords('backoffice'), reachable(listAudit(asked))]);
  return (
    <AdminFrame staff={staff} place="audit" title={t('audit')}>
      <Card>
        <ListSearch action="/admin/audit" q={asked.q} hint={t('auditSearch')} maxLength={80} />
        {!read.ok && <Unavailable retry={path} heading="h2" reference={read.reference} />}
        {read.ok && read.value.rows.length === 0 && (
          <EmptyState title={t('auditNone')}>{t('auditNoneHint')}</EmptyState>
        )}
        {read.ok && read.value.rows.length > 0 && <AuditTable rows={read.value.rows} />}
        <div className="flex justify-between pt-3">
          {asked.page > 1 && (
            <ButtonLink href={linkTo(asked.q, asked.page - 1)}>{t('previousPage')}</ButtonLink>
          )}
          {read.ok && read.value.isMore && (
            <ButtonLink href={linkTo(asked.q, asked.page + 1)} className="ml-auto">
              {t('nextPage')}
            </ButtonLink>
          )}
        </div>
      </Card>
    </AdminFrame>
  );
}
