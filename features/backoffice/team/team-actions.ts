'use server';
import { type FormState, fieldsOf, finish, invalid, refused } from '../../../lib/form-action.ts';
import { claimedSession } from '../../accounts/account-queries.ts';
import { appointStaff, dismissStaff } from './appoint-staff.ts';
import { addGroup, changeGroup, deleteGroup } from './save-group.ts';
import { setRights } from './set-rights.ts';
import { appointForm, groupForm, groupIdForm, memberForm, newGroupForm, rightsForm } from './team-schema.ts';

// Who may do it is asked in the rule, in the transaction that does it.

/** Fields: account (username or mobile number). */
export async function appointStaffAction(_: FormState, form: FormData): Promise<FormState> {
  const asked = appointForm.safeParse(fieldsOf(form));
  if (!asked.success) return invalid(asked.error, form);
  let id: number;
  try {
    id = await appointStaff(await claimedSession(), asked.data.account);
  } catch (error) {
    return refused(error, form);
  }
  return finish(`/admin/team/${id}`);
}

/** Fields: userId. */
export async function dismissStaffAction(_: FormState, form: FormData): Promise<FormState> {
  const asked = memberForm.safeParse(fieldsOf(form));
  if (!asked.success) return invalid(asked.error, form);
  try {
    await dismissStaff(await claimedSession(), asked.data.userId);
  } catch (error) {
    return refused(error, form);
  }
  return finish('/admin/team');
}

/** Fields: userId, mark, and ticked: group:<number>, right:<code>, isSuperuser. */
export async function setRightsAction(_: FormState, form: FormData): Promise<FormState> {
  const asked = rightsForm.safeParse(fieldsOf(form));
  if (!asked.success) return invalid(asked.error, form);
  const { userId, ...wanted } = asked.data;
  try {
    await setRights(await claimedSession(), userId, wanted);
  } catch (error) {
    return refused(error, form);
  }
  return finish(`/admin/team/${userId}`);
}

/** Fields: name, and ticked: right:<code>. */
export async function addGroupAction(_: FormState, form: FormData): Promise<FormState> {
  const asked = newGroupForm.safeParse(fieldsOf(form));
  if (!asked.success) return invalid(asked.error, form);
  let id: number;
  try {
    id = await addGroup(await claimedSession(), asked.data);
  } catch (error) {
    return refused(error, form);
  }
  return finish(`/admin/groups/${id}`);
}

/** Fields: groupId, mark, name, and ticked: right:<code>. */
export async function changeGroupAction(_: FormState, form: FormData): Promise<FormState> {
  const asked = groupForm.safeParse(fieldsOf(form));
  if (!asked.success) return invalid(asked.error, form);
  const { groupId, ...wanted } = asked.data;
  try {
    await changeGroup(await claimedSession(), groupId, wanted);
  } catch (error) {
    return refused(error, form);
  }
  return finish(`/admin/groups/${groupId}`);
}

/** Fields: groupId. */
export async function deleteGroupAction(_: FormState, form: FormData): Promise<FormState> {
  const asked = groupIdForm.safeParse(fieldsOf(form));
  if (!asked.success) return invalid(asked.error, form);
  try {
    await deleteGroup(await claimedSession(), asked.data.groupId);
  } catch (error) {
    return refused(error, form);
  }
  return finish('/admin/groups');
}
