'use server';
import { type FormState, fieldsOf, finish, invalid, refused } from '../../lib/form-action.ts';
import { ShopError } from '../../lib/shop-error.ts';
import { currentUser } from '../accounts/account-queries.ts';
import { askReturn } from './ask-return.ts';
import { returnForm } from './return-schema.ts';

/** Fields: number, reason, and `quantity-<skuId>` for each line. */
export async function askReturnAction(_: FormState, form: FormData): Promise<FormState> {
  const asked = returnForm.safeParse(fieldsOf(form));
  if (!asked.success) return invalid(asked.error, form);
  const page = `/account/orders/${asked.data.number}`;
  try {
    const user = await currentUser();
    if (!user) throw new ShopError('signed-out', null);
    await askReturn(user.id, asked.data);
  } catch (error) {
    return refused(error, form);
  }
  return finish(`${page}?done=asked`);
}
