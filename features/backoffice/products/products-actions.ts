'use server';
import { updateTag } from 'next/cache';
import { type FormState, fieldsOf, finish, invalid, refused } from '../../../lib/form-action.ts';
import { claimedSession } from '../../accounts/account-queries.ts';
import { shelfTag } from '../../catalog/listing-cache.ts';
import { launchProducts } from './launch-products.ts';
import { callOffPlan, planShelf } from './plan-shelf.ts';
import { draftFrom } from './product-draft.ts';
import { callOffForm, judgeDraft, launchForm, planForm } from './products-schema.ts';
import { demandEditor, saveProduct } from './save-product.ts';

// Who may do it is asked in the rule, in the transaction that does it.

/** Fields: those of a product's editor (see draftFrom). What comes back holds all that was typed, long texts too. */
export async function saveProductAction(_: FormState, form: FormData): Promise<FormState> {
  const session = await claimedSession();
  const values = fieldsOf(form);
  // judging costs the more the more fields there are, so it is not done for anybody, nor for a form that never was ours
  try {
    await demandEditor(session);
  } catch (error) {
    return { ...refused(error, form), values } as FormState;
  }
  if (Object.keys(values).length > mostFields)
    return { status: 'invalid', fields: { form: 'pageOutdated' }, values: {} };
  const judged = judgeDraft(draftFrom(Object.entries(values)));
  if ('wrong' in judged) return { status: 'invalid', fields: judged.wrong, values };
  let id: number;
  try {
    id = await saveProduct(session, judged.wish);
  } catch (error) {
    return { ...refused(error, form), values } as FormState;
  }
  updateTag(shelfTag);
  return finish(`/admin/products/${id}`);
}

const mostFields = 6_000; // 200 SKUs and their options come to half of that

/** Fields: productId (one or many), isLaunched (`1` or `0`). */
export async function launchProductsAction(_: FormState, form: FormData): Promise<FormState> {
  const productIds = form instanceof FormData ? form.getAll('productId') : [];
  const asked = launchForm.safeParse({ ...fieldsOf(form), productId: productIds });
  if (!asked.success) return invalid(asked.error, form);
  try {
    await launchProducts(await claimedSession(), asked.data.productId, asked.data.isLaunched);
  } catch (error) {
    return refused(error, form);
  }
  updateTag(shelfTag);
  return finish('/admin/products');
}

/** Fields: productId, skuId (empty: all of them), isLaunched, at (the shop's clock). */
export async function planShelfAction(_: FormState, form: FormData): Promise<FormState> {
  const asked = planForm.safeParse(fieldsOf(form));
  if (!asked.success) return invalid(asked.error, form);
  try {
    await planShelf(await claimedSession(), asked.data);
  } catch (error) {
    return refused(error, form);
  }
  return finish(`/admin/products/${asked.data.productId}`);
}

/** Fields: planId. */
export async function callOffPlanAction(_: FormState, form: FormData): Promise<FormState> {
  const asked = callOffForm.safeParse(fieldsOf(form));
  if (!asked.success) return invalid(asked.error, form);
  try {
    await callOffPlan(await claimedSession(), asked.data.planId);
  } catch (error) {
    return refused(error, form);
  }
  return finish('/admin/products');
}
