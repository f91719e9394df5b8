import type { ReactNode } from 'react';
import { Pager } from '@/components/ui/pager';
import { SoftLinks } from '@/components/ui/soft-links';
import { getWords } from '@/i18n/words';
import type { Sort } from '../catalog-schema';
import type { Filter } from '../filter';
import { listAddress } from '../list-address';
import type { Listing } from '../listing-queries';
import type { UnreadPrices } from '../price-parameters';
import type { SkuCard } from '../sku-queries';
import { AppliedFilters } from './applied-filters';
import { appliedParts } from './applied-parts';
import { readCategoryNames } from './category-names';
import { FilterPanel } from './filter-panel';
import { NoMatch } from './no-match';
import { ProductGrid } from './product-grid';
import { SortBar } from './sort-bar';
import { UnreadNote } from './unread-note';

type Props = {
  listing: Listing;
  path: string;
  view: { q?: string; filter: Filter; sort: Sort };
  unread: UnreadPrices;
  /** How many there are, in words. */
  count: string;
  /** Below the filters on wide screens. */
  aside?: ReactNode;
  /** Between the order and the goods. */
  above?: ReactNode;
  action?: (sku: SkuCard) => ReactNode;
};

/** Goods that can be narrowed down, in an order, page by page. */
export async function ListPage({ listing, path, view, unread, count, aside, above, action }: Props) {
  const [t, categoryNames] = await Promise.all([getWords('find'), readCategoryNames()]);
  const { skus, total, page, pages, isMore, facets } = listing;
  const parts = await appliedParts(view.filter, facets, categoryNames);
  const narrowed = (filter: Filter) => listAddress(path, { ...view, filter });
  return (
    <SoftLinks className="group/list grid gap-3 wide:grid-cols-[236px_minmax(0,1fr)] wide:items-start wide:gap-4">
      <div className="max-wide:contents wide:grid wide:gap-4">
        <a
          href="#goods"
          className="sr-only rounded-control bg-ink text-on-ink focus:not-sr-only focus:px-4 focus:py-2.5 max-wide:hidden"
        >
          {t('skipFilters')}
        </a>
        <FilterPanel
          path={path}
          view={view}
          unread={unread}
          facets={facets}
          total={total}
          categoryNames={categoryNames}
        />
        {aside && <div className="hidden wide:grid wide:gap-4">{aside}</div>}
      </div>
      <section id="goods" tabIndex={-1} aria-label={t('results')} className="min-w-0 outline-none">
        <SortBar
          sort={view.sort}
          isSearch={view.q !== undefined}
          filters={parts.length}
          pages={{ page, pages, isMore }}
          href={(sort) => listAddress(path, { ...view, sort })}
        />
        <div className="scroll-row -mx-3 items-center gap-2 px-3 py-2 sm:-mx-4 sm:px-4 wide:mx-0 wide:flex-wrap wide:overflow-visible wide:px-0 wide:empty:py-1.5">
          <p aria-hidden="true" className="flex-none text-ink-2 text-sm tabular-nums wide:hidden">
            {count}
          </p>
          <AppliedFilters parts={parts} href={narrowed} />
        </div>
        <UnreadNote unread={unread} />
        {above}
        <div className="transition-opacity group-aria-busy/list:opacity-60">
          {total === 0 ? (
            <NoMatch parts={parts} href={narrowed} />
          ) : (
            <ProductGrid skus={skus} kind="page" heading="h2" isFirst {...(action && { action })} />
          )}
        </div>
        <Pager page={page} pages={pages} href={(at) => listAddress(path, { ...view, page: at })} />
      </section>
    </SoftLinks>
  );
}
