import type { Metadata } from 'next';
import { BottomTabs } from '@/components/shell/bottom-tabs';
import { PhoneHome } from '@/components/shell/phone-bar';
import { publicPage } from '@/components/shell/public-page';
import { currentUser } from '@/features/accounts/account-queries';
import { Hello } from '@/features/accounts/components/hello';
import { CardAdd } from '@/features/cart/components/card-add';
import { CartBadge } from '@/features/cart/components/cart-badge';
import type { Parameter } from '@/features/catalog/catalog-schema';
import { menuRail } from '@/features/catalog/category-cache';
import { HomeMain } from '@/features/catalog/components/home-main';
import { SearchBox } from '@/features/catalog/components/search-box';
import { homeNow } from '@/features/catalog/content-cache';
import { homeAddress } from '@/features/catalog/home-address';
import { getLocale } from '@/i18n/locale';
import { getWords } from '@/i18n/words';
import { reachable } from '@/lib/outage';
import { tellOutage } from '@/lib/request-id';

type Props = { searchParams: Promise<Record<string, Parameter>> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords('found');
  return { ...(await publicPage({ path: '/' })), title: { absolute: t('homeTitle') } };
}

export default async function HomePage({ searchParams }: Props) {
  const [locale, query] = await Promise.all([getLocale(), searchParams]);
  const [menu, user, read] = await Promise.all([
    reachable(menuRail(locale)),
    reachable(currentUser()),
    reachable(homeNow(locale)),
  ]);
  if (!read.ok) tellOutage();
  const home = read.ok ? read.value : nothing(read.reference);
  return (
    <>
      <PhoneHome search={<SearchBox />} />
      <HomeMain
        home={home}
        menu={menu.ok ? menu.value.rows : []}
        hello={<Hello username={user.ok ? user.value?.username : undefined} />}
        query={query}
        addressOf={(on) => homeAddress(home.floors, query, on)}
        action={(sku) => <CardAdd sku={sku} />}
        retry="/"
      />
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
