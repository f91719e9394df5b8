'use server';
import { cookies } from 'next/headers';
import { type FormState, fieldsOf, finish, invalid, refused } from '../../lib/form-action.ts';
import { pathWithin } from '../../lib/path-within.ts';
import { cookieOptions, wishedCookieName } from '../../lib/session.ts';
import { ShopError } from '../../lib/shop-error.ts';
import { type CurrentUser, currentUser } from '../accounts/account-queries.ts';
import { dropFavourite } from './drop-favourite.ts';
import { keepFavourite } from './keep-favourite.ts';
import { savedForm } from './saved-schema.ts';

/** Fields: skuId. A guest is led to the login, which then keeps it. */
export async function keepFavouriteAction(_: FormState, form: FormData): Promise<FormState> {
  const saved = savedForm.safeParse(fieldsOf(form));
  if (!saved.success) return invalid(saved.error, form);
  const { skuId } = saved.data;
  const goods = `/goods/${skuId}`;
  let user: CurrentUser | undefined;
  try {
    user = await currentUser();
    if (user) await keepFavourite(user.id, skuId);
    else await rememberWish(skuId);
  } catch (error) {
    return refused(error, form);
  }
  return finish(user ? goods : `/login?next=${encodeURIComponent(goods)}`);
}

/** Fields: skuId, returnTo. */
export async function dropFavouriteAction(_: FormState, form: FormData): Promise<FormState> {
  const saved = savedForm.safeParse(fieldsOf(form));
  if (!saved.success) return invalid(saved.error, form);
  try {
    const user = await currentUser();
    if (!user) throw new ShopError('signed-out', null);
    await dropFavourite(user.id, saved.data.skuId);
  } catch (error) {
    return refused(error, form);
  }
  return finish(pathWithin(saved.data.returnTo));
}

const wishTtlSeconds = 1_800;

async function rememberWish(skuId: number): Promise<void> {
  const options = { ...cookieOptions(), maxAge: wishTtlSeconds };
  (await cookies()).set(wishedCookieName(), String(skuId), options);
}
