'use client';

import { useRouter } from 'next/navigation';
import { useRef, useState } from 'react';
import { buttonClass } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { Icon } from '@/components/ui/icon';
import { SubmitButton } from '@/components/ui/submit-button';
import { toast } from '@/components/ui/toast';
import { useWords } from '@/i18n/client-words';
import { type AddressFormState, addAddressAction } from '../account-actions';
import type { RegionView } from '../account-queries';
import { addressChecks } from '../field-checks';
import { AddressFields } from './address-fields';
import { FormProblems } from './form-problems';
import { SignInAgain } from './sign-in-again';
import { useAccountForm } from './use-account-form';

type Props = { returnTo: string; isOpen: boolean; provinces: RegionView[] };

const first: AddressFormState = { status: 'idle' };
const chosen = (typed: string) => (typed ? undefined : 'regionRequired');
const checks = { ...addressChecks, provinceCode: chosen, cityCode: chosen, districtCode: chosen };
const idOf = (name: string) => `address-${name}`;

/** The fold around the form; a saved address closes it and leaves an empty form behind. */
export function AddressEntry({ returnTo, isOpen, provinces }: Props) {
  const t = useWords('account');
  const forms = useWords('forms');
  const router = useRouter();
  const summary = useRef<HTMLElement>(null);
  const [saved, setSaved] = useState(0);
  const given = useAccountForm(addAddressAction, first, { checks, onDone });
  const [isUnfolded, setUnfolded] = useState(isOpen || given.state.status !== 'idle');

  function onDone(to: string) {
    toast({ text: t('addressSaved') });
    setSaved(saved + 1);
    setUnfolded(false);
    summary.current?.focus();
    if (to === window.location.pathname) router.refresh();
    else router.push(to);
  }

  return (
    <details open={isUnfolded} onToggle={(event) => setUnfolded(event.currentTarget.open)}>
      <summary ref={summary} className={buttonClass({ size: 'sm' })}>
        <Icon name="plus" size="sm" />
        {t('newAddress')}
      </summary>
      <form key={saved} {...given.form} className="mt-3.5 grid gap-3.5 rounded-card bg-fill p-4">
        <FormProblems problems={given.problems} answers={given.answers} idOf={idOf}>
          {given.refusal?.code === 'signed-out' && <SignInAgain next={returnTo} />}
        </FormProblems>
        <input type="hidden" name="returnTo" value={returnTo} />
        <AddressFields
          provinces={provinces}
          parts={given.state.parts}
          values={given.values}
          errorOf={given.errorOf}
          idOf={idOf}
        />
        <div className="flex flex-wrap items-center justify-between gap-2">
          <Checkbox name="isDefault" defaultChecked={given.values.isDefault === 'on'}>
            {t('setDefault')}
          </Checkbox>
          <SubmitButton look="ink" busy={forms('busy')}>
            {t('saveAddress')}
          </SubmitButton>
        </div>
      </form>
    </details>
  );
}
