import { Notice } from '@/components/ui/notice';
import { getWords } from '@/i18n/words';

/** What waits behind the login: the page that was asked for, and what is in the cart already. */
export async function WhereNext({ next, pieces }: { next: string; pieces: number }) {
  if (next === '/' && pieces === 0) return null;
  const t = await getWords('account');
  const back = next.startsWith('/cart')
    ? t('backToCart')
    : next.startsWith('/checkout')
      ? t('backToCheckout')
      : next === '/'
        ? ''
        : t('backToPage');
  return (
    <Notice icon="shopping-cart">
      {back} {pieces > 0 && t('cartComesAlong', { count: pieces })}
    </Notice>
  );
}
