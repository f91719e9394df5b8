'use server';
import { headers } from 'next/headers';
import { type FormState, fieldsOf, finish, invalid, refused } from '../../lib/form-action.ts';
import { currentUser } from '../accounts/account-queries.ts';
import { paidAlready } from '../orders/other-ends.ts';
import { stepForm } from '../orders/step-schema.ts';
import { startPayment } from './start-payment.ts';
import { switchToCash } from './switch-to-cash.ts';

/** Fields: number. Leads to Alipay, to its page for phones where one asks. */
export async function payOrderAction(_: FormState, form: FormData): Promise<FormState> {
  const asked = stepForm.safeParse(fieldsOf(form));
  if (!asked.success) return invalid(asked.error, form);
  const { number } = asked.data;
  let there: string;
  try {
    const user = await currentUser();
    if (!user) return finish(`/login?next=/account/orders/${number}`);
    const isPhone = /\bMobile\b/.test((await headers()).get('user-agent') ?? '');
    there = await startPayment({ number, userId: user.id }, { isPhone });
  } catch (error) {
    return refused(error, form);
  }
  return finish(there);
}

/** Fields: number. What was switched already succeeds; what turns out to be paid is told as that. */
export async function switchToCashAction(_: FormState, form: FormData): Promise<FormState> {
  const asked = stepForm.safeParse(fieldsOf(form));
  if (!asked.success) return invalid(asked.error, form);
  const { number } = asked.data;
  let isCash: boolean;
  try {
    const user = await currentUser();
    if (!user) return finish(`/login?next=/account/orders/${number}`);
    isCash = await switchToCash({ number, userId: user.id });
  } catch (error) {
    return refused(error, form);
  }
  return finish(`/account/orders/${number}?done=${isCash ? 'cash' : paidAlready}`);
}
