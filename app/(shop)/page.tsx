import { BottomTabs } from '@/components/shell/bottom-tabs';
import { PhoneHome } from '@/components/shell/phone-bar';
import { SearchForm } from '@/components/shell/search-form';
import { Unavailable } from '@/components/ui/unavailable';
import { currentUser } from '@/features/accounts/account-queries';
import { Hello } from '@/features/accounts/components/hello';
import { CardAdd } from '@/features/cart/components/card-add';
import { CartBadge } from '@/features/cart/components/cart-badge';
import { type Parameter, sortSchema } from '@/features/catalog/catalog-schema';
import { categoryMenu } from '@/features/catalog/category-cache';
import { Floor } from '@/features/catalog/components/floor';
import { Hero } from '@/features/catalog/components/hero';
import { HomePhone } from '@/features/catalog/components/home-phone';
import { HomeSide } from '@/features/catalog/components/home-side';
import { homeFloors } from '@/features/catalog/home-floors';
import { readFloors } from '@/features/catalog/sku-queries';
import { getLocale } from '@/i18n/locale';
import { getWords } from '@/i18n/words';
import { reachable } from '@/lib/outage';

type Props = { searchParams: Promise<Record<string, Parameter>> };

export default async function HomePage({ searchParams }: Props) {
  const [locale, t, query] = await Promise.all([getLocale(), getWords('shell'), searchParams]);
  const chosen = homeFloors.map((floor) => sortSchema.parse(query[floor.key] ?? 'sales'));
  const [menu, user] = await Promise.all([reachable(categoryMenu(locale)), reachable(currentUser())]);
  const groups = menu.ok ? menu.value : [];
  const floors = await reachable(readFloors(groups, chosen));
  return (
    <>
      <PhoneHome search={<SearchForm />} />
      <main id="main" data-home className="wrap py-3 wide:pt-0 wide:pb-8">
        <h1 className="sr-only">{t('shop')}</h1>
        <div className="grid gap-3 wide:grid-cols-[220px_minmax(0,1fr)_248px] wide:gap-4">
          <div className="hidden wide:block" />
          <Hero />
          <HomeSide hello={<Hello username={user.ok ? user.value?.username : undefined} />} />
          <HomePhone groups={groups} />
        </div>
        {floors.ok ? (
          floors.value.map((view, i) => (
            <Floor key={view.floor.key} view={view} number={i + 1} action={(sku) => <CardAdd sku={sku} />} />
          ))
        ) : (
          <Unavailable retry="/" heading="h2" reference={floors.reference} />
        )}
      </main>
      <BottomTabs current="home" badge={<CartBadge />} />
    </>
  );
}
