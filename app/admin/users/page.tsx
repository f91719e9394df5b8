import type { Metadata } from 'next';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { Unavailable } from '@/components/ui/unavailable';
import { linkIn } from '@/features/backoffice/asked-list';
import { usersAddress } from '@/features/backoffice/backoffice-schema';
import { AdminFrame } from '@/features/backoffice/components/admin-frame';
import { IfRead } from '@/features/backoffice/components/list/if-read';
import { ListFoot } from '@/features/backoffice/components/list/list-foot';
import { UserFilter } from '@/features/backoffice/components/user-filter';
import { UserTable } from '@/features/backoffice/components/user-table';
import { readList } from '@/features/backoffice/read-list';
import { staffWho } from '@/features/backoffice/staff-queries';
import { listUsers } from '@/features/backoffice/user-queries';
import { getWords } from '@/i18n/words';
import { ClientWords } from '@/i18n/words-for-client';
import { reachable } from '@/lib/outage';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords('backoffice');
  return { title: t('users') };
}

export default async function StaffUsersPage({ searchParams }: PageProps<'/admin/users'>) {
  const { asked, unread } = readList(usersAddress, await searchParams, ['q']);
  const list = { path: '/admin/users', asked, unread, usual: { sort: 'newest' } };
  const staff = await staffWho('user.view', linkIn(list));
  const [t, read] = await Promise.all([getWords('backoffice'), reachable(listUsers(asked))]);
  return (
    <AdminFrame staff={staff} place="users" title={t('users')}>
      <Card>
        <UserFilter list={list} asked={asked} />
        {!read.ok && <Unavailable retry={linkIn(list)} heading="h2" reference={read.reference} />}
        <IfRead list={list}>
          {read.ok && read.value.rows.length === 0 && <EmptyState title={t('usersNone')} />}
          {read.ok && read.value.rows.length > 0 && (
            <ClientWords names={['forms', 'refusals', 'lists']}>
              <UserTable
                list={list}
                rows={read.value.rows}
                canDisable={staff.rights.has('user.disable')}
                ownId={staff.id}
              />
              <ListFoot list={list} page={read.value.page} pages={read.value.pages} />
            </ClientWords>
          )}
        </IfRead>
      </Card>
    </AdminFrame>
  );
}
