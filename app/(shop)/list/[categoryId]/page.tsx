import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { BottomTabs } from '@/components/shell/bottom-tabs';
import { PhoneBar } from '@/components/shell/phone-bar';
import { publicPage } from '@/components/shell/public-page';
import { Unavailable } from '@/components/ui/unavailable';
import { CardAdd } from '@/features/cart/components/card-add';
import { CartBadge } from '@/features/cart/components/cart-badge';
import {
  idSchema,
  type Parameter,
  pageSchema,
  type Sort,
  sortSchema,
} from '@/features/catalog/catalog-schema';
import { findCategory } from '@/features/catalog/category-cache';
import type { CategoryView } from '@/features/catalog/category-tree';
import { CategoryCrumbs } from '@/features/catalog/components/category-crumbs';
import { HotCard } from '@/features/catalog/components/hot-card';
import { ListPage } from '@/features/catalog/components/list-page';
import { NoGoods } from '@/features/catalog/components/no-goods';
import { SubcategoryCard, SubcategoryChips } from '@/features/catalog/components/subcategories';
import { type Filter, isFiltered } from '@/features/catalog/filter';
import { filterOf, listAddress, unreadIn } from '@/features/catalog/list-address';
import { listSkus } from '@/features/catalog/listing-cache';
import { pickSkus } from '@/features/catalog/sku-queries';
import { getLocale } from '@/i18n/locale';
import type { Locale } from '@/i18n/locales';
import { getWords } from '@/i18n/words';
import { reachable } from '@/lib/outage';
import { tellOutage } from '@/lib/request-id';

type Props = {
  params: Promise<{ categoryId: string }>;
  searchParams: Promise<Record<string, Parameter>>;
};

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const [{ categoryId }, query, locale] = await Promise.all([params, searchParams, getLocale()]);
  const category = await reachable(categoryAt(categoryId, locale));
  if (!category.ok) return {};
  const { id, name } = category.value;
  const t = await getWords('found');
  const page = Object.keys(query).every((key) => key === 'page') ? pageSchema.parse(query.page) : 1;
  return {
    ...(await publicPage({ path: page > 1 ? `/list/${id}?page=${page}` : `/list/${id}` })),
    title: page > 1 ? t('listPage', { name, page }) : name,
    description: t('listAbout', { name }),
  };
}

export default async function CategoryPage({ params, searchParams }: Props) {
  const [t, query, { categoryId }] = await Promise.all([getWords('catalog'), searchParams, params]);
  const view = { filter: { ...filterOf(query), categoryId: undefined }, sort: sortSchema.parse(query.sort) };
  const wanted = pageSchema.parse(query.page);
  const read = await reachable(readPage(categoryId, view, wanted));
  if (!read.ok) {
    tellOutage();
    const retry = listAddress(`/list/${encodeURIComponent(categoryId)}`, { ...view, page: wanted });
    return <ListUnavailable retry={retry} reference={read.reference} />;
  }
  const { category, listing, hot } = read.value;
  const path = `/list/${category.id}`;
  if (wanted > listing.pages) redirect(listAddress(path, { ...view, page: listing.pages }));
  const { name, path: steps, children } = category;
  const parent = steps.at(-2);
  const count = t('itemCount', { count: listing.total });
  return (
    <>
      <PhoneBar title={name} back={parent ? `/list/${parent.id}` : '/categories'} />
      <main id="main" className="wrap py-3 wide:py-4 wide:pb-8">
        <CategoryCrumbs path={steps} />
        <div className="mb-3 flex flex-wrap items-baseline gap-x-2.5 max-wide:sr-only">
          <h1 className="text-2xl">{name}</h1>
          <p role="status" className="text-ink-3">
            {count}
          </p>
        </div>
        {listing.total === 0 && !isFiltered(view.filter) ? (
          <NoGoods category={category} />
        ) : (
          <ListPage
            listing={listing}
            path={path}
            view={view}
            unread={unreadIn(query)}
            count={count}
            action={(sku) => <CardAdd sku={sku} />}
            above={<SubcategoryChips categories={children} />}
            aside={
              <>
                <SubcategoryCard categories={children} />
                <HotCard skus={hot} />
              </>
            }
          />
        )}
      </main>
      <BottomTabs current="categories" badge={<CartBadge />} />
    </>
  );
}

async function ListUnavailable({ retry, reference }: { retry: string; reference: string }) {
  const t = await getWords('catalog');
  return (
    <main id="main" className="wrap py-4">
      <Unavailable title={t('listUnavailable')} retry={retry} reference={reference} />
    </main>
  );
}

const hotOnes = 5;

async function readPage(
  categoryId: string,
  { filter, sort }: { filter: Filter; sort: Sort },
  wanted: number,
) {
  const category = await categoryAt(categoryId, await getLocale());
  const place = { id: category.id, level: category.level };
  const [listing, hot] = await Promise.all([
    listSkus(place, filter, sort, wanted),
    pickSkus(place, 'sales', hotOnes),
  ]);
  return { category, listing, hot };
}

async function categoryAt(categoryId: string, locale: Locale): Promise<CategoryView> {
  const id = idSchema.safeParse(categoryId);
  const category = id.success && (await findCategory(id.data, locale));
  return category || notFound();
}
