import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { getWords } from '@/i18n/words';
import type { SkuCard } from '../sku-queries';
import { ProductGrid } from './product-grid';

type Props = { name: string | undefined; variants: readonly SkuCard[]; alike: readonly SkuCard[] };

/** Off the shelf, or never on it: says so and shows what can be had instead. */
export async function GoodsGone({ name, variants, alike }: Props) {
  const [t, errors] = await Promise.all([getWords('catalog'), getWords('errors')]);
  const actions = (
    <>
      <ButtonLink href="/" look="primary">
        {t('toHome')}
      </ButtonLink>
      <ButtonLink href="/categories">{t('allCategories')}</ButtonLink>
    </>
  );
  return (
    <>
      <EmptyState
        image="/art/parcel.webp"
        heading="h1"
        title={name ? t('gone') : errors('notFound')}
        actions={actions}
      >
        {name ? t('goneWhy', { name }) : errors('notFoundWhy')}
      </EmptyState>
      <Row title={t('otherVariants')} skus={variants} />
      <Row title={t('alike')} skus={alike} />
    </>
  );
}

function Row({ title, skus }: { title: string; skus: readonly SkuCard[] }) {
  if (skus.length === 0) return null;
  return (
    <section className="mt-6">
      <h2 className="mb-3 text-xl">{title}</h2>
      <ProductGrid skus={skus} kind="wide" />
    </section>
  );
}
