import type { Metadata } from 'next';
import { Card, CardHead } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { Unavailable } from '@/components/ui/unavailable';
import { linkIn } from '@/features/backoffice/asked-list';
import { AdminFrame } from '@/features/backoffice/components/admin-frame';
import { IfRead } from '@/features/backoffice/components/list/if-read';
import { ListFilter } from '@/features/backoffice/components/list/list-filter';
import { ListFoot } from '@/features/backoffice/components/list/list-foot';
import { readList } from '@/features/backoffice/read-list';
import { staffWho } from '@/features/backoffice/staff-queries';
import { AppointForm } from '@/features/backoffice/team/components/appoint-form';
import { TeamTable } from '@/features/backoffice/team/components/team-table';
import { listTeam } from '@/features/backoffice/team/team-queries';
import { teamAddress } from '@/features/backoffice/team/team-schema';
import { getWords } from '@/i18n/words';
import { ClientWords } from '@/i18n/words-for-client';
import { reachable } from '@/lib/outage';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords('team');
  return { title: t('team') };
}

export default async function TeamPage({ searchParams }: PageProps<'/admin/team'>) {
  const { asked, unread } = readList(teamAddress, await searchParams, ['q']);
  const list = { path: '/admin/team', asked, unread, usual: { sort: 'name' } };
  const staff = await staffWho('staff.view', linkIn(list));
  const [t, words, read] = await Promise.all([
    getWords('team'),
    getWords('backoffice'),
    reachable(listTeam(asked)),
  ]);
  return (
    <AdminFrame staff={staff} place="team" title={t('team')}>
      <ClientWords names={['forms', 'refusals']}>
        {staff.rights.has('staff.edit') && <AppointForm />}
        <Card>
          <CardHead title={t('team')} />
          <ListFilter
            list={list}
            search={{ id: 'team-q', label: words('search'), hint: t('search'), maxLength: 40 }}
          />
          {!read.ok && <Unavailable retry={linkIn(list)} heading="h2" reference={read.reference} />}
          <IfRead list={list}>
            {read.ok && read.value.rows.length === 0 && <EmptyState title={t('none')} />}
            {read.ok && read.value.rows.length > 0 && (
              <>
                <TeamTable list={list} rows={read.value.rows} />
                <ListFoot
                  list={list}
                  page={read.value.page}
                  pages={read.value.pages}
                  found={t('found', { count: read.value.total })}
                />
              </>
            )}
          </IfRead>
        </Card>
      </ClientWords>
    </AdminFrame>
  );
}
