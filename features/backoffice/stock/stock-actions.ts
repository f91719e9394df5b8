'use server';
import { updateTag } from 'next/cache';
import { type FormState, fieldsOf, finish, invalid, refused } from '../../../lib/form-action.ts';
import { claimedSession } from '../../accounts/account-queries.ts';
import { adjustStock } from './adjust-stock.ts';
import { lowStockTag } from './low-stock-cache.ts';
import { setLowStock } from './set-low-stock.ts';
import { adjustForm, lowStockForm } from './stock-schema.ts';

// Who may do it is asked in the rule, in the transaction that does it.

/** Fields: skuId, delta (`+12`, `-3`), reason, key (of the form). */
export async function adjustStockAction(_: FormState, form: FormData): Promise<FormState> {
  const asked = adjustForm.safeParse(fieldsOf(form));
  if (!asked.success) return invalid(asked.error, form);
  const { skuId, ...adjustment } = asked.data;
  try {
    await adjustStock(await claimedSession(), skuId, adjustment);
    updateTag(lowStockTag);
  } catch (error) {
    return refused(error, form);
  }
  return finish(`/admin/stock/${skuId}`);
}

/** Fields: skuId, lowStock. */
export async function setLowStockAction(_: FormState, form: FormData): Promise<FormState> {
  const asked = lowStockForm.safeParse(fieldsOf(form));
  if (!asked.success) return invalid(asked.error, form);
  const { skuId, lowStock } = asked.data;
  try {
    await setLowStock(await claimedSession(), skuId, lowStock);
    updateTag(lowStockTag);
  } catch (error) {
    return refused(error, form);
  }
  return finish(`/admin/stock/${skuId}`);
}
