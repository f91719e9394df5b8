'use server';
import { headers } from 'next/headers';
import { getLocale } from '../../i18n/locale.ts';
import { clientNetwork } from '../../lib/client-address.ts';
import { type FormState, fieldsOf, finish, invalid, refused } from '../../lib/form-action.ts';
import { ShopError } from '../../lib/shop-error.ts';
import { currentUser } from './account-queries.ts';
import { provePassword } from './prove-password.ts';
import { emailForm, tokenForm } from './security-schema.ts';
import { setEmail } from './set-email.ts';
import { verifyEmail } from './verify-email.ts';

/** Fields: email, password: a mailbox is a way in, which a stolen session must not give away. */
export async function setEmailAction(_: FormState, form: FormData): Promise<FormState> {
  const typed = emailForm.safeParse(fieldsOf(form));
  if (!typed.success) return invalid(typed.error, form);
  let isSent: boolean;
  try {
    const user = await currentUser();
    if (!user) throw new ShopError('signed-out', null);
    const { email, password } = typed.data;
    await provePassword({ userId: user.id, password, clientAddress: clientNetwork(await headers()) });
    isSent = await setEmail({ userId: user.id, email, locale: await getLocale() });
  } catch (error) {
    return refused(error, form);
  }
  return finish(after(isSent));
}

/** The link once more, to the address that waits for it. */
export async function resendVerificationAction(_: FormState, form: FormData): Promise<FormState> {
  let isSent: boolean;
  try {
    const user = await currentUser();
    if (!user) throw new ShopError('signed-out', null);
    isSent = await setEmail({ userId: user.id, locale: await getLocale() });
  } catch (error) {
    return refused(error, form);
  }
  return finish(after(isSent));
}

const after = (isSent: boolean) => `/account/security?done=${isSent ? 'email' : 'kept'}`;

/** Fields: token. Whoever has it reads the mail of that address; it need not be on the device of the login. */
export async function verifyEmailAction(_: FormState, form: FormData): Promise<FormState> {
  const { token } = tokenForm.parse(fieldsOf(form));
  try {
    await verifyEmail(token);
  } catch (error) {
    return refused(error, form);
  }
  return finish(`/verify-email?token=${token}`);
}
