'use server';
import { headers } from 'next/headers';
import { claimedSession } from '@/features/accounts/account-queries';
import { loginForm, registerForm } from '@/features/accounts/account-schema';
import { endSession } from '@/features/accounts/begin-session';
import { checkPassword } from '@/features/accounts/check-password';
import { type CodeFormState, sendCodeAction } from '@/features/accounts/code-actions';
import { registerUser } from '@/features/accounts/register-user';
import { clientNetwork } from '@/lib/client-address';
import { type FormState, fieldsOf, finish, invalid, refused } from '@/lib/form-action';
import { pathWithin } from '@/lib/path-within';
import { sessionCookieName } from '@/lib/session';
import { comeIn, forgetCookie } from './come-in';

/** Fields: account (username or mobile), password, remember, next. */
export async function logInAction(_: FormState, form: FormData): Promise<FormState> {
  const login = loginForm.safeParse(fieldsOf(form));
  if (!login.success) return invalid(login.error, form);
  const { account, password, remember, next } = login.data;
  try {
    const proof = await checkPassword({ account, password, clientAddress: clientNetwork(await headers()) });
    await comeIn(proof, remember === 'on');
  } catch (error) {
    return refused(error, form);
  }
  return finish(pathWithin(next));
}

/** Fields: username, mobile, code, password, password2, agree, next; step `code` only sends the code. */
export async function registerAction(before: CodeFormState, form: FormData): Promise<CodeFormState> {
  if (fieldsOf(form).step === 'code') return sendCodeAction(before, form);
  const registration = registerForm.safeParse(fieldsOf(form));
  if (!registration.success) return invalid(registration.error, form);
  try {
    await comeIn(await registerUser(registration.data), false);
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
