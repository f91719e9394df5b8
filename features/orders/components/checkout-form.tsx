'use client';

import { type ReactNode, useState } from 'react';
import { useWords } from '@/i18n/client-words';
import { toRepeat } from './checkout-answers';
import { CheckoutProblem } from './checkout-problem';
import { FixLines } from './fix-lines';
import { FixedNote } from './fixed-note';
import type { CheckoutSlots, FormView } from './form-view';
import { OrderForm } from './order-form';
import { RetryForm } from './retry-form';
import { useCheckout } from './use-checkout';

type Props = {
  /** Undefined when there is nothing to order, or it cannot be read now: `instead` says which. */
  view: FormView | undefined;
  slots?: CheckoutSlots;
  instead?: ReactNode;
};

/** The binding step and its messages. It stays mounted whatever the page can read, so that an answer is never lost. */
export function CheckoutForm({ view, slots, instead }: Props) {
  const t = useWords('checkout');
  const checkout = useCheckout();
  const [isFixed, setFixed] = useState(false);
  const { state, answers, isPending } = checkout;
  const refused = view?.refused ?? [];
  const values = toRepeat(state);

  function onFixed() {
    checkout.forget();
    setFixed(true);
  }

  return (
    <FixLines lines={refused} onFixed={onFixed}>
      <div className="grid gap-3 wide:gap-4">
        <CheckoutProblem key={answers} state={state} refused={refused} isPending={isPending} />
        {isFixed && state.status === 'idle' && refused.length === 0 && <FixedNote>{t('fixed')}</FixedNote>}
        {view && slots && <OrderForm view={view} checkout={checkout} slots={slots} />}
        {!view && values && <RetryForm values={values} {...checkout.form} />}
        {!view && !values && instead}
      </div>
    </FixLines>
  );
}
