'use server';
import { updateTag } from 'next/cache';
import { type FormState, fieldsOf, finish, invalid, refused } from '../../../lib/form-action.ts';
import { claimedSession } from '../../accounts/account-queries.ts';
import { categoriesTag } from '../../catalog/category-cache.ts';
import { placeChannel, sortChannels } from './place-channel.ts';
import {
  addChannelGroup,
  changeChannelGroup,
  deleteChannelGroup,
  sortChannelGroups,
} from './save-channel-group.ts';
import {
  channelGroupForm,
  channelGroupIdForm,
  newChannelGroupForm,
  placeChannelForm,
  sortChannelsForm,
  sortForm,
} from './structure-schema.ts';

// Who may do it is asked in the rule, in the transaction that does it.

/** Fields: name, nameEn, icon. */
export async function addChannelGroupAction(_: FormState, form: FormData): Promise<FormState> {
  const asked = newChannelGroupForm.safeParse(fieldsOf(form));
  if (!asked.success) return invalid(asked.error, form);
  let id: number;
  try {
    id = await addChannelGroup(await claimedSession(), asked.data);
  } catch (error) {
    return refused(error, form);
  }
  updateTag(categoriesTag);
  return finish(`/admin/channels/${id}`);
}

/** Fields: groupId, mark, name, nameEn, icon. */
export async function changeChannelGroupAction(_: FormState, form: FormData): Promise<FormState> {
  const asked = channelGroupForm.safeParse(fieldsOf(form));
  if (!asked.success) return invalid(asked.error, form);
  const { groupId, ...wanted } = asked.data;
  try {
    await changeChannelGroup(await claimedSession(), groupId, wanted);
  } catch (error) {
    return refused(error, form);
  }
  updateTag(categoriesTag);
  return finish(`/admin/channels/${groupId}`);
}

/** Fields: groupId. */
export async function deleteChannelGroupAction(_: FormState, form: FormData): Promise<FormState> {
  const asked = channelGroupIdForm.safeParse(fieldsOf(form));
  if (!asked.success) return invalid(asked.error, form);
  try {
    await deleteChannelGroup(await claimedSession(), asked.data.groupId);
  } catch (error) {
    return refused(error, form);
  }
  updateTag(categoriesTag);
  return finish('/admin/channels');
}

/** Fields: was and order (numbers joined by commas). */
export async function sortChannelGroupsAction(_: FormState, form: FormData): Promise<FormState> {
  const asked = sortForm.safeParse(fieldsOf(form));
  if (!asked.success) return invalid(asked.error, form);
  try {
    await sortChannelGroups(await claimedSession(), asked.data);
  } catch (error) {
    return refused(error, form);
  }
  updateTag(categoriesTag);
  return finish('/admin/channels');
}

/** Fields: categoryId, groupId (none: out of the menu), backTo (the row whose page it was). */
export async function placeChannelAction(_: FormState, form: FormData): Promise<FormState> {
  const asked = placeChannelForm.safeParse(fieldsOf(form));
  if (!asked.success) return invalid(asked.error, form);
  const { categoryId, groupId, backTo } = asked.data;
  try {
    await placeChannel(await claimedSession(), categoryId, groupId);
  } catch (error) {
    return refused(error, form);
  }
  updateTag(categoriesTag);
  return finish(`/admin/channels/${backTo}`);
}

/** Fields: groupId, was and order (numbers of categories joined by commas). */
export async function sortChannelsAction(_: FormState, form: FormData): Promise<FormState> {
  const asked = sortChannelsForm.safeParse(fieldsOf(form));
  if (!asked.success) return invalid(asked.error, form);
  const { groupId, ...sorted } = asked.data;
  try {
    await sortChannels(await claimedSession(), groupId, sorted);
  } catch (error) {
    return refused(error, form);
  }
  updateTag(categoriesTag);
  return finish(`/admin/channels/${groupId}`);
}
