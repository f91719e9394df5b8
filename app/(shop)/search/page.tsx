import type { Metadata } from 'next';
import { BottomTabs } from '@/components/shell/bottom-tabs';
import { PhoneHome } from '@/components/shell/phone-bar';
import { SearchForm } from '@/components/shell/search-form';
import { EmptyState } from '@/components/ui/empty-state';
import { Unavailable } from '@/components/ui/unavailable';
import { CardAdd } from '@/features/cart/components/card-add';
import { CartBadge } from '@/features/cart/components/cart-badge';
import { type Parameter, pageSchema, sortSchema, termSchema } from '@/features/catalog/catalog-schema';
import { HotChips } from '@/features/catalog/components/hot-chips';
import { ListPage } from '@/features/catalog/components/list-page';
import { listAddress } from '@/features/catalog/list-address';
import { searchSkus } from '@/features/catalog/search-queries';
import { getWords } from '@/i18n/words';
import { reachable } from '@/lib/outage';

type Props = { searchParams: Promise<Record<string, Parameter>> };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const [t, shell, query] = await Promise.all([getWords('catalog'), getWords('shell'), searchParams]);
  const term = termSchema.parse(query.q);
  return { title: term ? t('searchTitle', { term }) : shell('search'), robots: { index: false } };
}

export default async function SearchPage({ searchParams }: Props) {
  const query = await searchParams;
  const term = termSchema.parse(query.q);
  return (
    <>
      <PhoneHome search={<SearchForm />} />
      <main id="main" className="wrap py-3 wide:py-4 wide:pb-8">
        {term ? <Results query={query} term={term} /> : <Hint />}
      </main>
      <BottomTabs badge={<CartBadge />} />
    </>
  );
}

async function Results({ query, term }: { query: Record<string, Parameter>; term: string }) {
  const t = await getWords('catalog');
  const [sort, wanted] = [sortSchema.parse(query.sort), pageSchema.parse(query.page)];
  const address = (change: { sort?: typeof sort; page?: number }) =>
    listAddress('/search', { q: term, sort, ...change });
  const found = await reachable(searchSkus(term, sort, wanted));
  if (!found.ok) {
    return (
      <Unavailable
        title={t('listUnavailable')}
        retry={address({ page: wanted })}
        reference={found.reference}
      />
    );
  }
  if (found.value.total === 0) {
    return (
      <EmptyState
        image="/art/flashlight.webp"
        heading="h1"
        title={t('nothingFound', { term })}
        actions={<HotChips />}
      >
        {t('nothingFoundWhy')}
      </EmptyState>
    );
  }
  const count = t('found', { count: found.value.total });
  return (
    <>
      <h1 className="mb-3 flex items-baseline gap-2.5 text-2xl max-wide:sr-only">
        {t('searchTitle', { term })}
        <small className="font-normal text-base text-ink-3">{count}</small>
      </h1>
      <ListPage
        found={found.value}
        sort={sort}
        href={address}
        action={(sku) => <CardAdd sku={sku} />}
        above={
          <p aria-hidden="true" className="-mt-1 mb-2 text-ink-2 text-sm wide:hidden">
            {count}
          </p>
        }
      />
    </>
  );
}

async function Hint() {
  const t = await getWords('catalog');
  return (
    <EmptyState image="/art/flashlight.webp" heading="h1" title={t('searchHint')} actions={<HotChips />}>
      {t('searchHintWhy')}
    </EmptyState>
  );
}
