'use server';
import { headers } from 'next/headers';
import { currentUser } from '@/features/accounts/account-queries';
import { closingForm } from '@/features/accounts/security-schema';
import { closeAccount } from '@/features/payments/close-account';
import { getLocale } from '@/i18n/locale';
import { clientNetwork } from '@/lib/client-address';
import { type FormState, fieldsOf, finish, invalid, refused } from '@/lib/form-action';
import { sessionCookieName } from '@/lib/session';
import { ShopError } from '@/lib/shop-error';
import { forgetCookie } from './come-in';

/** Fields: password, understood, and code where the second step is on. */
export async function closeAccountAction(_: FormState, form: FormData): Promise<FormState> {
  const wish = closingForm.safeParse(fieldsOf(form));
  if (!wish.success) return invalid(wish.error, form);
  const { password, code } = wish.data;
  try {
    const user = await currentUser();
    if (!user) throw new ShopError('signed-out', null);
    const visitor = { clientAddress: clientNetwork(await headers()), locale: await getLocale() };
    await closeAccount(user.id, { password, code, ...visitor });
  } catch (error) {
    return refused(error, form);
  }
  await forgetCookie(sessionCookieName());
  return finish('/login?done=closed');
}
