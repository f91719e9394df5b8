import { Unavailable } from '@/components/ui/unavailable';
import { type CurrentUser, userOrLogin } from '@/features/accounts/account-queries';
import { CartNotice } from '@/features/cart/components/cart-notice';
import { getWords } from '@/i18n/words';
import { ClientWords } from '@/i18n/words-for-client';
import { takesAlipay } from '@/lib/alipay';
import { env } from '@/lib/env';
import { maskMobile } from '@/lib/mask';
import { reachable } from '@/lib/outage';
import { type CheckoutView, viewCheckout } from '../order-queries';
import { remarkLimit } from '../order-schema';
import { CheckoutForm } from './checkout-form';
import { CheckoutGoods } from './checkout-goods';
import { CheckoutSums } from './checkout-sums';
import type { FormView } from './form-view';
import { NewAddress } from './new-address';
import { NothingSelected } from './nothing-selected';
import { refusedLines } from './refused-lines';

/** Who buys, what is selected, what it costs. `addressId`: one that was just added, so it is the one that is meant. */
export async function Checkout({ addressId }: { addressId: string | undefined }) {
  const [t, read] = await Promise.all([getWords('checkout'), reachable(readCheckout())]);
  const parts = read.ok
    ? partsOf(read.value, addressId)
    : { view: undefined, instead: <Away reference={read.reference} /> };
  return (
    <ClientWords names={['checkout', 'forms', 'refusals']}>
      <h1 className="sr-only wide:not-sr-only wide:mb-4 wide:text-2xl">{t('title')}</h1>
      <div className="mb-3 empty:hidden wide:mb-4">
        <CartNotice />
      </div>
      <CheckoutForm {...parts} />
    </ClientWords>
  );
}

type Read = { user: CurrentUser; view: CheckoutView };

async function readCheckout(): Promise<Read> {
  const user = await userOrLogin('/checkout');
  return { user, view: await viewCheckout(user) };
}

function partsOf({ user, view }: Read, addressId: string | undefined) {
  if (view.lines.length === 0) return { view: undefined, instead: <NothingSelected /> };
  const form = formView(user, view, addressId);
  const slots = {
    newAddress: <NewAddress who={user.username} isFirst={view.addresses.length === 0} />,
    goods: <CheckoutGoods lines={view.lines} pieces={view.price.totalCount} refused={form.refused} />,
    sums: <CheckoutSums price={view.price} />,
  };
  return { view: form, slots };
}

function formView({ username }: CurrentUser, view: CheckoutView, addressId: string | undefined): FormView {
  const meant = view.addresses.find(({ id }) => String(id) === addressId);
  return {
    who: username,
    checkoutKey: view.checkoutKey,
    totalFen: view.price.totalFen,
    freightFen: view.price.freightFen,
    addresses: view.addresses.map((address) => ({ ...address, mobile: maskMobile(address.mobile) })),
    defaultAddressId: view.defaultAddressId,
    chosenAddressId: meant?.id ?? view.defaultAddressId,
    refused: refusedLines(view.lines),
    takesAlipay: takesAlipay(),
    payMinutes: env().ORDER_PAY_MINUTES,
    remarkLimit,
  };
}

async function Away({ reference }: { reference: string }) {
  const t = await getWords('checkout');
  const words = { title: t('away'), kept: t('awayKept') };
  return <Unavailable retry="/checkout" heading="h2" {...words} reference={reference} />;
}
