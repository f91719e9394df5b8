'use server';
import { getLocale } from '../../i18n/locale.ts';
import { type FormState, fieldsOf, finish, invalid, refused } from '../../lib/form-action.ts';
import { refusalOf } from '../../lib/outage.ts';
import { ShopError } from '../../lib/shop-error.ts';
import { claimedSession, currentUser } from '../accounts/account-queries.ts';
import { fixLines } from './fix-lines.ts';
import { checkoutForm, fixForm } from './order-schema.ts';
import { placeOrder } from './place-order.ts';
import { stayUnknown } from './stay-unknown.ts';

const logIn = '/login?next=/checkout';

/** Fields: addressId, payMethod, checkoutKey, expectedTotalFen, remark. The session is checked in placeOrder's row lock. */
export async function placeOrderAction(before: FormState, form: FormData): Promise<FormState> {
  const session = await claimedSession();
  if (!session) return finish(logIn);
  const checkout = checkoutForm.safeParse(fieldsOf(form));
  if (!checkout.success) return invalid(checkout.error, form);
  const locale = await getLocale();
  let number: string;
  try {
    number = await placeOrder(session, checkout.data, locale);
  } catch (error) {
    if (error instanceof ShopError && error.code === 'signed-out') return finish(logIn);
    return stayUnknown(before, refused(asRefusal(error), form));
  }
  return finish(`/orders/${number}/placed`);
}

/** A bug is told on the page, which is there without script too. The order was looked for, and does not exist. */
const asRefusal = (error: unknown) => refusalOf(error) ?? new ShopError('unavailable', null);

/**
 * Fields: fix (`use-left` lowers what is short to what remains, `remove` takes what cannot be bought whole off the
 * order), skuId (this line only).
 */
export async function fixLinesAction(_: FormState, form: FormData): Promise<FormState> {
  const wanted = fixForm.safeParse(fieldsOf(form));
  if (!wanted.success) return invalid(wanted.error, form);
  let to = '/checkout';
  try {
    const user = await currentUser();
    if (user) await fixLines(user.id, wanted.data.fix, wanted.data.skuId);
    else to = logIn;
  } catch (error) {
    return refused(error, form);
  }
  return finish(to);
}
