'use client';

import { ButtonLink } from '@/components/ui/button';
import { toast } from '@/components/ui/toast';
import { useGoOn } from '@/components/ui/use-go-on';
import { useWords } from '@/i18n/client-words';
import { type AddressFormState, changeAddressAction } from '../account-actions';
import type { RegionView } from '../account-queries';
import { AddressFormBody, useAddressForm } from './address-form-body';

type Props = { addressId: number; first: AddressFormState; isDefault: boolean; provinces: RegionView[] };

const book = '/account/addresses';

/** An address that is there already, filled in. */
export function AddressEdit({ addressId, first, isDefault, provinces }: Props) {
  const t = useWords('addresses');
  const forms = useWords('forms');
  const goOn = useGoOn();
  const draft = { name: `address ${addressId}`, shown: JSON.stringify('values' in first && first.values) };
  const given = useAddressForm({ action: changeAddressAction, first, onDone, draft });

  function onDone() {
    toast({ text: t('changed') });
    goOn(book);
  }

  return (
    <form key={given.draft.round} {...given.form} className="grid gap-3.5">
      <input type="hidden" name="addressId" value={addressId} />
      <AddressFormBody given={given} provinces={provinces} hasTitle canBeDefault={!isDefault}>
        <ButtonLink href={book} onClick={given.draft.forget}>
          {forms('cancel')}
        </ButtonLink>
      </AddressFormBody>
    </form>
  );
}
