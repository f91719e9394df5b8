'use server';
import { cookies, headers } from 'next/headers';
import { claimedSession } from '@/features/accounts/account-queries';
import { loginForm, registerForm } from '@/features/accounts/account-schema';
import { endSession } from '@/features/accounts/begin-session';
import { checkPassword } from '@/features/accounts/check-password';
import { type CodeFormState, sendCodeAction } from '@/features/accounts/code-actions';
import { registerUser } from '@/features/accounts/register-user';
import { secondStepForm } from '@/features/accounts/security-schema';
import { takeSecondStep } from '@/features/accounts/take-second-step';
import { getLocale } from '@/i18n/locale';
import { clientNetwork } from '@/lib/client-address';
import { type FormState, fieldsOf, finish, invalid, refused } from '@/lib/form-action';
import { pathWithin } from '@/lib/path-within';
import { secondStepCookieName, sessionCookieName } from '@/lib/session';
import { admit, comeIn, deviceKey, forgetCookie } from './come-in';

/** Fields: account (username or mobile), password, remember, next. */
export async function logInAction(_: FormState, form: FormData): Promise<FormState> {
  const login = loginForm.safeParse(fieldsOf(form));
  if (!login.success) return invalid(login.error, form);
  const { account, password, remember, next } = login.data;
  let to: string;
  try {
    const clientAddress = clientNetwork(await headers());
    const proof = await checkPassword({ account, password, clientAddress, deviceKey: await deviceKey() });
    to = await comeIn(proof, { isRemembered: remember === 'on', next: pathWithin(next) });
  } catch (error) {
    return refused(error, form);
  }
  return finish(to);
}

/** Fields: code. The second step of a login, whichever way it began. */
export async function takeSecondStepAction(_: FormState, form: FormData): Promise<FormState> {
  const typed = secondStepForm.safeParse(fieldsOf(form));
  if (!typed.success) return invalid(typed.error, form);
  let to: string;
  try {
    const token = (await cookies()).get(secondStepCookieName())?.value;
    const visitor = { clientAddress: clientNetwork(await headers()), locale: await getLocale() };
    const owed = await takeSecondStep(token, { ...typed.data, ...visitor });
    await admit(owed.proof, owed.isRemembered);
    to = owed.next;
  } catch (error) {
    return refused(error, form);
  }
  await forgetCookie(secondStepCookieName());
  return finish(to);
}

/** Fields: username, mobile, code, password, password2, agree, next; step `code` only sends the code. */
export async function registerAction(before: CodeFormState, form: FormData): Promise<CodeFormState> {
  if (fieldsOf(form).step === 'code') return sendCodeAction(before, form);
  const registration = registerForm.safeParse(fieldsOf(form));
  if (!registration.success) return invalid(registration.error, form);
  try {
    const clientAddress = clientNetwork(await headers());
    await admit(await registerUser({ ...registration.data, clientAddress }), false);
  } catch (error) {
    return refused(error, form);
  }
  return finish(pathWithin(registration.data.next));
}

/** Ends the session on the server, so that a copied cookie is worth nothing either. */
export async function logOutAction(_: FormState, form: FormData): Promise<FormState> {
  try {
    const session = await claimedSession();
    if (session) await endSession(session.userId, session.sessionId);
  } catch (error) {
    return refused(error, form);
  }
  await forgetCookie(sessionCookieName());
  return finish('/');
}
