import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { Card, CardHead } from '@/components/ui/card';
import { Notice } from '@/components/ui/notice';
import { Unavailable } from '@/components/ui/unavailable';
import { rowId } from '@/features/backoffice/backoffice-schema';
import { AdminFrame } from '@/features/backoffice/components/admin-frame';
import { markOf } from '@/features/backoffice/mark';
import { staffWho } from '@/features/backoffice/staff-queries';
import { DismissForm, MemberForm } from '@/features/backoffice/team/components/member-form';
import { RightsList } from '@/features/backoffice/team/components/rights-list';
import { shownOf } from '@/features/backoffice/team/set-rights';
import { findMember } from '@/features/backoffice/team/team-queries';
import { getWords } from '@/i18n/words';
import { ClientWords } from '@/i18n/words-for-client';
import { reachable } from '@/lib/outage';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords('team');
  return { title: t('team') };
}

export default async function MemberPage({ params }: PageProps<'/admin/team/[id]'>) {
  const { id } = await params;
  const path = `/admin/team/${id}`;
  const staff = await staffWho('staff.view', path);
  const [t, read] = await Promise.all([
    getWords('team'),
    reachable(findMember(rowId.safeParse(id).data ?? 0)),
  ]);
  if (read.ok && !read.value) notFound();
  if (!read.ok || !read.value) {
    return (
      <AdminFrame staff={staff} place="team" title={t('team')}>
        <Unavailable retry={path} heading="h2" reference={read.ok ? '' : read.reference} />
      </AdminFrame>
    );
  }
  const member = read.value;
  const isSelf = member.id === staff.id;
  const isAbove = member.isSuperuser && !staff.isSuperuser;
  const canEdit = staff.rights.has('staff.edit') && !isSelf && !isAbove;
  return (
    <AdminFrame staff={staff} place="team" title={t('memberOf', { name: member.username })}>
      <Breadcrumb
        label={t('path')}
        crumbs={[{ label: t('team'), href: '/admin/team' }, { label: member.username }]}
      />
      <Card>
        <CardHead title={t('mayNow')} />
        {member.isSuperuser ? t('mayAll') : <RightsList rights={member.rights} empty={t('mayNothing')} />}
      </Card>
      {isSelf && <Notice>{t('isYou')}</Notice>}
      {isAbove && <Notice>{t('notYours')}</Notice>}
      {canEdit && (
        <ClientWords names={['forms', 'refusals']}>
          <Card>
            <CardHead title={t('rightsTitle')} />
            <p className="mb-4 text-ink-2 text-sm">{t('rightsHint')}</p>
            <MemberForm staff={staff} member={member} mark={markOf(shownOf(member, member))} />
          </Card>
          <Card>
            <CardHead title={t('dismissTitle')} />
            <p className="mb-3 text-ink-2 text-sm">{t('dismissHint')}</p>
            <DismissForm member={member} />
          </Card>
        </ClientWords>
      )}
    </AdminFrame>
  );
}
