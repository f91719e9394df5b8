'use server';
import { updateTag } from 'next/cache';
import { type FormState, fieldsOf, finish, invalid, refused, typedIn } from '../../../lib/form-action.ts';
import { ShopError } from '../../../lib/shop-error.ts';
import { claimedSession } from '../../accounts/account-queries.ts';
import { contentTag } from '../../catalog/content-cache.ts';
import { contentForm, contentIdForm, newContentForm, sortContentsForm } from './content-schema.ts';
import { addContent, changeContent, deleteContent } from './save-content.ts';
import { sortContents } from './sort-contents.ts';

// Who may do it is asked in the rule, in the transaction that does it.

/**
 * Fields: slotKey, title, titleEn, text, textEn, link, skuId, image, tint, startsAt and endsAt (on the shop's clock),
 * isActive (ticked).
 */
export async function addContentAction(_: FormState, form: FormData): Promise<FormState> {
  const asked = newContentForm.safeParse(fieldsOf(form));
  if (!asked.success) return invalid(asked.error, form);
  const { slotKey, ...content } = asked.data;
  try {
    await addContent(await claimedSession(), slotKey, content);
  } catch (error) {
    return isSkuMissing(error) ? noSuchSku(form) : refused(error, form);
  }
  updateTag(contentTag);
  return finish(`/admin/content/${slotKey}`);
}

/** Fields: contentId, mark, and those of a new one but its slot. */
export async function changeContentAction(_: FormState, form: FormData): Promise<FormState> {
  const asked = contentForm.safeParse(fieldsOf(form));
  if (!asked.success) return invalid(asked.error, form);
  const { contentId, ...wanted } = asked.data;
  try {
    await changeContent(await claimedSession(), contentId, wanted);
  } catch (error) {
    return isSkuMissing(error) ? noSuchSku(form) : refused(error, form);
  }
  updateTag(contentTag);
  return finish(`/admin/content/edit/${contentId}`);
}

/** Fields: contentId. */
export async function deleteContentAction(_: FormState, form: FormData): Promise<FormState> {
  const asked = contentIdForm.safeParse(fieldsOf(form));
  if (!asked.success) return invalid(asked.error, form);
  let gone: { slotKey: string } | undefined;
  try {
    gone = await deleteContent(await claimedSession(), asked.data.contentId);
  } catch (error) {
    return refused(error, form);
  }
  updateTag(contentTag);
  return finish(gone ? `/admin/content/${gone.slotKey}` : '/admin/content');
}

/** Fields: slotKey, was and order (numbers joined by commas). */
export async function sortContentsAction(_: FormState, form: FormData): Promise<FormState> {
  const asked = sortContentsForm.safeParse(fieldsOf(form));
  if (!asked.success) return invalid(asked.error, form);
  const { slotKey, ...sorted } = asked.data;
  try {
    await sortContents(await claimedSession(), slotKey, sorted);
  } catch (error) {
    return refused(error, form);
  }
  updateTag(contentTag);
  return finish(`/admin/content/${slotKey}`);
}

const isSkuMissing = (error: unknown) => error instanceof ShopError && error.code === 'product-missing';

const noSuchSku = (form: FormData): FormState => ({
  status: 'invalid',
  fields: { skuId: 'skuMissing' },
  values: typedIn(form),
});
