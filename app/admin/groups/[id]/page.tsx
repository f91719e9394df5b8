import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { Card, CardHead } from '@/components/ui/card';
import { Link } from '@/components/ui/link';
import { Notice } from '@/components/ui/notice';
import { Unavailable } from '@/components/ui/unavailable';
import { rowId } from '@/features/backoffice/backoffice-schema';
import { AdminFrame } from '@/features/backoffice/components/admin-frame';
import { markOf } from '@/features/backoffice/mark';
import { staffWho } from '@/features/backoffice/staff-queries';
import { DeleteGroupForm, GroupForm } from '@/features/backoffice/team/components/group-form';
import { RightsList } from '@/features/backoffice/team/components/rights-list';
import { findGroup } from '@/features/backoffice/team/team-queries';
import { getWords } from '@/i18n/words';
import { ClientWords } from '@/i18n/words-for-client';
import { reachable } from '@/lib/outage';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords('team');
  return { title: t('groups') };
}

export default async function GroupPage({ params }: PageProps<'/admin/groups/[id]'>) {
  const { id } = await params;
  const path = `/admin/groups/${id}`;
  const staff = await staffWho('staff.view', path);
  const [t, read] = await Promise.all([
    getWords('team'),
    reachable(findGroup(rowId.safeParse(id).data ?? 0)),
  ]);
  if (read.ok && !read.value) notFound();
  if (!read.ok || !read.value) {
    return (
      <AdminFrame staff={staff} place="groups" title={t('groups')}>
        <Unavailable retry={path} heading="h2" reference={read.ok ? '' : read.reference} />
      </AdminFrame>
    );
  }
  const { members, ...group } = read.value;
  const isOwn = !staff.isSuperuser && members.some((member) => member.id === staff.id);
  const mark = markOf({ name: group.name, permissions: group.permissions });
  return (
    <AdminFrame staff={staff} place="groups" title={t('groupOf', { name: group.name })}>
      <Breadcrumb
        label={t('path')}
        crumbs={[{ label: t('groups'), href: '/admin/groups' }, { label: group.name }]}
      />
      {isOwn && <Notice>{t('ownGroup')}</Notice>}
      <ClientWords names={['forms', 'refusals']}>
        <Card>
          <CardHead title={t('rights')} />
          {staff.rights.has('staff.edit') && !isOwn ? (
            <GroupForm staff={staff} group={group} mark={mark} />
          ) : (
            <RightsList rights={new Set(group.permissions)} empty={t('mayNothing')} />
          )}
        </Card>
        <Card>
          <CardHead title={t('members')} />
          {members.length === 0 && <p className="text-ink-2">{t('noMembers')}</p>}
          <ul className="flex flex-wrap gap-x-5">
            {members.map((member) => (
              <li key={member.id}>
                <Link href={`/admin/team/${member.id}`} className="link inline-flex min-h-tap items-center">
                  {member.username}
                </Link>
              </li>
            ))}
          </ul>
        </Card>
        {staff.rights.has('staff.edit') && (
          <Card>
            <CardHead title={t('deleteTitle')} />
            <p className="mb-3 text-ink-2 text-sm">{t('deleteHint')}</p>
            <DeleteGroupForm group={group} />
          </Card>
        )}
      </ClientWords>
    </AdminFrame>
  );
}
