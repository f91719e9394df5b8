import type { Metadata } from 'next';
import { logOutAction } from '@/app/(account)/sign-in-actions';
import { BottomTabs } from '@/components/shell/bottom-tabs';
import { PhoneBar } from '@/components/shell/phone-bar';
import { buttonClass } from '@/components/ui/button';
import { Unavailable } from '@/components/ui/unavailable';
import { userOrLogin } from '@/features/accounts/account-queries';
import { AccountFrame } from '@/features/accounts/components/account-frame';
import { LogOutButton } from '@/features/accounts/components/log-out-button';
import { Profile } from '@/features/accounts/components/profile';
import { CartBadge } from '@/features/cart/components/cart-badge';
import { ViewedStrip } from '@/features/catalog/components/viewed-strip';
import { recentViews } from '@/features/catalog/history-queries';
import { OrderShortcuts } from '@/features/orders/components/order-shortcuts';
import { countOrders } from '@/features/orders/order-list-queries';
import { getWords } from '@/i18n/words';
import { reachable } from '@/lib/outage';

const path = '/account';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords('account');
  return { title: t('mine') };
}

export default async function AccountPage() {
  const [t, shell, read] = await Promise.all([
    getWords('account'),
    getWords('shell'),
    reachable(readAccount()),
  ]);
  return (
    <>
      <PhoneBar title={t('mine')} back="/" />
      <AccountFrame place="profile">
        {read.ok ? (
          <>
            <Profile user={read.value.user} />
            <OrderShortcuts counts={read.value.counts} />
            <ViewedStrip skus={read.value.viewed} isGuest={false} />
            <LogOutButton
              action={logOutAction}
              words={{ logOut: shell('logout'), failed: shell('stillLoggedIn') }}
              className={buttonClass({ block: true, className: 'wide:hidden' })}
            />
          </>
        ) : (
          <Unavailable retry={path} reference={read.reference} />
        )}
      </AccountFrame>
      <BottomTabs current="account" badge={<CartBadge />} />
    </>
  );
}

const inARow = 6;

async function readAccount() {
  const user = await userOrLogin(path);
  const [counts, viewed] = await Promise.all([countOrders(user.id), recentViews(inARow)]);
  return { user, counts, viewed };
}
