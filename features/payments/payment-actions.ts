'use server';
import { headers } from 'next/headers';
import { type FormState, fieldsOf, finish, invalid, refused } from '../../lib/form-action.ts';
import { currentUser } from '../accounts/account-queries.ts';
import { stepForm } from '../orders/step-schema.ts';
import { startPayment } from './start-payment.ts';

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
