import type { FormState } from '@/lib/form-action';
import { addToCartAction, selectLinesAction } from '../cart-actions';

export type RemovedLine = { skuId: number; name: string; quantity: number; isSelected: boolean };

const first: FormState = { status: 'idle' };

/** Undoes the removal of a line; false when it could not be put back as it was. */
export async function putBack({ skuId, quantity, isSelected }: RemovedLine): Promise<boolean> {
  try {
    const added = await addToCartAction(first, formOf({ skuId, quantity, mode: 'add' }));
    if (added.status !== 'done') return false;
    if (isSelected) return true;
    return (await selectLinesAction(first, formOf({ skuId, isSelected: 0 }))).status === 'done';
  } catch {
    return false;
  }
}

function formOf(fields: Record<string, string | number>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, String(value));
  return form;
}
