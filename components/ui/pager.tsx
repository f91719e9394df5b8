import { getWords } from '@/i18n/words';
import { cx } from './class-names';
import { Icon } from './icon';
import { Link } from './link';
import { pageWindow } from './page-window';

type Props = { page: number; pages: number; href: (page: number) => string };

const cell =
  'inline-flex h-tap min-w-10 items-center justify-center rounded-control px-1.5 tabular-nums sm:min-w-tap sm:px-2.5';

export async function Pager({ page, pages, href }: Props) {
  if (pages < 2) return null;
  const t = await getWords('forms');
  return (
    <nav aria-label={t('pages')} className="mt-5">
      <ul className="flex flex-wrap justify-center gap-1 sm:gap-1.5">
        {page > 1 && (
          <li>
            <Link
              href={href(page - 1)}
              rel="prev"
              aria-label={t('previousPage')}
              className={cx(cell, 'bg-surface')}
            >
              <Icon name="chevron-left" size="sm" />
            </Link>
          </li>
        )}
        {pageWindow(page, pages).map((at) => (
          <li key={at}>
            {at < 0 ? (
              <span className="inline-flex h-tap min-w-4 items-center justify-center text-ink-3 sm:min-w-5">
                …
              </span>
            ) : (
              <Link
                href={href(at)}
                aria-label={t('pageNumber', { page: at })}
                aria-current={at === page ? 'page' : undefined}
                className={cx(
                  cell,
                  at === page ? 'bg-ink font-semibold text-on-ink hover:text-on-ink' : 'bg-surface',
                )}
              >
                {at}
              </Link>
            )}
          </li>
        ))}
        {page < pages && (
          <li>
            <Link
              href={href(page + 1)}
              rel="next"
              aria-label={t('nextPage')}
              className={cx(cell, 'bg-surface')}
            >
              <Icon name="chevron-right" size="sm" />
            </Link>
          </li>
        )}
      </ul>
    </nav>
  );
}
