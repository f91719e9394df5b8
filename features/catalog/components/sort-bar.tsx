import { cx } from '@/components/ui/class-names';
import { Icon } from '@/components/ui/icon';
import { Link } from '@/components/ui/link';
import { Pending } from '@/components/ui/pending';
import { Badge } from '@/components/ui/tag';
import { getWords } from '@/i18n/words';
import type { Sort } from '../catalog-schema';
import { filterSheet } from './filter-panel';

type Props = {
  sort: Sort;
  isSearch: boolean;
  /** How many are chosen. */
  filters: number;
  pages: { page: number; pages: number; isMore: boolean };
  href: (sort: Sort) => string;
};

const entry =
  'relative inline-flex min-h-tap flex-1 items-center justify-center gap-1 whitespace-nowrap px-1.5 text-ink-2 focus-visible:-outline-offset-2 aria-[current]:font-semibold aria-[current]:text-brand-text wide:flex-none wide:px-3.5';

/** A second press on the price turns its order round. On phones the filters open from here. */
export async function SortBar({ sort, isSearch, filters, pages, href }: Props) {
  const [t, words] = await Promise.all([getWords('find'), getWords('catalog')]);
  const isByPrice = sort === 'price' || sort === 'price-desc';
  const entries: { to: Sort; name: string; isOn: boolean }[] = [
    ...(isSearch ? [{ to: 'relevance' as const, name: t('sortRelevance'), isOn: sort === 'relevance' }] : []),
    { to: 'newest', name: words('sortNewest'), isOn: sort === 'newest' },
    { to: 'sales', name: words('sortSales'), isOn: sort === 'sales' },
    { to: 'rating', name: t('sortRating'), isOn: sort === 'rating' },
    { to: sort === 'price' ? 'price-desc' : 'price', name: words('sortPrice'), isOn: isByPrice },
  ];
  return (
    <div className="-mx-3 -mt-3 sticky top-14 z-20 flex items-stretch border-line border-b bg-surface pl-1 sm:-mx-4 sm:px-2 wide:static wide:m-0 wide:rounded-card wide:border-0">
      <nav aria-label={words('sort')} className="scroll-row min-w-0 flex-1">
        {entries.map(({ to, name, isOn }) => (
          <Link
            key={name}
            href={href(to)}
            rel="nofollow"
            aria-current={isOn ? 'true' : undefined}
            keepScroll
            className={entry}
          >
            {name}
            {name === words('sortPrice') && <PriceOrder sort={sort} />}
            <Pending className="absolute top-1 right-0 size-3" />
          </Link>
        ))}
      </nav>
      <button
        type="button"
        popoverTarget={filterSheet}
        className="sheet-control min-h-tap flex-none items-center gap-1 border-line border-l px-3 text-ink-2 focus-visible:-outline-offset-2"
      >
        <Icon name="sliders-horizontal" size="sm" />
        {t('filter')}
        {filters > 0 && (
          <>
            <Badge>{filters}</Badge>
            <span className="sr-only">{t('filtersOn', { count: filters })}</span>
          </>
        )}
      </button>
      <span className="hidden items-center px-2 text-ink-2 text-xs tabular-nums wide:flex">
        {pages.isMore ? t('pageOfMore', pages) : words('pageOf', pages)}
      </span>
    </div>
  );
}

async function PriceOrder({ sort }: { sort: Sort }) {
  const t = await getWords('catalog');
  const name = sort === 'price' ? 'arrow-up' : sort === 'price-desc' ? 'arrow-down' : 'arrow-up-down';
  return (
    <>
      <Icon name={name} size="xs" className={cx(name === 'arrow-up-down' && 'text-ink-3')} />
      {sort === 'price' && <span className="sr-only">{t('cheapestFirst')}</span>}
      {sort === 'price-desc' && <span className="sr-only">{t('dearestFirst')}</span>}
    </>
  );
}
