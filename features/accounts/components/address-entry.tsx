'use client';

import { useRouter } from 'next/navigation';
import { startTransition, type ToggleEvent, useRef, useState } from 'react';
import { buttonClass } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { toast } from '@/components/ui/toast';
import { useGoOn } from '@/components/ui/use-go-on';
import { useWords } from '@/i18n/client-words';
import { type AddressFormState, addAddressAction } from '../account-actions';
import type { RegionView } from '../account-queries';
import { AddressFormBody, useAddressForm } from './address-form-body';

type Props = { who: string; returnTo: string; isOpen: boolean; provinces: RegionView[]; hasTitle: boolean };

export const newAddressId = 'new-address';

const first: AddressFormState = { status: 'idle' };

/** The fold around the form; a saved address closes it and leaves an empty form behind. */
export function AddressEntry({ who, returnTo, isOpen, provinces, hasTitle }: Props) {
  const t = useWords('account');
  const router = useRouter();
  const goOn = useGoOn();
  const summary = useRef<HTMLElement>(null);
  const [saved, setSaved] = useState(0);
  const given = useAddressForm({
    action: addAddressAction,
    first,
    onDone,
    draft: { name: `new address of ${who}` },
  });
  const [isUnfolded, setUnfolded] = useState<boolean>();

  function onDone(to: string) {
    toast({ text: t('addressSaved') });
    startTransition(() => setSaved(saved + 1)); // with the answer, which holds no values any more
    setUnfolded(false);
    summary.current?.focus();
    if (to.split('?')[0] === window.location.pathname) router.refresh();
    else goOn(to);
  }

  function onToggle({ currentTarget: { open } }: ToggleEvent<HTMLDetailsElement>) {
    setUnfolded(open);
    if (!open) given.draft.forget(); // whoever folds the form does not mean it any more
  }

  return (
    <details
      open={isUnfolded ?? (isOpen || given.draft.isFound || given.state.status !== 'idle')}
      onToggle={onToggle}
    >
      <summary ref={summary} className={buttonClass({ size: 'sm' })}>
        <Icon name="plus" size="sm" />
        {t('newAddress')}
      </summary>
      <form
        key={`${saved} ${given.draft.round}`}
        {...given.form}
        id={newAddressId}
        className="mt-3.5 grid gap-3.5 rounded-card bg-fill p-4"
      >
        <input type="hidden" name="returnTo" value={returnTo} />
        <AddressFormBody given={given} provinces={provinces} hasTitle={hasTitle} canBeDefault />
      </form>
    </details>
  );
}
