import type { ReactNode } from 'react';
import { getWords } from '@/i18n/words';
import { Icon } from '../ui/icon';
import { Link } from '../ui/link';

export type Tab = 'home' | 'categories' | 'cart' | 'account';

/** Phones, on browsing pages; never together with a bar that buys. */
export async function BottomTabs({ current, badge }: { current?: Tab; badge: ReactNode }) {
  const t = await getWords('shell');
  const tabs = [
    { tab: 'home', href: '/', icon: 'house', name: t('home') },
    { tab: 'categories', href: '/categories', icon: 'layout-grid', name: t('categoriesShort') },
    { tab: 'cart', href: '/cart', icon: 'shopping-cart', name: t('cart') },
    { tab: 'account', href: '/account', icon: 'user', name: t('mine') },
  ] as const;
  return (
    <nav
      aria-label={t('bottomNav')}
      className="fixed inset-x-0 bottom-0 z-40 grid grid-cols-4 border-line border-t bg-surface pb-[env(safe-area-inset-bottom)] wide:hidden"
    >
      {tabs.map(({ tab, href, icon, name }) => (
        <Link
          key={tab}
          href={href}
          aria-current={tab === current ? 'page' : undefined}
          className="relative grid min-h-14 place-content-center justify-items-center gap-0.5 text-[11px] text-ink-2 focus-visible:-outline-offset-3 aria-[current]:font-semibold aria-[current]:text-brand-text"
        >
          <Icon name={icon} className="size-[22px]" />
          {name}
          {tab === 'cart' && <span className="absolute top-[5px] left-[calc(50%+4px)]">{badge}</span>}
        </Link>
      ))}
    </nav>
  );
}
