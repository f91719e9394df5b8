import type { ReactNode } from 'react';
import { logOutAction } from '@/app/(account)/sign-in-actions';
import { setLocaleAction, setThemeAction } from '@/app/preferences-actions';
import { CartLink } from '@/components/shell/cart-link';
import { Footer } from '@/components/shell/footer';
import { Header } from '@/components/shell/header';
import { MainNav } from '@/components/shell/main-nav';
import { Preferences } from '@/components/shell/preferences';
import { TopBar, topBarItem } from '@/components/shell/top-bar';
import { currentUser } from '@/features/accounts/account-queries';
import { AccountLinks } from '@/features/accounts/components/account-links';
import { CartBadge } from '@/features/cart/components/cart-badge';
import { QuickAdd } from '@/features/cart/components/quick-add';
import { menuRail } from '@/features/catalog/category-cache';
import { listLink } from '@/features/catalog/category-tree';
import { CategoryMenu } from '@/features/catalog/components/category-menu';
import { HotWords } from '@/features/catalog/components/hot-words';
import { SearchBox } from '@/features/catalog/components/search-box';
import { getLocale } from '@/i18n/locale';
import { getWords } from '@/i18n/words';
import { reachable } from '@/lib/outage';

const actions = { setLocale: setLocaleAction, setTheme: setThemeAction };
const footerItem = 'inline-flex min-h-tap items-center gap-1 px-2';
const channelsInBar = 6;

/** The shell around browsing: it stands even while the database is away. */
export default async function ShopLayout({ children }: { children: ReactNode }) {
  const locale = await getLocale();
  const [menu, user] = await Promise.all([reachable(menuRail(locale)), reachable(currentUser())]);
  const rail = menu.ok ? menu.value : { version: '', rows: [] };
  const links = rail.rows
    .slice(0, channelsInBar)
    .flatMap(({ channels }) => channels.slice(0, 1).map(listLink));
  const username = user.ok ? user.value?.username : undefined;
  return (
    <>
      <TopBar
        account={<AccountLinks username={username} logOut={logOutAction} />}
        preferences={<Preferences actions={actions} item={topBarItem} opens="down" />}
      />
      <Header search={<SearchBox />} hotWords={<HotWords />} cart={<CartLink badge={<CartBadge />} />} />
      <MainNav menu={<CategoryMenu rail={rail} locale={locale} />} links={links} />
      {children}
      <QuickAdd words={await quickAddWords()} />
      <Footer preferences={<Preferences actions={actions} item={footerItem} opens="up" />} />
    </>
  );
}

async function quickAddWords() {
  const t = await getWords('catalog');
  return {
    added: t('addedThis'),
    toCart: t('goToCart'),
    failed: t('notAdded'),
    unknown: t('addUnknown'),
    look: t('lookAtIt'),
  };
}
