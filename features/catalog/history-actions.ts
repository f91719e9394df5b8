'use server';
import { type FormState, fieldsOf, finish, invalid, refused } from '../../lib/form-action.ts';
import { ShopError } from '../../lib/shop-error.ts';
import { currentUser } from '../accounts/account-queries.ts';
import { forgetViews } from './forget-views.ts';
import { savedForm } from './saved-schema.ts';

/** Fields: skuId. */
export async function forgetViewAction(_: FormState, form: FormData): Promise<FormState> {
  const viewed = savedForm.safeParse(fieldsOf(form));
  if (!viewed.success) return invalid(viewed.error, form);
  try {
    const user = await currentUser();
    if (!user) throw new ShopError('signed-out', null);
    await forgetViews(user.id, viewed.data.skuId);
  } catch (error) {
    return refused(error, form);
  }
  return finish('/account/history');
}

export async function forgetAllViewsAction(_: FormState, form: FormData): Promise<FormState> {
  try {
    const user = await currentUser();
    if (!user) throw new ShopError('signed-out', null);
    await forgetViews(user.id);
  } catch (error) {
    return refused(error, form);
  }
  return finish('/account/history');
}
