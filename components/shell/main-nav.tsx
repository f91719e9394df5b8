import type { ReactNode } from 'react';
import { getWords } from '@/i18n/words';
import type { MenuLink } from './menu-panel';
import { NavLink } from './nav-link';

const entry =
  'inline-flex h-full min-h-12 items-center px-5 text-md focus-visible:-outline-offset-3 aria-[current]:font-semibold aria-[current]:text-brand-text';

/** The bar that stays on top on wide screens, home page aside. */
export async function MainNav({ menu, links }: { menu: ReactNode; links: readonly MenuLink[] }) {
  const t = await getWords('shell');
  return (
    <nav
      aria-label={t('mainNav')}
      className="menu-bar sticky top-0 z-30 hidden border-line border-b bg-surface wide:block"
    >
      <div className="wrap flex items-stretch">
        {menu}
        <ul className="ml-3 flex min-w-0 flex-1 overflow-hidden">
          <li>
            <NavLink href="/" className={entry}>
              {t('home')}
            </NavLink>
          </li>
          {links.map(({ href, name }) => (
            <li key={href}>
              <NavLink href={href} className={entry}>
                {name}
              </NavLink>
            </li>
          ))}
        </ul>
      </div>
    </nav>
  );
}
