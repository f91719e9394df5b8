'use server';
import { headers } from 'next/headers';
import { getLocale } from '../../i18n/locale.ts';
import { clientNetwork } from '../../lib/client-address.ts';
import { type FormState, fieldsOf, finish, invalid, refused } from '../../lib/form-action.ts';
import { ShopError } from '../../lib/shop-error.ts';
import { claimedSession, currentUser } from './account-queries.ts';
import { endOtherSessions, endSession } from './begin-session.ts';
import { changeMobile } from './change-mobile.ts';
import { type CodeFormState, sendCodeAction } from './code-actions.ts';
import { changeMobileForm, sessionForm } from './security-schema.ts';

/** Fields: mobile, code, password; step `code` only sends the code. */
export async function changeMobileAction(before: CodeFormState, form: FormData): Promise<CodeFormState> {
  if (fieldsOf(form).step === 'code') return sendCodeAction(before, form);
  const wish = changeMobileForm.safeParse(fieldsOf(form));
  if (!wish.success) return invalid(wish.error, form);
  try {
    const user = await currentUser();
    if (!user) throw new ShopError('signed-out', null);
    const clientAddress = clientNetwork(await headers());
    await changeMobile(user.id, { ...wish.data, clientAddress, locale: await getLocale() });
  } catch (error) {
    return refused(error, form);
  }
  return finish('/account/security?done=mobile');
}

/** Fields: sessionId. */
export async function endSessionAction(_: FormState, form: FormData): Promise<FormState> {
  const wish = sessionForm.safeParse(fieldsOf(form));
  if (!wish.success) return invalid(wish.error, form);
  try {
    const user = await currentUser();
    if (!user) throw new ShopError('signed-out', null);
    await endSession(user.id, wish.data.sessionId);
  } catch (error) {
    return refused(error, form);
  }
  return finish('/account/security?done=session');
}

/** Everywhere but here. */
export async function endOtherSessionsAction(_: FormState, form: FormData): Promise<FormState> {
  try {
    const [user, session] = [await currentUser(), await claimedSession()];
    if (!user || !session) throw new ShopError('signed-out', null);
    await endOtherSessions(user.id, session.sessionId);
  } catch (error) {
    return refused(error, form);
  }
  return finish('/account/security?done=sessions');
}
