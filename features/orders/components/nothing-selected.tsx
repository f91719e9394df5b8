import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { getWords } from '@/i18n/words';

export async function NothingSelected() {
  const t = await getWords('checkout');
  const toCart = (
    <ButtonLink href="/cart" look="primary">
      {t('toCart')}
    </ButtonLink>
  );
  return (
    <EmptyState image="/art/cart.webp" title={t('nothing')} actions={toCart}>
      {t('nothingWhy')}
    </EmptyState>
  );
}
