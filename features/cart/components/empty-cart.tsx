import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { getWords } from '@/i18n/words';
import { CartNotice } from './cart-notice';
import { cartTitle } from './cart-title';

export async function EmptyCart({ isGuest }: { isGuest: boolean }) {
  const t = await getWords('cart');
  const actions = (
    <>
      <ButtonLink href="/" look="primary">
        {t('shop')}
      </ButtonLink>
      {isGuest && <ButtonLink href="/login?next=/cart">{t('login')}</ButtonLink>}
    </>
  );
  return (
    <>
      <CartNotice />
      <EmptyState
        image="/art/cart.webp"
        heading="h1"
        headingId={cartTitle}
        title={t('empty')}
        actions={actions}
      >
        {isGuest ? t('emptyGuest') : t('emptyWhy')}
      </EmptyState>
    </>
  );
}
