import { getWords } from '@/i18n/words';
import type { Staff } from '../../as-staff';
import type { StaffFieldView } from '../../components/staff-field';
import { StaffForm } from '../../components/staff-form';
import type { Permission } from '../permission-areas';
import { addGroupAction, changeGroupAction, deleteGroupAction } from '../team-actions';
import { rightSections } from './rights-words';

type Group = { id: number; name: string; permissions: Permission[] };

export async function NewGroupForm({ staff }: { staff: Staff }) {
  const t = await getWords('team');
  return (
    <StaffForm
      action={addGroupAction}
      submit={t('addGroup')}
      done={t('groupAdded')}
      hidden={{}}
      fields={await fieldsOf(staff, { name: '', permissions: [] })}
      isLeaving
    />
  );
}

export async function GroupForm({ staff, group, mark }: { staff: Staff; group: Group; mark: string }) {
  const t = await getWords('team');
  return (
    <StaffForm
      action={changeGroupAction}
      submit={t('save')}
      done={t('groupSaved')}
      hidden={{ groupId: group.id, mark }}
      fields={await fieldsOf(staff, group)}
    />
  );
}

export async function DeleteGroupForm({ group: { id, name } }: { group: Group }) {
  const [t, asks] = await Promise.all([getWords('team'), getWords('asks')]);
  return (
    <StaffForm
      action={deleteGroupAction}
      ask={{ title: asks('deleteTitle', { name }), text: asks('groupLost'), yes: asks('deleteYes') }}
      submit={t('deleteGroup')}
      label={t('deleteThis', { name })}
      done={t('groupDeleted')}
      look="line"
      hidden={{ groupId: id }}
      isLeaving
    />
  );
}

async function fieldsOf(staff: Staff, { name, permissions }: Omit<Group, 'id'>): Promise<StaffFieldView[]> {
  const t = await getWords('team');
  const sections = await rightSections({ has: permissions, own: staff.rights });
  return [
    { id: 'group-name', name: 'name', label: t('groupName'), value: name, maxLength: 80 },
    { id: 'group-rights', name: 'rights', label: t('rights'), kind: 'ticks', sections },
  ];
}
