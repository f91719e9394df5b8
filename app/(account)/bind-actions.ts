'use server';
import { cookies, headers } from 'next/headers';
import { bindForm, registerForm } from '@/features/accounts/account-schema';
import { bindAccount } from '@/features/accounts/bind-account';
import { type CodeFormState, sendCodeAction } from '@/features/accounts/code-actions';
import { pendingOf } from '@/features/accounts/pending-person';
import { registerUser } from '@/features/accounts/register-user';
import { getLocale } from '@/i18n/locale';
import { clientNetwork } from '@/lib/client-address';
import { fieldsOf, finish, invalid, refused } from '@/lib/form-action';
import { pathWithin } from '@/lib/path-within';
import { pendingCookieName } from '@/lib/session';
import { admit, comeIn, deviceKey, forgetCookie } from './come-in';

/** Fields: mobile, code, password, next; step `code` only sends the code. */
export async function bindAccountAction(before: CodeFormState, form: FormData): Promise<CodeFormState> {
  if (fieldsOf(form).step === 'code') return sendCodeAction(before, form);
  const account = bindForm.safeParse(fieldsOf(form));
  if (!account.success) return invalid(account.error, form);
  let to: string;
  try {
    const visitor = {
      clientAddress: clientNetwork(await headers()),
      deviceKey: await deviceKey(),
      locale: await getLocale(),
    };
    const proof = await bindAccount({ ...account.data, token: await pendingToken(), ...visitor });
    to = await comeIn(proof, { isRemembered: false, next: pathWithin(account.data.next) });
  } catch (error) {
    return refused(error, form);
  }
  await forgetCookie(pendingCookieName());
  return finish(to);
}

/** Fields: as of a registration. */
export async function registerBoundAction(before: CodeFormState, form: FormData): Promise<CodeFormState> {
  if (fieldsOf(form).step === 'code') return sendCodeAction(before, form);
  const registration = registerForm.safeParse(fieldsOf(form));
  if (!registration.success) return invalid(registration.error, form);
  try {
    const pending = await pendingOf(await pendingToken());
    const clientAddress = clientNetwork(await headers());
    await admit(await registerUser({ ...registration.data, pending, clientAddress }), false);
  } catch (error) {
    return refused(error, form);
  }
  await forgetCookie(pendingCookieName());
  return finish(pathWithin(registration.data.next));
}

const pendingToken = async () => (await cookies()).get(pendingCookieName())?.value;
