import { Card } from '@/components/ui/card';
import { Link } from '@/components/ui/link';
import { getWords } from '@/i18n/words';
import type { HomeView } from '../arrange-home';
import { homeTiles } from '../home-tiles';
import type { MenuRow } from '../split-menu';
import { CutOut } from './cut-out';

/** What phones show instead of the menu and the side column: shortcuts and a line of news. */
export async function HomePhone({ rows, news }: { rows: readonly MenuRow[]; news: HomeView['news'] }) {
  const t = await getWords('home');
  const names = new Map(rows.flatMap(({ channels }) => channels).map(({ id, name }) => [id, name]));
  const tiles = homeTiles.flatMap(({ art, categoryId }) => {
    const name = names.get(categoryId);
    return name ? [{ art, href: `/list/${categoryId}`, name }] : [];
  });
  return (
    <>
      <nav aria-label={t('channels')} className="wide:hidden">
        <Card className="px-1 py-2.5">
          <ul className="grid grid-cols-5 gap-y-1 max-[389px]:[html:lang(en)_&]:grid-cols-4">
            {[...tiles, { art: 'parcel', href: '/categories', name: t('more') }].map((tile) => (
              <li key={tile.href} className="min-w-0">
                <Link
                  href={tile.href}
                  className="grid min-h-18 justify-items-center gap-1 py-1.5 text-center text-xs leading-tight [overflow-wrap:normal] [html:lang(en)_&]:text-[11px] [html:lang(en)_&]:tracking-tight"
                >
                  <span className="grid size-11 place-items-center rounded-[14px] bg-fill">
                    <CutOut art={tile.art} className="dimmed size-8" />
                  </span>
                  {tile.name}
                </Link>
              </li>
            ))}
          </ul>
        </Card>
      </nav>
      <Headline news={news} />
    </>
  );
}

function Headline({ news: { name, ads } }: { news: HomeView['news'] }) {
  const [first] = ads;
  if (!first) return null;
  const look = 'min-w-0 flex-1 truncate leading-[44px]';
  return (
    <div className="flex min-h-tap items-center gap-2.5 rounded-card bg-surface px-3 text-sm wide:hidden">
      <b className="flex-none font-semibold text-brand-text">{name}</b>
      {first.href ? (
        <Link href={first.href} className={look}>
          {first.title}
        </Link>
      ) : (
        <p className={look}>{first.title}</p>
      )}
    </div>
  );
}
