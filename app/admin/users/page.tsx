import type { Metadata } from 'next';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { Pager } from '@/components/ui/pager';
import { Unavailable } from '@/components/ui/unavailable';
import { usersAddress } from '@/features/backoffice/backoffice-schema';
import { AdminFrame } from '@/features/backoffice/components/admin-frame';
import { ListSearch } from '@/features/backoffice/components/list-search';
import { UserTable } from '@/features/backoffice/components/user-table';
import { staffWho } from '@/features/backoffice/staff-queries';
import { listUsers } from '@/features/backoffice/user-queries';
import { getWords } from '@/i18n/words';
import { ClientWords } from '@/i18n/words-for-client';
import { reachable } from '@/lib/outage';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords('backoffice');
  return { title: t('users') };
}

const linkTo = (q: string, page: number) => `/admin/users?${new URLSearchParams({ q, page: String(page) })}`;

export default async function StaffUsersPage({ searchParams }: PageProps<'/admin/users'>) {
  const asked = usersAddress.parse(await searchParams);
  const path = linkTo(asked.q, asked.page);
  const staff = await staffWho('user.view', path);
  const [t, read] = await Promise.all([getWords('backoffice'), reachable(listUsers(asked))]);
  return (
    <AdminFrame staff={staff} place="users" title={t('users')}>
      <Card>
        <ListSearch action="/admin/users" q={asked.q} hint={t('searchUsers')} maxLength={254} />
        {!read.ok && <Unavailable retry={path} heading="h2" reference={read.reference} />}
        {read.ok && read.value.rows.length === 0 && <EmptyState title={t('usersNone')} />}
        {read.ok && read.value.rows.length > 0 && (
          <ClientWords names={['forms', 'refusals']}>
            <UserTable
              rows={read.value.rows}
              canDisable={staff.rights.has('user.disable')}
              ownId={staff.id}
            />
            <Pager page={read.value.page} pages={read.value.pages} href={(page) => linkTo(asked.q, page)} />
          </ClientWords>
        )}
      </Card>
    </AdminFrame>
  );
}
