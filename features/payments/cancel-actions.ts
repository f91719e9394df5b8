'use server';
import { after } from 'next/server';
import { type FormState, fieldsOf, finish, invalid, refused } from '../../lib/form-action.ts';
import { currentUser } from '../accounts/account-queries.ts';
import { cancelForm } from '../orders/step-schema.ts';
import { cancelOrder } from './cancel-order.ts';
import { followUp } from './follow-up.ts';

/** Fields: number, reason (`changed-mind`, `wrong-goods` ...). Cancelling what is cancelled succeeds. */
export async function cancelOrderAction(_: FormState, form: FormData): Promise<FormState> {
  const asked = cancelForm.safeParse(fieldsOf(form));
  if (!asked.success) return invalid(asked.error, form);
  const { number, reason } = asked.data;
  try {
    const user = await currentUser();
    if (!user) return finish('/login?next=/account/orders');
    const which = { number, userId: user.id };
    await cancelOrder(which, { actor: `user:${user.id}`, reason });
    after(() => followUp(which));
  } catch (error) {
    return refused(error, form);
  }
  return finish(`/account/orders/${number}?done=cancelled`);
}
