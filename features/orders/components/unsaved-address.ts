import { newAddressId } from '@/features/accounts/components/address-entry';

/** Whether a new address is being typed on this page: whoever orders then means that one, and it is not saved. */
export function hasUnsavedAddress(): boolean {
  const form = document.getElementById(newAddressId);
  if (!form?.closest('details')?.open) return false;
  const fields = form.querySelectorAll<HTMLInputElement>(
    'input:not([type=hidden], [type=checkbox]), textarea',
  );
  return [...fields].some(({ value }) => value.trim() !== '');
}
