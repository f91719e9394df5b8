'use server';
import { updateTag } from 'next/cache';
import { after } from 'next/server';
import { type FormState, fieldsOf, finish, invalid, refused } from '../../../lib/form-action.ts';
import { claimedSession } from '../../accounts/account-queries.ts';
import { categoriesTag } from '../../catalog/category-cache.ts';
import { shelfTag } from '../../catalog/listing-cache.ts';
import { runJobNow } from '../jobs/run-jobs.ts';
import { addCategory } from './add-category.ts';
import { changeCategory } from './change-category.ts';
import { deleteCategory } from './delete-category.ts';
import { sortCategories } from './sort-categories.ts';
import { categoryForm, categoryIdForm, newCategoryForm, sortCategoriesForm } from './structure-schema.ts';

// Who may do it is asked in the rule, in the transaction that does it.

/** Fields: parentId (none: a channel), name, nameEn, open (what is unfolded in the list of all). */
export async function addCategoryAction(_: FormState, form: FormData): Promise<FormState> {
  const asked = newCategoryForm.safeParse(fieldsOf(form));
  if (!asked.success) return invalid(asked.error, form);
  const { open, ...wanted } = asked.data;
  try {
    await addCategory(await claimedSession(), wanted);
  } catch (error) {
    return refused(error, form);
  }
  updateTag(categoriesTag);
  return finish(pageOf(wanted.parentId, open));
}

/** Fields: categoryId, mark, parentId, name, nameEn, isSoldHere (ticked). */
export async function changeCategoryAction(_: FormState, form: FormData): Promise<FormState> {
  const asked = categoryForm.safeParse(fieldsOf(form));
  if (!asked.success) return invalid(asked.error, form);
  const { categoryId, ...wanted } = asked.data;
  try {
    await changeCategory(await claimedSession(), categoryId, wanted);
  } catch (error) {
    return refused(error, form);
  }
  updateTag(categoriesTag);
  updateTag(shelfTag);
  after(() => runJobNow('follow-structure'));
  return finish(pageOf(categoryId));
}

/** Fields: categoryId. */
export async function deleteCategoryAction(_: FormState, form: FormData): Promise<FormState> {
  const asked = categoryIdForm.safeParse(fieldsOf(form));
  if (!asked.success) return invalid(asked.error, form);
  let gone: { parentId: number | null } | undefined;
  try {
    gone = await deleteCategory(await claimedSession(), asked.data.categoryId);
  } catch (error) {
    return refused(error, form);
  }
  updateTag(categoriesTag);
  return finish(pageOf(gone?.parentId ?? null));
}

/** Fields: parentId (none: the channels), was, order (see SortForm), open (what is unfolded in the list of all). */
export async function sortCategoriesAction(_: FormState, form: FormData): Promise<FormState> {
  const asked = sortCategoriesForm.safeParse(fieldsOf(form));
  if (!asked.success) return invalid(asked.error, form);
  const { parentId, open, ...sorted } = asked.data;
  try {
    await sortCategories(await claimedSession(), parentId, sorted);
  } catch (error) {
    return refused(error, form);
  }
  updateTag(categoriesTag);
  return finish(pageOf(parentId, open));
}

const pageOf = (categoryId: number | null, open?: number) =>
  categoryId === null ? listOf(open) : `/admin/categories/${categoryId}`;
const listOf = (open: number | undefined) =>
  open === undefined ? '/admin/categories' : `/admin/categories?open=${open}`;
