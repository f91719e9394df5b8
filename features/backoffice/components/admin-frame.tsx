import type { ReactNode } from 'react';
import { Logo } from '@/components/shell/logo';
import { Icon } from '@/components/ui/icon';
import type { IconName } from '@/components/ui/icon-names';
import { Link } from '@/components/ui/link';
import { Notice } from '@/components/ui/notice';
import { getWords } from '@/i18n/words';
import { env } from '@/lib/env';
import type { Staff } from '../as-staff';
import type { Permission } from '../read-rights';

export type Place =
  | 'overview'
  | 'orders'
  | 'returns'
  | 'products'
  | 'stock'
  | 'imports'
  | 'categories'
  | 'brands'
  | 'content'
  | 'reviews'
  | 'users'
  | 'team'
  | 'groups'
  | 'regions'
  | 'messages'
  | 'audit';

const places: { place: Place; href: string; icon: IconName; rights: Permission[] }[] = [
  { place: 'overview', href: '/admin', icon: 'layout-dashboard', rights: ['dashboard.view'] },
  { place: 'orders', href: '/admin/orders', icon: 'clipboard-list', rights: ['order.view'] },
  { place: 'returns', href: '/admin/returns', icon: 'undo-2', rights: ['order.return'] },
  { place: 'products', href: '/admin/products', icon: 'package', rights: ['catalog.view'] },
  { place: 'stock', href: '/admin/stock', icon: 'warehouse', rights: ['stock.view'] },
  { place: 'imports', href: '/admin/imports', icon: 'file-up', rights: ['catalog.edit', 'stock.adjust'] },
  { place: 'categories', href: '/admin/categories', icon: 'folder-tree', rights: ['catalog.view'] },
  { place: 'brands', href: '/admin/brands', icon: 'tag', rights: ['catalog.view'] },
  { place: 'content', href: '/admin/content', icon: 'panels-top-left', rights: ['content.edit'] },
  { place: 'reviews', href: '/admin/reviews', icon: 'message-circle', rights: ['review.view'] },
  { place: 'users', href: '/admin/users', icon: 'users', rights: ['user.view'] },
  { place: 'team', href: '/admin/team', icon: 'user-cog', rights: ['staff.view'] },
  { place: 'groups', href: '/admin/groups', icon: 'shield-check', rights: ['staff.view'] },
  { place: 'regions', href: '/admin/regions', icon: 'map-pin', rights: ['region.view'] },
  { place: 'messages', href: '/admin/messages', icon: 'send', rights: ['message.view'] },
  { place: 'audit', href: '/admin/audit', icon: 'history', rights: ['audit.view'] },
];

/** Where somebody works who may not see the overview; undefined where there is no such place. */
export const firstPlace = (rights: Staff['rights']): string | undefined =>
  places.find(
    ({ place, rights: enough }) => place !== 'overview' && enough.some((right) => rights.has(right)),
  )?.href;

type Props = { staff: Staff; place: Place; title: string; children: ReactNode };

/** The frame of every page of the back office; it shows the ways that this member of staff has. */
export async function AdminFrame({ staff, place: here, title, children }: Props) {
  const t = await getWords('backoffice');
  return (
    <div className="min-h-dvh md:grid md:grid-cols-[208px_minmax(0,1fr)]">
      <header className="border-line border-b bg-surface p-3 md:border-r md:border-b-0 md:p-4">
        <p className="mb-2 md:mb-5 md:[&_a]:text-[18px]">
          <Logo />
        </p>
        <nav aria-label={t('nav')}>
          <ul className="scroll-row gap-1 md:grid">
            {places
              .filter(({ rights }) => rights.some((right) => staff.rights.has(right)))
              .map(({ place, href, icon }) => (
                <li key={place} className="flex-none">
                  <Link
                    href={href}
                    aria-current={place === here ? 'page' : undefined}
                    className="flex min-h-tap items-center gap-2.5 rounded-control px-3 hover:bg-fill aria-[current]:bg-brand-soft aria-[current]:font-semibold aria-[current]:text-brand-text"
                  >
                    <Icon name={icon} size="sm" />
                    {t(place)}
                  </Link>
                </li>
              ))}
          </ul>
        </nav>
      </header>
      <div className="min-w-0">
        <div className="flex min-h-14 flex-wrap items-center justify-end gap-x-4 gap-y-1 border-line border-b bg-surface px-4">
          <Link href="/" className="link inline-flex min-h-tap items-center text-sm">
            {t('toShop')}
          </Link>
          <span className="inline-flex items-center gap-1.5 font-semibold text-sm">
            <Icon name="user" size="sm" />
            {staff.username}
          </span>
        </div>
        <main id="main" className="grid gap-4 p-3 sm:p-5">
          <h1 id="page-title" tabIndex={-1} className="text-2xl outline-none">
            {title}
          </h1>
          {env().SHOP_DEMO && <Notice>{t('demoNotice')}</Notice>}
          {children}
        </main>
      </div>
    </div>
  );
}
