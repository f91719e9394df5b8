'use server';
import { after } from 'next/server';
import { type FormState, fieldsOf, finish, invalid, refused } from '../../lib/form-action.ts';
import { currentUser } from '../accounts/account-queries.ts';
import { cancelledBefore } from '../orders/other-ends.ts';
import { cancelForm } from '../orders/step-schema.ts';
import { cancelOrder } from './cancel-order.ts';
import { followUp } from './follow-up.ts';

/** Fields: number, reason (`changed-mind`, `wrong-goods` ...). What was cancelled already is told as that. */
export async function cancelOrderAction(_: FormState, form: FormData): Promise<FormState> {
  const asked = cancelForm.safeParse(fieldsOf(form));
  if (!asked.success) return invalid(asked.error, form);
  const { number, reason } = asked.data;
  let isNew: boolean;
  try {
    const user = await currentUser();
    if (!user) return finish('/login?next=/account/orders');
    const which = { number, userId: user.id };
    isNew = await cancelOrder(which, { actor: `user:${user.id}`, reason });
    after(() => followUp(which));
  } catch (error) {
    return refused(error, form);
  }
  return finish(`/account/orders/${number}?done=${isNew ? 'cancelled' : cancelledBefore}`);
}
