'use client';

import type { ReactNode } from 'react';
import { Checkbox } from '@/components/ui/checkbox';
import { SubmitButton } from '@/components/ui/submit-button';
import type { DraftPlace } from '@/components/ui/use-draft';
import { useWords } from '@/i18n/client-words';
import type { AddressFormState, addAddressAction, changeAddressAction } from '../account-actions';
import type { RegionView } from '../account-queries';
import { addressChecks } from '../field-checks';
import { AddressFields } from './address-fields';
import { FormProblems } from './form-problems';
import { PasteAddress } from './paste-address';
import { useAccountForm } from './use-account-form';

const chosen = (typed: string) => (typed ? undefined : 'regionRequired');
const checks = { ...addressChecks, provinceCode: chosen, cityCode: chosen, districtCode: chosen };
const idOf = (name: string) => `address-${name}`;

type Given = {
  action: typeof addAddressAction | typeof changeAddressAction;
  first: AddressFormState;
  onDone: (to: string) => void;
  draft: DraftPlace;
};

export function useAddressForm({ action, first, onDone, draft }: Given) {
  const words = { 'no-address': useWords('addresses')('gone') };
  return useAccountForm(action, first, { checks, onDone, words, draft });
}

type Props = {
  given: ReturnType<typeof useAddressForm>;
  provinces: RegionView[];
  hasTitle: boolean;
  canBeDefault: boolean;
  /** Beside the button that saves. */
  children?: ReactNode;
};

/** The same form for a new address and for an old one. */
export function AddressFormBody({ given, provinces, hasTitle, canBeDefault, children }: Props) {
  const t = useWords('account');
  const forms = useWords('forms');
  const { state, values, answers } = given;
  const read = state.status === 'choosing' ? state.read : undefined;
  return (
    <>
      <button type="submit" name="step" value="save" tabIndex={-1} aria-hidden="true" className="sr-only" />
      <FormProblems problems={given.problems} answers={answers} idOf={idOf} />
      <PasteAddress first={values.pasted} read={read} id={idOf('pasted')} />
      <AddressFields
        key={read ? answers : 'typed'}
        provinces={provinces}
        parts={given.draft.isFound ? undefined : state.parts}
        values={values}
        errorOf={given.errorOf}
        idOf={idOf}
        hasTitle={hasTitle}
      />
      <div className="flex flex-wrap items-center gap-2">
        {canBeDefault && (
          <Checkbox name="isDefault" defaultChecked={values.isDefault === 'on'}>
            {t('setDefault')}
          </Checkbox>
        )}
        <div className="ml-auto flex flex-wrap gap-2">
          {children}
          <SubmitButton name="step" value="save" look="ink" busy={forms('busy')}>
            {t('saveAddress')}
          </SubmitButton>
        </div>
      </div>
    </>
  );
}
