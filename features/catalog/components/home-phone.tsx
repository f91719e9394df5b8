import { Card } from '@/components/ui/card';
import { Link } from '@/components/ui/link';
import { getWords } from '@/i18n/words';
import type { MenuGroup } from '../category-tree';
import { homeNews, homeTiles } from '../home-floors';
import { CutOut } from './cut-out';

/** What phones show instead of the menu and the side column: shortcuts and a line of news. */
export async function HomePhone({ groups }: { groups: readonly MenuGroup[] }) {
  const t = await getWords('catalog');
  const names = new Map(groups.flatMap(({ channels }) => channels).map(({ id, name }) => [id, name]));
  const tiles = homeTiles.flatMap(({ art, categoryId }) => {
    const name = names.get(categoryId);
    return name ? [{ art, href: `/list/${categoryId}`, name }] : [];
  });
  const [headline] = homeNews;
  return (
    <>
      <nav aria-label={t('channels')} className="wide:hidden">
        <Card className="px-1 py-2.5">
          <ul className="grid grid-cols-5 gap-y-1">
            {[...tiles, { art: 'parcel', href: '/categories', name: t('newsMore') }].map((tile) => (
              <li key={tile.href} className="min-w-0">
                <Link
                  href={tile.href}
                  className="grid min-h-18 justify-items-center gap-1 hyphens-auto py-1.5 text-center text-xs leading-tight"
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
      <p className="flex min-h-tap items-center gap-2.5 rounded-card bg-surface px-3 text-sm wide:hidden">
        <b className="flex-none font-semibold text-brand-text">{t('news')}</b>
        <Link href={headline.href} className="min-w-0 flex-1 truncate leading-[44px]">
          {t(headline.word)}
        </Link>
      </p>
    </>
  );
}
