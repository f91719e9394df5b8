import type { ReactNode } from 'react';
import { Pager } from '@/components/ui/pager';
import type { Sort } from '../catalog-schema';
import type { SkuCard, SkuPage } from '../sku-queries';
import { ProductGrid } from './product-grid';
import { SortBar } from './sort-bar';

type Props = {
  found: SkuPage;
  sort: Sort;
  /** The same page in another order, from its beginning, or further on. */
  href: (change: { sort?: Sort; page?: number }) => string;
  /** Beside the goods on wide screens. */
  aside?: ReactNode;
  /** Between the order and the goods. */
  above?: ReactNode;
  action?: (sku: SkuCard) => ReactNode;
};

/** Goods in an order, page by page. */
export function ListPage({ found, sort, href, aside, above, action }: Props) {
  const goods = (
    <div className="min-w-0">
      <SortBar sort={sort} page={found.page} pages={found.pages} href={(to) => href({ sort: to })} />
      <div className="mt-3">
        {above}
        <ProductGrid
          skus={found.skus}
          kind={aside ? 'page' : 'wide'}
          heading="h2"
          isFirst
          {...(action && { action })}
        />
      </div>
      <Pager page={found.page} pages={found.pages} href={(page) => href({ page })} />
    </div>
  );
  if (!aside) return goods;
  return (
    <div className="grid gap-3 wide:grid-cols-[236px_minmax(0,1fr)] wide:items-start wide:gap-4">
      <aside className="hidden wide:grid wide:gap-4">{aside}</aside>
      {goods}
    </div>
  );
}
