import type { ReactNode } from 'react';
import { cx } from '@/components/ui/class-names';
import type { SkuCard } from '../sku-queries';
import { ProductCard } from './product-card';

type Props = {
  skus: readonly SkuCard[];
  /** `page` beside a column, `wide` alone. */
  kind?: 'page' | 'wide';
  heading?: 'h2' | 'h3';
  /** Whether its first row is the first thing to be seen. */
  isFirst?: boolean;
  action?: (sku: SkuCard) => ReactNode;
};

const columns = {
  page: 'gap-2.5 sm:grid-cols-3 sm:gap-3 wide:grid-cols-4 wide:gap-4',
  wide: 'gap-2.5 sm:grid-cols-3 sm:gap-3 wide:grid-cols-5 wide:gap-4',
};
const sizes = {
  page: '(min-width: 1280px) 225px, (min-width: 1024px) 18vw, (min-width: 640px) 30vw, 46vw',
  wide: '(min-width: 1280px) 212px, (min-width: 1024px) 18vw, (min-width: 640px) 30vw, 46vw',
};
const firstRow = 4;

export function ProductGrid({ skus, kind = 'page', heading, isFirst, action }: Props) {
  return (
    <ul className={cx('grid grid-cols-2', columns[kind])}>
      {skus.map((sku, i) => (
        <li key={sku.id} className="min-w-0">
          <ProductCard
            sku={sku}
            sizes={sizes[kind]}
            {...(heading && { heading })}
            {...(isFirst && i < firstRow && { isFirst })}
            {...(action && { action: action(sku) })}
          />
        </li>
      ))}
    </ul>
  );
}
