import { putLineBackAction } from '../cart-actions';
import type { StoredLine } from '../cart-store';

export type RemovedLine = StoredLine & { name: string };

/** Undoes the removal of a line; false when it could not be put back. */
export async function putBack({ skuId, quantity, isSelected, ...added }: RemovedLine): Promise<boolean> {
  const form = new FormData();
  const fields = { skuId, quantity, isSelected: Number(isSelected), ...added };
  for (const [name, value] of Object.entries(fields)) form.set(name, String(value));
  try {
    return (await putLineBackAction({ status: 'idle' }, form)).status === 'done';
  } catch {
    return false;
  }
}
