import type { ReactNode } from 'react';
import { cx } from '@/components/ui/class-names';
import { Link } from '@/components/ui/link';
import { getWords } from '@/i18n/words';
import type { MenuGroup } from '../category-tree';
import type { HomeFloor } from '../home-floors';
import type { FloorView, SkuCard } from '../sku-queries';
import { listLink } from './category-menu';
import { CutOut } from './cut-out';
import { ProductGrid } from './product-grid';

const floorTabs = [
  { sort: 'sales', word: 'tabSales' },
  { sort: 'newest', word: 'tabNewest' },
  { sort: 'price', word: 'tabPrice' },
] as const;

type Props = { view: FloorView; number: number; action?: (sku: SkuCard) => ReactNode };

export async function Floor({ view: { floor, group, skus, sort }, number, action }: Props) {
  const t = await getWords('catalog');
  const title = t(floor.title);
  return (
    <section id={floor.key} aria-labelledby={`${floor.key}-title`} className="mt-7 wide:mt-10">
      <div className="mb-2 flex flex-wrap items-baseline gap-x-3.5 wide:mb-3 wide:items-center">
        <h2 id={`${floor.key}-title`} className="flex items-baseline gap-2 text-xl wide:text-2xl">
          <small aria-hidden="true" className="font-bold text-brand-text text-md">
            {number}F
          </small>
          {title}
        </h2>
        <ul className="hidden gap-1 text-ink-2 text-sm wide:flex">
          {group.channels.map(listLink).map(({ href, name }) => (
            <li key={href}>
              <Link href={href} className="inline-flex min-h-8 items-center px-2">
                {name}
              </Link>
            </li>
          ))}
        </ul>
        <nav aria-label={title} className="ml-auto flex gap-x-6 max-wide:basis-full">
          {floorTabs.map((tab) => (
            <Link
              key={tab.sort}
              href={tab.sort === 'sales' ? `/#${floor.key}` : `/?${floor.key}=${tab.sort}#${floor.key}`}
              scroll={false}
              aria-current={tab.sort === sort ? 'true' : undefined}
              className="relative inline-flex min-h-tap items-center whitespace-nowrap text-ink-2 aria-[current]:font-semibold aria-[current]:text-ink aria-[current]:after:absolute aria-[current]:after:inset-x-0 aria-[current]:after:bottom-1 aria-[current]:after:h-[3px] aria-[current]:after:rounded-[2px] aria-[current]:after:bg-brand"
            >
              {t(tab.word)}
            </Link>
          ))}
        </nav>
      </div>
      <div className="grid gap-2.5 wide:grid-cols-[220px_minmax(0,1fr)] wide:gap-4">
        <FloorBanner floor={floor} group={group} />
        {skus.length > 0 ? (
          <ProductGrid skus={skus} kind="floor" {...(action && { action })} />
        ) : (
          <p className="rounded-card bg-surface p-6 text-ink-2">{t('floorEmpty')}</p>
        )}
      </div>
    </section>
  );
}

const tints = {
  cool: 'bg-[image:var(--tint-cool)]',
  leaf: 'bg-[image:var(--tint-leaf)]',
  sand: 'bg-[image:var(--tint-sand)]',
};
const mostWords = 6;

async function FloorBanner({ floor, group }: { floor: HomeFloor; group: MenuGroup }) {
  const t = await getWords('catalog');
  const words = group.sections.slice(0, mostWords).map(listLink);
  return (
    <div
      className={cx(
        'relative flex min-h-32 flex-col overflow-hidden rounded-card p-4 text-[var(--tint-ink)] wide:px-5 wide:py-6',
        tints[floor.tint],
      )}
    >
      <h3 className="font-bold text-lg wide:text-xl">{t(floor.pitch)}</h3>
      <p className="text-[var(--tint-ink-2)] text-sm">{t(floor.text)}</p>
      <CutOut
        art={floor.art}
        className="-bottom-2 absolute right-1.5 w-[124px] drop-shadow-[0_12px_14px_rgb(20_30_60/0.2)] wide:right-3 wide:bottom-[150px] wide:w-44"
      />
      <ul className="relative mt-auto hidden flex-wrap gap-2 wide:flex">
        {words.map(({ href, name }) => (
          <li key={href}>
            <Link
              href={href}
              className="inline-flex min-h-8 items-center rounded-full bg-surface px-3 text-ink text-sm"
            >
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
