import { getWords } from '@/i18n/words';
import { Icon } from '../ui/icon';
import type { IconName } from '../ui/icon-names';
import { MenuKeys } from './menu-keys';
import './mega-menu.css';

export type MenuLink = { href: string; name: string };
export type MenuRow = {
  name: string;
  icon: IconName;
  /** Those that fit into the row, and all of them. */
  first: readonly MenuLink[];
  links: readonly MenuLink[];
  sections: readonly (MenuLink & { links: readonly MenuLink[] })[];
  open: string;
};

const head =
  'flex h-12 w-full items-center gap-2.5 rounded-t-[10px] bg-block px-4 font-semibold text-md text-on-block hover:text-on-block';

/** Opens under the pointer, by key, by touch and without script; on the home page its first column always stands. */
export async function MegaMenu({ rows, all }: { rows: readonly MenuRow[]; all: string }) {
  const t = await getWords('shell');
  return (
    <MenuKeys className="menu relative w-[220px] flex-none">
      <details className="menu-all">
        <summary className={head}>
          <Icon name="layout-grid" />
          {t('categories')}
        </summary>
      </details>
      <a href={all} className={`menu-home ${head}`}>
        <Icon name="layout-grid" />
        {t('categories')}
      </a>
      <div className="menu-rail absolute top-full left-0 z-40 w-full rounded-b-card bg-surface py-2 shadow-lift">
        <ul>
          {rows.map((row) => (
            <Row key={row.name} row={row} />
          ))}
        </ul>
      </div>
    </MenuKeys>
  );
}

function Row({ row }: { row: MenuRow }) {
  return (
    <li className="menu-row group">
      <div className="flex min-h-[39px] items-center gap-2.5 pr-1 pl-4 group-hover:bg-fill group-hover:text-brand-text group-has-[details[open]]:bg-fill group-has-[details[open]]:text-brand-text">
        <Icon name={row.icon} className="size-[18px] text-ink-3" />
        <span className="min-w-0 flex-1 whitespace-nowrap text-sm">
          {row.first.map(({ href, name }, i) => (
            <span key={href}>
              {i > 0 && <span className="mx-0.5 text-control">/</span>}
              <a href={href} className="inline-flex min-h-6 items-center">
                {name}
              </a>
            </span>
          ))}
        </span>
        <details name="menu">
          <summary aria-label={row.open} className="grid h-9 w-8 place-items-center">
            <Icon name="chevron-right" size="xs" />
          </summary>
        </details>
      </div>
      <div className="menu-flyout absolute top-0 left-full max-h-[calc(100dvh-140px)] min-h-full w-[min(860px,calc(100vw-260px))] overflow-y-auto rounded-r-card rounded-bl-card bg-raised px-7 py-5 shadow-pop">
        <ul className="mb-3 flex flex-wrap gap-2">
          {row.links.map(({ href, name }) => (
            <li key={href}>
              <a
                href={href}
                className="inline-flex min-h-8 items-center gap-1 rounded-control bg-fill px-3 text-sm hover:bg-fill-2"
              >
                {name}
                <Icon name="chevron-right" size="xs" />
              </a>
            </li>
          ))}
        </ul>
        {row.sections.map((section) => (
          <dl
            key={section.href}
            className="grid grid-cols-[112px_minmax(0,1fr)] gap-x-4 border-line border-b py-1.5 last:border-0"
          >
            <dt>
              <a href={section.href} className="inline-flex min-h-7 items-center gap-0.5 font-semibold">
                {section.name}
                <Icon name="chevron-right" size="xs" />
              </a>
            </dt>
            <dd className="flex flex-wrap gap-x-4 text-ink-2 text-sm">
              {section.links.map(({ href, name }) => (
                <a key={href} href={href} className="inline-flex min-h-7 items-center">
                  {name}
                </a>
              ))}
            </dd>
          </dl>
        ))}
      </div>
    </li>
  );
}
