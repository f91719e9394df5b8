'use server';
import { type FormState, fieldsOf, finish, invalid, refused } from '../../lib/form-action.ts';
import { ShopError } from '../../lib/shop-error.ts';
import { currentUser } from '../accounts/account-queries.ts';
import { leaveCartNotice } from '../cart/cart-notice-queries.ts';
import { buyAgain } from './buy-again.ts';
import { receiveOrder } from './receive-order.ts';
import { setInvoice } from './set-invoice.ts';
import { invoiceForm, stepForm } from './step-schema.ts';

const logIn = '/login?next=/account/orders';

/** Fields: number. Receiving what was received succeeds. */
export async function receiveOrderAction(_: FormState, form: FormData): Promise<FormState> {
  const asked = stepForm.safeParse(fieldsOf(form));
  if (!asked.success) return invalid(asked.error, form);
  const { number } = asked.data;
  try {
    const user = await currentUser();
    if (!user) return finish(logIn);
    await receiveOrder({ number, userId: user.id }, { actor: `user:${user.id}` });
  } catch (error) {
    return refused(error, form);
  }
  return finish(`/account/orders/${number}?done=received`);
}

/** Fields: number. The cart says what could not be put into it. */
export async function buyAgainAction(_: FormState, form: FormData): Promise<FormState> {
  const asked = stepForm.safeParse(fieldsOf(form));
  if (!asked.success) return invalid(asked.error, form);
  try {
    const user = await currentUser();
    if (!user) return finish(logIn);
    await leaveCartNotice({ again: await buyAgain(user.id, asked.data.number) });
  } catch (error) {
    return refused(error, form);
  }
  return finish('/cart');
}

/** Fields: number, kind (`none`, `person`, `company`), title, taxNumber. */
export async function setInvoiceAction(_: FormState, form: FormData): Promise<FormState> {
  const asked = invoiceForm.safeParse(fieldsOf(form));
  if (!asked.success) return invalid(asked.error, form);
  const { number, invoice } = asked.data;
  try {
    const user = await currentUser();
    if (!user) throw new ShopError('signed-out', null);
    await setInvoice(user.id, number, invoice);
  } catch (error) {
    return refused(error, form);
  }
  return finish(`/account/orders/${number}?done=invoice`);
}
