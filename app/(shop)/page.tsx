import type { Metadata } from 'next';
import { BottomTabs } from '@/components/shell/bottom-tabs';
import { PhoneHome } from '@/components/shell/phone-bar';
import { publicPage } from '@/components/shell/public-page';
import { ShopJsonLd } from '@/components/shell/shop-json-ld';
import { Unavailable } from '@/components/ui/unavailable';
import { currentUser } from '@/features/accounts/account-queries';
import { Hello } from '@/features/accounts/components/hello';
import { CardAdd } from '@/features/cart/components/card-add';
import { CartBadge } from '@/features/cart/components/cart-badge';
import type { Parameter } from '@/features/catalog/catalog-schema';
import { menuRail } from '@/features/catalog/category-cache';
import { Floor } from '@/features/catalog/components/floor';
import { Hero } from '@/features/catalog/components/hero';
import { HomePhone } from '@/features/catalog/components/home-phone';
import { HomeSide } from '@/features/catalog/components/home-side';
import { SearchBox } from '@/features/catalog/components/search-box';
import { Stocking } from '@/features/catalog/components/stocking';
import { homeNow } from '@/features/catalog/content-cache';
import { homeAddress, tabOf } from '@/features/catalog/home-address';
import { getLocale } from '@/i18n/locale';
import { getWords } from '@/i18n/words';
import { reachable } from '@/lib/outage';

type Props = { searchParams: Promise<Record<string, Parameter>> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords('found');
  return { ...(await publicPage({ path: '/' })), title: { absolute: t('homeTitle') } };
}

export default async function HomePage({ searchParams }: Props) {
  const [locale, t, query] = await Promise.all([getLocale(), getWords('shell'), searchParams]);
  const [menu, user, home] = await Promise.all([
    reachable(menuRail(locale)),
    reachable(currentUser()),
    reachable(homeNow(locale)),
  ]);
  const { slides, news, side, floors, missing } = home.ok ? home.value : nothing(home.reference);
  return (
    <>
      <PhoneHome search={<SearchBox />} />
      <main id="main" data-home className="wrap py-3 wide:pt-0 wide:pb-8">
        <h1 className="sr-only">{t('shop')}</h1>
        <ShopJsonLd />
        <div className="grid gap-3 wide:min-h-[492px] wide:grid-cols-[220px_minmax(0,1fr)_248px] wide:gap-4">
          <Hero slides={slides} />
          <HomeSide
            hello={<Hello username={user.ok ? user.value?.username : undefined} />}
            news={news}
            side={side}
          />
          <HomePhone rows={menu.ok ? menu.value.rows : []} news={news} />
        </div>
        {floors.map((floor) => (
          <Floor
            key={floor.key}
            floor={floor}
            open={tabOf(floor, query)?.key ?? ''}
            addressOf={(tab) => homeAddress(floors, query, { floor: floor.key, tab })}
            action={(sku) => <CardAdd sku={sku} />}
          />
        ))}
        {missing && <Unavailable retry="/" heading="h2" reference={missing} />}
        {!missing && floors.length === 0 && <Stocking />}
      </main>
      <BottomTabs current="home" badge={<CartBadge />} />
    </>
  );
}

const nothing = (missing: string) => ({
  slides: [],
  news: { name: '', ads: [] },
  side: undefined,
  floors: [],
  missing,
});
