import type { Metadata } from 'next';
import { BottomTabs } from '@/components/shell/bottom-tabs';
import { PhoneHome } from '@/components/shell/phone-bar';
import { publicPage } from '@/components/shell/public-page';
import { Unavailable } from '@/components/ui/unavailable';
import { CartBadge } from '@/features/cart/components/cart-badge';
import type { Parameter } from '@/features/catalog/catalog-schema';
import { categoryMenu } from '@/features/catalog/category-cache';
import { CategoryScreen } from '@/features/catalog/components/category-screen';
import { SearchBox } from '@/features/catalog/components/search-box';
import { getLocale } from '@/i18n/locale';
import { getWords } from '@/i18n/words';
import { reachable } from '@/lib/outage';
import { tellOutage } from '@/lib/request-id';

type Props = { searchParams: Promise<Record<string, Parameter>> };

export async function generateMetadata(): Promise<Metadata> {
  const [shell, t] = await Promise.all([getWords('shell'), getWords('found')]);
  return {
    ...(await publicPage({ path: '/categories' })),
    title: shell('categories'),
    description: t('categoriesAbout'),
  };
}

export default async function CategoriesPage({ searchParams }: Props) {
  const [query, locale, t] = await Promise.all([searchParams, getLocale(), getWords('shell')]);
  const menu = await reachable(categoryMenu(locale));
  if (!menu.ok) tellOutage();
  return (
    <>
      <PhoneHome search={<SearchBox />} />
      <main id="main" className="wrap max-wide:px-0 wide:py-4">
        <h1 className="mb-3 text-2xl max-wide:sr-only">{t('categories')}</h1>
        {menu.ok ? (
          <CategoryScreen groups={menu.value} chosen={Number(query.group)} />
        ) : (
          <Unavailable retry="/categories" reference={menu.reference} heading="h2" />
        )}
      </main>
      <BottomTabs current="categories" badge={<CartBadge />} />
    </>
  );
}
