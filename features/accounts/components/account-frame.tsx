import type { ReactNode } from 'react';
import { Icon } from '@/components/ui/icon';
import { Link } from '@/components/ui/link';
import { getWords } from '@/i18n/words';

export type AccountPlace = 'profile' | 'orders' | 'favourites' | 'history' | 'addresses' | 'security';

/** The personal pages: a menu to the left on wide screens, reached through 我的 on phones. */
export async function AccountFrame({ place, children }: { place: AccountPlace; children: ReactNode }) {
  const [t, saved, security] = await Promise.all([
    getWords('account'),
    getWords('saved'),
    getWords('security'),
  ]);
  const entries = [
    { of: 'profile', href: '/account', icon: 'user', name: t('profile') },
    { of: 'orders', href: '/account/orders', icon: 'clipboard-list', name: t('allOrders') },
    { of: 'favourites', href: '/account/favourites', icon: 'heart', name: saved('favourites') },
    { of: 'history', href: '/account/history', icon: 'history', name: saved('history') },
    { of: 'addresses', href: '/account/addresses', icon: 'map-pin', name: t('addresses') },
    { of: 'security', href: '/account/security', icon: 'shield-check', name: security('title') },
  ] as const;
  return (
    <main
      id="main"
      className="wrap grid grid-cols-[minmax(0,1fr)] items-start gap-3 py-3 wide:grid-cols-[200px_minmax(0,1fr)] wide:gap-4 wide:py-4"
    >
      <nav aria-label={t('menu')} className="hidden rounded-card bg-surface p-3 shadow-rest wide:block">
        {entries.map(({ of, href, icon, name }) => (
          <Link
            key={of}
            href={href}
            aria-current={of === place ? 'page' : undefined}
            className="flex min-h-tap items-center gap-2.5 rounded-control px-3 text-ink-2 hover:bg-fill aria-[current]:bg-fill aria-[current]:font-semibold aria-[current]:text-ink"
          >
            <Icon name={icon} className="size-[18px]" />
            {name}
          </Link>
        ))}
      </nav>
      <div className="grid min-w-0 grid-cols-[minmax(0,1fr)] gap-3 wide:gap-4">{children}</div>
    </main>
  );
}
