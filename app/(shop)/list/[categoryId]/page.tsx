import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { BottomTabs } from '@/components/shell/bottom-tabs';
import { PhoneBar } from '@/components/shell/phone-bar';
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
import { listAddress } from '@/features/catalog/list-address';
import { listSkus, pickSkus } from '@/features/catalog/sku-queries';
import { getLocale } from '@/i18n/locale';
import type { Locale } from '@/i18n/locales';
import { getWords } from '@/i18n/words';
import { reachable } from '@/lib/outage';

type Props = {
  params: Promise<{ categoryId: string }>;
  searchParams: Promise<Record<string, Parameter>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [{ categoryId }, locale] = await Promise.all([params, getLocale()]);
  const category = await reachable(categoryAt(categoryId, locale));
  if (!category.ok) return {};
  return { title: category.value.name, alternates: { canonical: `/list/${category.value.id}` } };
}

export default async function CategoryPage({ params, searchParams }: Props) {
  const [t, query, { categoryId }] = await Promise.all([getWords('catalog'), searchParams, params]);
  const view = { sort: sortSchema.parse(query.sort), page: pageSchema.parse(query.page) };
  const address = (change: Partial<typeof view>) =>
    listAddress(`/list/${categoryId}`, { sort: view.sort, ...change });
  const read = await reachable(readPage(categoryId, view));
  if (!read.ok) return <ListUnavailable retry={address(view)} reference={read.reference} />;
  const { category, page, hot } = read.value;
  const { name, path: steps, children } = category;
  const parent = steps.at(-2);
  return (
    <>
      <PhoneBar title={name} back={parent ? `/list/${parent.id}` : '/categories'} />
      <main id="main" className="wrap py-3 wide:py-4 wide:pb-8">
        <CategoryCrumbs path={steps} />
        <h1 className="mb-3 flex items-baseline gap-2.5 text-2xl max-wide:sr-only">
          {name}
          {page.total > 0 && (
            <small className="font-normal text-base text-ink-3">
              {t('itemCount', { count: page.total })}
            </small>
          )}
        </h1>
        {page.total === 0 ? (
          <NoGoods category={category} />
        ) : (
          <ListPage
            found={page}
            sort={view.sort}
            href={address}
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

async function readPage(categoryId: string, view: { sort: Sort; page: number }) {
  const category = await categoryAt(categoryId, await getLocale());
  const { leafIds } = category;
  const [page, hot] = await Promise.all([
    listSkus(leafIds, view.sort, view.page),
    pickSkus(leafIds, 'sales', hotOnes),
  ]);
  return { category, page, hot };
}

async function categoryAt(categoryId: string, locale: Locale): Promise<CategoryView> {
  const id = idSchema.safeParse(categoryId);
  const category = id.success && (await findCategory(id.data, locale));
  return category || notFound();
}
