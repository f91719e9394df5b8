import type { Metadata } from 'next';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { Pager } from '@/components/ui/pager';
import { Unavailable } from '@/components/ui/unavailable';
import { returnsAddress } from '@/features/backoffice/backoffice-schema';
import { AdminFrame } from '@/features/backoffice/components/admin-frame';
import { ReturnList } from '@/features/backoffice/components/return-list';
import { StatusTabs } from '@/features/backoffice/components/status-tabs';
import { listReturns, type ReturnStatus } from '@/features/backoffice/return-queries';
import { staffWho } from '@/features/backoffice/staff-queries';
import { getWords } from '@/i18n/words';
import { ClientWords } from '@/i18n/words-for-client';
import { reachable } from '@/lib/outage';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords('backoffice');
  return { title: t('returns') };
}

const tabs = { requested: 'requested', approved: 'approved', refused: 'refusedReturn' } as const;
const linkTo = (status: string, page = 1) => `/admin/returns?status=${status}&page=${page}`;

export default async function StaffReturnsPage({ searchParams }: PageProps<'/admin/returns'>) {
  const asked = returnsAddress.parse(await searchParams);
  const path = linkTo(asked.status, asked.page);
  const staff = await staffWho('order.return', path);
  const [t, read] = await Promise.all([getWords('backoffice'), reachable(listReturns(asked))]);
  return (
    <AdminFrame staff={staff} place="returns" title={t('returns')}>
      <Card>
        <StatusTabs
          label={t('status')}
          tabs={(Object.keys(tabs) as ReturnStatus[]).map((status) => ({
            name: t(tabs[status]),
            href: linkTo(status),
            isHere: status === asked.status,
          }))}
        />
        {!read.ok && <Unavailable retry={path} heading="h2" reference={read.reference} />}
        {read.ok && read.value.rows.length === 0 && (
          <EmptyState title={t('returnsNone')}>{t('returnsNoneHint')}</EmptyState>
        )}
        {read.ok && read.value.rows.length > 0 && (
          <ClientWords names={['forms', 'refusals']}>
            <ReturnList rows={read.value.rows} />
            <Pager
              page={read.value.page}
              pages={read.value.pages}
              href={(page) => linkTo(asked.status, page)}
            />
          </ClientWords>
        )}
      </Card>
    </AdminFrame>
  );
}
