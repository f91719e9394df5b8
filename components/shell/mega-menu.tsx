import { getWords } from '@/i18n/words';
import { cx } from '../ui/class-names';
import { Icon } from '../ui/icon';
import type { IconName } from '../ui/icon-names';
import { MenuKeys } from './menu-keys';
import type { MenuLink } from './menu-panel';
import './mega-menu.css';

export type MenuRow = {
  id: number;
  name: string;
  icon: IconName;
  /** As many as there is room for are shown. */
  links: readonly (MenuLink & { fits: boolean })[];
  open: string;
};

type Props = {
  rows: readonly MenuRow[];
  /** The page that lists everything, and where the panels beside the rows are fetched. */
  all: string;
  panels: string;
  words: { away: string; seeAll: string };
};

const head =
  'flex h-12 w-full items-center gap-2.5 rounded-t-[10px] bg-block px-4 font-semibold text-md text-on-block hover:text-on-block';

/**
 * Opens under the pointer, by key and by touch; on the home page its first column always stands. Without script the
 * column is all there is: its links lead to pages that go on.
 */
export async function MegaMenu({ rows, all, panels, words }: Props) {
  const t = await getWords('shell');
  return (
    <MenuKeys all={all} panels={panels} words={words} className="menu relative w-[220px] flex-none">
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
        <ul className="grid">
          {rows.map((row) => (
            <Row key={row.id} row={row} />
          ))}
        </ul>
      </div>
    </MenuKeys>
  );
}

function Row({ row }: { row: MenuRow }) {
  return (
    <li className="menu-row group">
      <div className="flex h-full min-h-[39px] items-center gap-2.5 pr-1 pl-4 group-hover:bg-fill group-hover:text-brand-text group-has-[details[open]]:bg-fill group-has-[details[open]]:text-brand-text">
        <Icon name={row.icon} className="size-[18px] text-ink-3" />
        <span className="min-w-0 flex-1 whitespace-nowrap text-sm noscript:whitespace-normal">
          {row.links.map(({ href, name, fits }, i) => (
            <span key={href} className={cx(!fits && 'hidden noscript:inline')}>
              {i > 0 && <span className="mx-0.5 text-control">/</span>}
              <a href={href} className="inline-flex min-h-6 items-center">
                {name}
              </a>
            </span>
          ))}
        </span>
        <details name="menu" className="noscript:hidden">
          <summary aria-label={row.open} className="grid h-9 w-8 place-items-center">
            <Icon name="chevron-right" size="xs" />
          </summary>
        </details>
      </div>
      <div
        data-panel={row.id}
        className="menu-flyout absolute top-0 left-full max-h-[calc(100dvh-140px)] min-h-full w-[min(860px,calc(100vw-260px))] overflow-y-auto rounded-r-card rounded-bl-card bg-raised px-7 py-5 shadow-pop"
      />
    </li>
  );
}
