import type { ReactNode } from 'react';
import { logOutAction } from '@/app/(account)/sign-in-actions';
import { setLocaleAction, setThemeAction } from '@/app/preferences-actions';
import { CartLink } from '@/components/shell/cart-link';
import { Footer } from '@/components/shell/footer';
import { Header } from '@/components/shell/header';
import { MainNav } from '@/components/shell/main-nav';
import { Preferences } from '@/components/shell/preferences';
import { SearchForm } from '@/components/shell/search-form';
import { TopBar, topBarItem } from '@/components/shell/top-bar';
import { currentUser } from '@/features/accounts/account-queries';
import { AccountLinks } from '@/features/accounts/components/account-links';
import { CartBadge } from '@/features/cart/components/cart-badge';
import { categoryMenu } from '@/features/catalog/category-cache';
import { CategoryMenu, listLink } from '@/features/catalog/components/category-menu';
import { HotWords } from '@/features/catalog/components/hot-words';
import { getLocale } from '@/i18n/locale';
import { reachable } from '@/lib/outage';

const actions = { setLocale: setLocaleAction, setTheme: setThemeAction };
const footerItem = 'inline-flex min-h-tap items-center gap-1 px-2';
const channelsInBar = 6;

/** The shell around browsing: it stands even while the database is away. */
export default async function ShopLayout({ children }: { children: ReactNode }) {
  const locale = await getLocale();
  const [menu, user] = await Promise.all([reachable(categoryMenu(locale)), reachable(currentUser())]);
  const groups = menu.ok ? menu.value : [];
  const links = groups.slice(0, channelsInBar).flatMap(({ channels }) => channels.slice(0, 1).map(listLink));
  const username = user.ok ? user.value?.username : undefined;
  return (
    <>
      <TopBar
        account={<AccountLinks username={username} logOut={logOutAction} />}
        preferences={<Preferences actions={actions} item={topBarItem} opens="down" />}
      />
      <Header search={<SearchForm />} hotWords={<HotWords />} cart={<CartLink badge={<CartBadge />} />} />
      <MainNav menu={<CategoryMenu groups={groups} />} links={links} />
      {children}
      <Footer preferences={<Preferences actions={actions} item={footerItem} opens="up" />} />
    </>
  );
}
