import type { ReactNode } from 'react';
import { Link } from '@/components/ui/link';
import { Pager } from '@/components/ui/pager';
import { getWords } from '@/i18n/words';
import { type AskedList, linkIn, pageSizes } from '../../asked-list';

type Props = { list: AskedList; page: number; pages: number; found?: ReactNode };

/** How many there are, how many a page shows, and the ways to the other pages. */
export async function ListFoot({ list, page, pages, found }: Props) {
  const t = await getWords('lists');
  return (
    <>
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1 pt-3 text-ink-3 text-sm">
        <p role="status" className="tabular-nums">
          {found}
        </p>
        <nav aria-label={t('pageSize')}>
          <ul className="flex items-center gap-1">
            <li aria-hidden="true">{t('pageSize')}</li>
            {pageSizes.map((size) => (
              <li key={size}>
                <Link
                  href={linkIn(list, { size, page: 1 })}
                  aria-current={size === list.asked.size ? 'true' : undefined}
                  className="inline-flex min-h-tap min-w-tap items-center justify-center tabular-nums hover:text-ink aria-[current]:font-semibold aria-[current]:text-ink"
                >
                  {size}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
      </div>
      <Pager page={page} pages={pages} href={(at) => linkIn(list, { page: at })} />
    </>
  );
}
