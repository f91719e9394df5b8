'use server';
import { updateTag } from 'next/cache';
import { after } from 'next/server';
import { type FormState, fieldsOf, finish, invalid, refused } from '../../../lib/form-action.ts';
import { claimedSession } from '../../accounts/account-queries.ts';
import { brandsTag, shelfTag } from '../../catalog/listing-cache.ts';
import { runJobNow } from '../jobs/run-jobs.ts';
import { addBrand, changeBrand, deleteBrand } from './save-brand.ts';
import { brandForm, brandIdForm, newBrandForm } from './structure-schema.ts';

// Who may do it is asked in the rule, in the transaction that does it.

/** Fields: name, firstLetter (none: that of the name). */
export async function addBrandAction(_: FormState, form: FormData): Promise<FormState> {
  const asked = newBrandForm.safeParse(fieldsOf(form));
  if (!asked.success) return invalid(asked.error, form);
  let id: number;
  try {
    id = await addBrand(await claimedSession(), asked.data);
  } catch (error) {
    return refused(error, form);
  }
  updateTag(brandsTag);
  return finish(`/admin/brands/${id}`);
}

/** Fields: brandId, mark, name, firstLetter. */
export async function changeBrandAction(_: FormState, form: FormData): Promise<FormState> {
  const asked = brandForm.safeParse(fieldsOf(form));
  if (!asked.success) return invalid(asked.error, form);
  const { brandId, ...wanted } = asked.data;
  try {
    await changeBrand(await claimedSession(), brandId, wanted);
  } catch (error) {
    return refused(error, form);
  }
  updateTag(brandsTag);
  updateTag(shelfTag);
  after(() => runJobNow('follow-structure'));
  return finish(`/admin/brands/${brandId}`);
}

/** Fields: brandId. */
export async function deleteBrandAction(_: FormState, form: FormData): Promise<FormState> {
  const asked = brandIdForm.safeParse(fieldsOf(form));
  if (!asked.success) return invalid(asked.error, form);
  try {
    await deleteBrand(await claimedSession(), asked.data.brandId);
  } catch (error) {
    return refused(error, form);
  }
  updateTag(brandsTag);
  return finish('/admin/brands');
}
