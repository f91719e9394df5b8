import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { BottomTabs } from '@/components/shell/bottom-tabs';
import { PhoneHome } from '@/components/shell/phone-bar';
import { EmptyState } from '@/components/ui/empty-state';
import { Unavailable } from '@/components/ui/unavailable';
import { CardAdd } from '@/features/cart/components/card-add';
import { CartBadge } from '@/features/cart/components/cart-badge';
import { type Parameter, pageSchema, searchSortSchema, termSchema } from '@/features/catalog/catalog-schema';
import { countWords } from '@/features/catalog/components/count-words';
import { FoundHead } from '@/features/catalog/components/found-head';
import { HotChips } from '@/features/catalog/components/hot-chips';
import { ListPage } from '@/features/catalog/components/list-page';
import { NothingFound } from '@/features/catalog/components/nothing-found';
import { SearchBox } from '@/features/catalog/components/search-box';
import { isFiltered } from '@/features/catalog/filter';
import { filterOf, listAddress, unreadIn } from '@/features/catalog/list-address';
import { searchSkus } from '@/features/catalog/listing-cache';
import type { SkuCard } from '@/features/catalog/sku-queries';
import { getWords } from '@/i18n/words';
import { reachable } from '@/lib/outage';

type Query = Record<string, Parameter>;
type Props = { searchParams: Promise<Query> };

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
      <PhoneHome search={<SearchBox />} />
      <main id="main" className="wrap py-3 wide:py-4 wide:pb-8">
        {term ? <Results query={query} term={term} /> : <Hint />}
      </main>
      <BottomTabs badge={<CartBadge />} />
    </>
  );
}

async function Results({ query, term }: { query: Query; term: string }) {
  const t = await getWords('catalog');
  const view = { q: term, filter: filterOf(query), sort: searchSortSchema.parse(query.sort) };
  const page = pageSchema.parse(query.page);
  const found = await reachable(searchSkus(term, view.filter, view.sort, page));
  if (!found.ok) {
    const retry = listAddress('/search', { ...view, page });
    return <Unavailable title={t('listUnavailable')} retry={retry} reference={found.reference} />;
  }
  const { total, pages, isNear, meant } = found.value;
  if (page > pages) redirect(listAddress('/search', { ...view, page: pages }));
  const action = (sku: SkuCard) => <CardAdd sku={sku} />;
  if (total === 0 && !isFiltered(view.filter))
    return <NothingFound term={term} meant={meant} action={action} />;
  const count = await countWords(found.value);
  return (
    <>
      <FoundHead term={term} count={count} isNear={isNear} meant={meant} />
      <ListPage
        listing={found.value}
        path="/search"
        view={view}
        unread={unreadIn(query)}
        count={count}
        action={action}
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
