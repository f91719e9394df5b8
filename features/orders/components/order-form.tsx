'use client';

import { type KeyboardEvent, useRef } from 'react';
import { cx } from '@/components/ui/class-names';
import { useWords } from '@/i18n/client-words';
import { AddressChoice } from './address-choice';
import { toRepeat } from './checkout-answers';
import type { CheckoutSlots, FormView } from './form-view';
import { PayChoice } from './pay-choice';
import { PlaceBar } from './place-bar';
import { RemarkField } from './remark-field';
import { SendTo } from './send-to';
import type { useCheckout } from './use-checkout';
import { useChoices } from './use-choices';
import { useNewAddress } from './use-new-address';

type Props = { view: FormView; checkout: ReturnType<typeof useCheckout>; slots: CheckoutSlots };

const card = 'min-w-0 rounded-card bg-surface p-4 shadow-rest wide:px-6 wide:py-5';

/** Everything that is sent, beside what is not: the form for a new address stands before this one, never inside it. */
export function OrderForm({ view, checkout, slots }: Props) {
  const { state, isPending, isLate } = checkout;
  const t = useWords('checkout');
  const forms = useWords('forms');
  const form = useRef<HTMLFormElement>(null);
  const sent = 'values' in state ? state.values : {};
  const first = {
    addressId: sent.addressId ?? String(view.chosenAddressId ?? ''),
    payMethod: sent.payMethod ?? 'cash',
    remark: sent.remark ?? '',
  };
  const repeated = toRepeat(state);
  const checkoutKey = repeated?.checkoutKey ?? view.checkoutKey;
  const { choices, look } = useChoices({ form, who: view.who, first });
  useNewAddress(view.addresses, look);
  const hasAddresses = view.addresses.length > 0;
  const errorOf = (name: string) => {
    const key = state.status === 'invalid' ? state.fields[name] : undefined;
    return key && (forms as (key: string) => string)(key);
  };
  return (
    <div className="grid wide:grid-cols-[minmax(0,1fr)_340px] wide:grid-rows-[auto_1fr] wide:gap-x-4">
      <div
        id={hasAddresses ? undefined : 'address'}
        className={cx(card, hasAddresses ? 'rounded-b-none shadow-none' : 'mb-3 wide:mb-4')}
      >
        {slots.newAddress}
      </div>
      <form
        {...checkout.form}
        ref={form}
        id="checkout"
        onChange={look}
        onKeyDown={neverByEnterOnAChoice}
        className="contents"
      >
        <input type="hidden" name="checkoutKey" value={checkoutKey} />
        <input type="hidden" name="expectedTotalFen" value={repeated?.expectedTotalFen ?? view.totalFen} />
        <div className="grid min-w-0 content-start gap-3 wide:col-start-1 wide:gap-4">
          {hasAddresses && (
            <AddressChoice
              addresses={view.addresses}
              defaultId={view.defaultAddressId}
              chosen={choices.addressId}
              error={errorOf('addressId')}
            />
          )}
          <PayChoice chosen={choices.payMethod} view={view} error={errorOf('payMethod')} />
          <section id="goods" tabIndex={-1} className={card}>
            {slots.goods}
            <div className="mt-4">
              <RemarkField
                first={first.remark}
                typed={choices.remark}
                limit={view.remarkLimit}
                error={errorOf('remark')}
              />
            </div>
          </section>
        </div>
        <aside
          className={cx(
            card,
            'mt-3 wide:sticky wide:top-4 wide:col-start-2 wide:row-span-2 wide:row-start-1 wide:mt-0 wide:self-start',
          )}
        >
          {slots.sums}
          <SendTo address={view.addresses.find(({ id }) => String(id) === choices.addressId)} />
          <PlaceBar
            totalFen={view.totalFen}
            freightFen={view.freightFen}
            isPending={isPending}
            isLate={isLate}
          />
          <p id="terms" className="mt-2.5 text-ink-3 text-xs">
            {view.refused.length > 0
              ? t('fixFirst', { count: view.refused.length })
              : t('terms', { minutes: view.payMinutes, takesAlipay: String(view.takesAlipay) })}
          </p>
        </aside>
      </form>
    </div>
  );
}

/** What binds is pressed on purpose: Enter on a choice would order at once. */
function neverByEnterOnAChoice(event: KeyboardEvent): void {
  if (event.key === 'Enter' && event.target instanceof HTMLInputElement) event.preventDefault();
}
