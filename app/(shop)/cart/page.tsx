import type { Metadata } from 'next';
import { BottomTabs } from '@/components/shell/bottom-tabs';
import { PhoneBar } from '@/components/shell/phone-bar';
import { Unavailable } from '@/components/ui/unavailable';
import { currentUser } from '@/features/accounts/account-queries';
import { viewCart } from '@/features/cart/cart-queries';
import { Cart } from '@/features/cart/components/cart';
import { CartBadge } from '@/features/cart/components/cart-badge';
import { EmptyCart } from '@/features/cart/components/empty-cart';
import { KeepFocus } from '@/features/cart/components/keep-focus';
import { getWords } from '@/i18n/words';
import { reachable } from '@/lib/outage';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords('cart');
  return { title: t('title'), robots: { index: false } };
}

export default async function CartPage() {
  const [cart, user, t] = await Promise.all([
    reachable(viewCart()),
    reachable(currentUser()),
    getWords('cart'),
  ]);
  const pieces = cart.ok ? cart.value.pieces : 0;
  const isEmpty = cart.ok && pieces === 0;
  const canBuy = cart.ok && cart.value.lines.length > 0;
  return (
    <>
      <PhoneBar title={pieces > 0 ? t('titleCount', { count: pieces }) : t('title')} back="/" />
      <main id="main" className="wrap py-3 wide:py-4">
        {!cart.ok && (
          <Unavailable retry="/cart" title={t('away')} kept={t('awayKept')} reference={cart.reference} />
        )}
        {cart.ok && pieces > 0 && <Cart cart={cart.value} />}
        {isEmpty && <EmptyCart isGuest={user.ok && !user.value} />}
        <KeepFocus isEmpty={isEmpty} />
      </main>
      {!canBuy && <BottomTabs current="cart" badge={<CartBadge />} />}
    </>
  );
}
