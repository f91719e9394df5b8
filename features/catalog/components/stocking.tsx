import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { getWords } from '@/i18n/words';

/** In place of the floors while none of them has anything to show, as in a shop that has just been opened. */
export async function Stocking() {
  const [t, catalog] = await Promise.all([getWords('home'), getWords('catalog')]);
  const actions = (
    <ButtonLink href="/categories" look="primary">
      {catalog('allCategories')}
    </ButtonLink>
  );
  return (
    <EmptyState image="/art/parcel.webp" heading="h2" title={t('stocking')} actions={actions}>
      {t('stockingWhy')}
    </EmptyState>
  );
}
