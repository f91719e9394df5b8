'use client';

import { AskAnswers } from '@/components/ui/ask-answers';
import { AskBox } from '@/components/ui/ask-box';
import { Button } from '@/components/ui/button';
import { FieldError } from '@/components/ui/field';
import { useWords } from '@/i18n/client-words';
import { removeAddressAction } from '../account-actions';
import { useAddressStep } from './use-address-step';

type Props = { addressId: number; label: string; place: string; isDefault: boolean };

/** Asks once more, in a box that the browser opens also where no script runs. */
export function AddressRemove({ addressId, label, place, isDefault }: Props) {
  const t = useWords('addresses');
  const forms = useWords('forms');
  const { form, problem } = useAddressStep(removeAddressAction, t('removed'));
  const id = `remove-${addressId}`;
  return (
    <>
      <Button look="quiet" size="sm" popoverTarget={id} aria-label={label}>
        {t('remove')}
      </Button>
      <AskBox id={id} title={t('removeSure')}>
        <form {...form} className="grid gap-3">
          <input type="hidden" name="addressId" value={addressId} />
          <p className="break-words">{place}</p>
          <p className="text-ink-2 text-sm">
            {t('removeKeeps')} {isDefault && t('removeDefault')}
          </p>
          <div role="alert">{problem && <FieldError id={`${id}-problem`}>{problem}</FieldError>}</div>
          <AskAnswers id={id} words={{ yes: t('removeNow'), no: forms('cancel'), busy: forms('busy') }} />
        </form>
      </AskBox>
    </>
  );
}
