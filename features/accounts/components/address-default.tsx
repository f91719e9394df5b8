'use client';

import { FieldError } from '@/components/ui/field';
import { SubmitButton } from '@/components/ui/submit-button';
import { useWords } from '@/i18n/client-words';
import { setDefaultAddressAction } from '../account-actions';
import { useAddressStep } from './use-address-step';

export function AddressDefault({ addressId, label }: { addressId: number; label: string }) {
  const t = useWords('addresses');
  const forms = useWords('forms');
  const { form, problem } = useAddressStep(setDefaultAddressAction, t('defaultDone'));
  return (
    <form {...form} className="mr-auto">
      <input type="hidden" name="addressId" value={addressId} />
      <SubmitButton look="quiet" size="sm" label={label} busy={forms('busy')}>
        {t('makeDefault')}
      </SubmitButton>
      <div role="alert">
        {problem && <FieldError id={`default-problem-${addressId}`}>{problem}</FieldError>}
      </div>
    </form>
  );
}
