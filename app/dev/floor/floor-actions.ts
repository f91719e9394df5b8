'use server';
import { claimedSession } from '@/features/accounts/account-queries';
import { checkoutForm } from '@/features/orders/order-schema';
import { getLocale } from '@/i18n/locale';
import { type FormState, fieldsOf, finish, invalid } from '@/lib/form-action';

/** The framework's floor: an action that returns. */
export async function nothingAction(_: FormState, _form: FormData): Promise<FormState> {
  return { status: 'done', to: '/' };
}

/** All that placeOrderAction does, except to place the order. */
export async function allButTheOrderAction(_: FormState, form: FormData): Promise<FormState> {
  const session = await claimedSession();
  if (!session) return finish('/login?next=/checkout');
  const checkout = checkoutForm.safeParse(fieldsOf(form));
  if (!checkout.success) return invalid(checkout.error, form);
  return finish(`/orders/${checkout.data.checkoutKey}/${await getLocale()}`);
}
