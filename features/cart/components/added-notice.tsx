import { ButtonLink } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { getWords } from '@/i18n/words';

/** Where no script says it in place: the goods page was opened again after its form had been posted. */
export async function AddedNotice({ quantity }: { quantity: number }) {
  const t = await getWords('cart');
  const toCart = (
    <ButtonLink href="/cart" size="sm">
      {t('toCart')}
    </ButtonLink>
  );
  return (
    <Notice kind="ok" role="status" actions={toCart}>
      {t('addedCount', { count: quantity })}
    </Notice>
  );
}
