import type { Metadata } from 'next';
import { Card, CardHead } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { Link } from '@/components/ui/link';
import { Unavailable } from '@/components/ui/unavailable';
import { AdminFrame } from '@/features/backoffice/components/admin-frame';
import { staffWho } from '@/features/backoffice/staff-queries';
import { NewGroupForm } from '@/features/backoffice/team/components/group-form';
import { listGroups } from '@/features/backoffice/team/team-queries';
import { getWords } from '@/i18n/words';
import { ClientWords } from '@/i18n/words-for-client';
import { reachable } from '@/lib/outage';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords('team');
  return { title: t('groups') };
}

export default async function GroupsPage() {
  const staff = await staffWho('staff.view', '/admin/groups');
  const [t, read] = await Promise.all([getWords('team'), reachable(listGroups())]);
  return (
    <AdminFrame staff={staff} place="groups" title={t('groups')}>
      <Card>
        {!read.ok && <Unavailable retry="/admin/groups" heading="h2" reference={read.reference} />}
        {read.ok && read.value.length === 0 && <EmptyState title={t('noGroups')} />}
        <ul className="divide-y divide-line">
          {read.ok &&
            read.value.map(({ id, name, permissions, members }) => (
              <li key={id} className="flex flex-wrap items-center justify-between gap-x-4 py-1">
                <Link
                  href={`/admin/groups/${id}`}
                  className="link inline-flex min-h-tap items-center font-semibold"
                >
                  {name}
                </Link>
                <span className="text-ink-3 text-sm tabular-nums">
                  {t('rightsCount', { count: permissions.length })} · {t('membersCount', { count: members })}
                </span>
              </li>
            ))}
        </ul>
      </Card>
      {staff.rights.has('staff.edit') && (
        <ClientWords names={['forms', 'refusals']}>
          <Card>
            <CardHead title={t('addGroup')} />
            <NewGroupForm staff={staff} />
          </Card>
        </ClientWords>
      )}
    </AdminFrame>
  );
}
