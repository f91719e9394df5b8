import { getWords } from '@/i18n/words';
import { ButtonLink } from '../ui/button';
import { EmptyState } from '../ui/empty-state';

/** Where nothing is at an address. */
export async function Lost() {
  const t = await getWords('errors');
  const actions = (
    <>
      <ButtonLink href="/" look="primary">
        {t('home')}
      </ButtonLink>
      <ButtonLink href="/account/orders">{t('orders')}</ButtonLink>
    </>
  );
  return (
    <main id="main" className="wrap py-4">
      <EmptyState image="/art/parcel.webp" heading="h1" title={t('notFound')} actions={actions}>
        {t('notFoundWhy')}
      </EmptyState>
    </main>
  );
}
