'use server';
import { headers } from 'next/headers';
import { getLocale } from '../../i18n/locale.ts';
import { clientNetwork } from '../../lib/client-address.ts';
import { type FormState, fieldsOf, finish, invalid, refused, typedIn } from '../../lib/form-action.ts';
import { pathWithin } from '../../lib/path-within.ts';
import { ShopError } from '../../lib/shop-error.ts';
import type { CodeFormState } from './code-actions.ts';
import { proveReset } from './prove-reset.ts';
import { resetPassword } from './reset-password.ts';
import { leaveStage, type ResetStage, readStage } from './reset-queries.ts';
import { codeOnlyForm, newPasswordForm, resendForm, resetForm } from './security-schema.ts';
import { sendResetCode } from './send-reset-code.ts';

/** Fields: account, puzzle, next. */
export async function startResetAction(_: FormState, form: FormData): Promise<FormState> {
  const wish = resetForm.safeParse(fieldsOf(form));
  if (!wish.success) return invalid(wish.error, form);
  const { account, puzzle, next } = wish.data;
  try {
    await sendResetCode(account, { puzzle, ...(await visitor()) });
    await leaveStage({ step: 'code', account, next: pathWithin(next) });
  } catch (error) {
    return refused(error, form);
  }
  return finish('/forgot-password/code');
}

/** Fields: puzzle. */
export async function resendResetAction(_: CodeFormState, form: FormData): Promise<CodeFormState> {
  const { puzzle } = resendForm.parse(fieldsOf(form));
  try {
    const { account } = await reached('code');
    await sendResetCode(account, { puzzle, ...(await visitor()) });
  } catch (error) {
    return refused(error, form);
  }
  return { status: 'code-sent', values: typedIn(form) };
}

/** Fields: code; step `code` sends another one. */
export async function proveResetAction(before: CodeFormState, form: FormData): Promise<CodeFormState> {
  if (fieldsOf(form).step === 'code') return resendResetAction(before, form);
  const typed = codeOnlyForm.safeParse(fieldsOf(form));
  if (!typed.success) return invalid(typed.error, form);
  try {
    const { account, next } = await reached('code');
    const token = await proveReset(account, typed.data.code);
    await leaveStage({ step: 'password', token, next });
  } catch (error) {
    return refused(error, form);
  }
  return finish('/forgot-password/password');
}

/** Fields: newPassword, newPassword2. */
export async function resetPasswordAction(_: FormState, form: FormData): Promise<FormState> {
  const typed = newPasswordForm.safeParse(fieldsOf(form));
  if (!typed.success) return invalid(typed.error, form);
  const { newPassword } = typed.data;
  try {
    const { token, next } = await reached('password');
    await resetPassword(token, { newPassword, ...(await visitor()) });
    await leaveStage({ step: 'done', next });
  } catch (error) {
    return refused(error, form);
  }
  return finish('/forgot-password/done');
}

async function reached<Step extends ResetStage['step']>(step: Step) {
  const stage = await readStage();
  if (stage?.step !== step) throw new ShopError('link-dead', null);
  return stage as Extract<ResetStage, { step: Step }>;
}

const visitor = async () => ({ clientAddress: clientNetwork(await headers()), locale: await getLocale() });
