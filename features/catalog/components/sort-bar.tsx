import { cx } from '@/components/ui/class-names';
import { Icon } from '@/components/ui/icon';
import { Link } from '@/components/ui/link';
import { LinkPending } from '@/components/ui/link-pending';
import { getWords } from '@/i18n/words';
import type { Sort } from '../catalog-schema';

type Props = { sort: Sort; page: number; pages: number; href: (sort: Sort) => string };

const entry =
  'inline-flex min-h-tap flex-1 items-center justify-center gap-1 whitespace-nowrap px-2 text-ink-2 focus-visible:-outline-offset-2 aria-[current]:font-semibold aria-[current]:text-brand-text wide:flex-none wide:px-3.5';

/** A second press on the price turns its order round. */
export async function SortBar({ sort, page, pages, href }: Props) {
  const t = await getWords('catalog');
  const isByPrice = sort === 'price' || sort === 'price-desc';
  const entries: { to: Sort; name: string; isOn: boolean; way?: string }[] = [
    { to: 'newest', name: t('sortNewest'), isOn: sort === 'newest' },
    { to: 'sales', name: t('sortSales'), isOn: sort === 'sales' },
    {
      to: sort === 'price' ? 'price-desc' : 'price',
      name: t('sortPrice'),
      isOn: isByPrice,
      ...(isByPrice && { way: sort === 'price' ? t('cheapestFirst') : t('dearestFirst') }),
    },
  ];
  return (
    <nav
      aria-label={t('sort')}
      className="-mx-3 -mt-3 sticky top-14 z-20 flex items-stretch gap-1 border-line border-b bg-surface px-3 sm:-mx-4 sm:px-4 wide:static wide:m-0 wide:rounded-card wide:border-0 wide:px-2"
    >
      {entries.map(({ to, name, isOn, way }) => (
        <Link
          key={name}
          href={href(to)}
          aria-current={isOn ? 'true' : undefined}
          scroll={false}
          className={entry}
        >
          {name}
          {name === t('sortPrice') && <PriceOrder sort={sort} />}
          {way && <span className="sr-only">{way}</span>}
          <LinkPending className="size-3" />
        </Link>
      ))}
      <span className="ml-auto hidden items-center px-2 text-ink-2 text-xs tabular-nums wide:flex">
        {t('pageOf', { page, pages })}
      </span>
    </nav>
  );
}

function PriceOrder({ sort }: { sort: Sort }) {
  const name = sort === 'price' ? 'arrow-up' : sort === 'price-desc' ? 'arrow-down' : 'arrow-up-down';
  return (
    <Icon name={name} size="xs" className={cx(sort !== 'price' && sort !== 'price-desc' && 'text-ink-3')} />
  );
}
