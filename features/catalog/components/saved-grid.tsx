import type { ReactNode } from 'react';
import type { SavedSku } from '../saved-columns';
import { SavedCard } from './saved-card';

type Props = { skus: readonly SavedSku[]; heading: 'h2' | 'h3'; actions: (sku: SavedSku) => ReactNode };

export function SavedGrid({ skus, heading, actions }: Props) {
  return (
    <ul className="grid grid-cols-[minmax(0,1fr)] gap-3 md:grid-cols-2 xl:grid-cols-3">
      {skus.map((sku) => (
        <li key={sku.id}>
          <SavedCard sku={sku} heading={heading}>
            {actions(sku)}
          </SavedCard>
        </li>
      ))}
    </ul>
  );
}
