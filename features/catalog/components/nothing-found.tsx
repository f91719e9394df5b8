import type { ReactNode } from 'react';
import { CardHead } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { getLocale } from '@/i18n/locale';
import { getWords } from '@/i18n/words';
import { reachable } from '@/lib/outage';
import { categoryMenu } from '../category-cache';
import { pickSkus, type SkuCard } from '../sku-queries';
import { HotChips } from './hot-chips';
import { Meant } from './meant';
import { ProductGrid } from './product-grid';

type Props = { term: string; meant: string | undefined; action: (sku: SkuCard) => ReactNode };

/** A search without any result: what others search for, and what they buy. */
export async function NothingFound({ term, meant, action }: Props) {
  const [t, words, read] = await Promise.all([
    getWords('find'),
    getWords('catalog'),
    reachable(readPopular()),
  ]);
  const popular = read.ok ? read.value : [];
  return (
    <>
      <EmptyState
        image="/art/flashlight.webp"
        heading="h1"
        title={words('nothingFound', { term })}
        actions={<HotChips />}
      >
        {words('nothingFoundWhy')}
        {meant && <Meant term={meant} />}
      </EmptyState>
      {popular.length > 0 && (
        <section aria-labelledby="popular" className="mt-2">
          <CardHead id="popular" title={t('popular')} />
          <ProductGrid skus={popular} kind="wide" action={action} />
        </section>
      )}
    </>
  );
}

/** What sells best in the first channel of each row of the menu. */
async function readPopular(): Promise<SkuCard[]> {
  const groups = await categoryMenu(await getLocale());
  const channels = groups.flatMap((group) => group.channels.slice(0, 1));
  const best = await Promise.all(channels.map(({ id }) => pickSkus({ level: 1, id }, 'sales', 1)));
  return best.flat().slice(0, popularOnes);
}

const popularOnes = 10;
