import { getWords } from '@/i18n/words';
import type { Staff } from '../../as-staff';
import { StaffForm } from '../../components/staff-form';
import type { TickSection } from '../../components/staff-ticks';
import { dismissStaffAction, setRightsAction } from '../team-actions';
import type { MemberView } from '../team-queries';
import { rightSections } from './rights-words';

type Props = { staff: Staff; member: MemberView; mark: string };

/** The groups of a member of staff, and the rights that are theirs alone. */
export async function MemberForm({ staff, member, mark }: Props) {
  const t = await getWords('team');
  const byGroup = (code: string) =>
    member.groups.find(
      ({ id, permissions }) => member.groupIds.includes(id) && permissions.some((one) => one === code),
    )?.name;
  const sections = [
    ...(await groupSections(staff, member)),
    ...(await rightSections({
      has: member.permissions,
      own: staff.rights,
      note: (code) => {
        const name = byGroup(code);
        return name && t('byGroup', { name });
      },
    })),
  ];
  return (
    <StaffForm
      action={setRightsAction}
      submit={t('save')}
      done={t('rightsSaved')}
      hidden={{ userId: member.id, mark }}
      fields={[{ id: 'rights', name: 'rights', label: t('rights'), kind: 'ticks', sections }]}
    />
  );
}

async function groupSections(staff: Staff, member: MemberView): Promise<TickSection[]> {
  const t = await getWords('team');
  const groups = member.groups.map(({ id, name, permissions }) => ({
    name: `group:${id}`,
    word: name,
    isOn: member.groupIds.includes(id),
    isFixed: permissions.some((code) => !staff.rights.has(code)),
  }));
  const superuser = { name: 'isSuperuser', word: t('superuser'), isOn: member.isSuperuser };
  return [
    ...(groups.length > 0 ? [{ legend: t('groups'), ticks: groups }] : []),
    ...(staff.isSuperuser ? [{ legend: t('everything'), hint: t('superuserHint'), ticks: [superuser] }] : []),
  ];
}

export async function DismissForm({ member: { id, username: name } }: { member: MemberView }) {
  const [t, asks] = await Promise.all([getWords('team'), getWords('asks')]);
  return (
    <StaffForm
      action={dismissStaffAction}
      ask={{ title: asks('dismissTitle', { name }), text: asks('dismissLost'), yes: asks('dismissYes') }}
      submit={t('dismiss')}
      label={t('dismissThis', { name })}
      done={t('dismissed')}
      look="line"
      hidden={{ userId: id }}
      isLeaving
    />
  );
}
