import type { ReactNode } from 'react';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { getWords } from '@/i18n/words';
import type { SkuCard } from '../sku-queries';
import { ProductGrid } from './product-grid';

type Props = {
  name: string | undefined;
  variants: readonly SkuCard[];
  alike: readonly SkuCard[];
  /** Takes it out of the favourites, if it is among them. */
  keep: ReactNode;
};

/** Off the shelf, or never on it: says so and shows what can be had instead. */
export async function GoodsGone({ name, variants, alike, keep }: Props) {
  const [t, errors, saved] = await Promise.all([getWords('catalog'), getWords('errors'), getWords('saved')]);
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
        {keep && (
          <div className="mt-2 flex flex-wrap items-center justify-center gap-x-4">
            {saved('goneButKept')} {keep}
          </div>
        )}
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
