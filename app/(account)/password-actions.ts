'use server';
import { headers } from 'next/headers';
import { claimedSession, currentUser } from '@/features/accounts/account-queries';
import { changePassword } from '@/features/accounts/change-password';
import { changePasswordForm } from '@/features/accounts/security-schema';
import { getLocale } from '@/i18n/locale';
import { clientNetwork } from '@/lib/client-address';
import { type FormState, fieldsOf, finish, invalid, refused } from '@/lib/form-action';
import { ShopError } from '@/lib/shop-error';
import { keepSession } from './come-in';

/** Fields: password, newPassword, newPassword2. All other sessions end; the cookie of this one is sealed anew. */
export async function changePasswordAction(_: FormState, form: FormData): Promise<FormState> {
  const wish = changePasswordForm.safeParse(fieldsOf(form));
  if (!wish.success) return invalid(wish.error, form);
  const { password, newPassword } = wish.data;
  try {
    const [user, session] = [await currentUser(), await claimedSession()];
    if (!user || !session) throw new ShopError('signed-out', null);
    const asker = { clientAddress: clientNetwork(await headers()), locale: await getLocale() };
    const kept = await changePassword(session, { password, newPassword, ...asker });
    await keepSession(kept, kept.isRemembered, kept.ttlSeconds);
  } catch (error) {
    return refused(error, form);
  }
  return finish('/account/security?done=password');
}
