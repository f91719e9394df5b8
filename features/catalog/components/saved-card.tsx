import type { ReactNode } from 'react';
import { Link } from '@/components/ui/link';
import { Pending } from '@/components/ui/pending';
import { Price, WasPrice } from '@/components/ui/price';
import { goodsLocale } from '@/i18n/locales';
import { getWords } from '@/i18n/words';
import type { SavedSku } from '../saved-columns';
import { Picture } from './picture';
import { StockState } from './stock-state';

type Props = { sku: SavedSku; heading: 'h2' | 'h3'; children: ReactNode };

/** An entry of a shopper's own list, with what can be done about it in its corner; sold or not. */
export async function SavedCard({ sku, heading: Heading, children }: Props) {
  const [t, saved] = await Promise.all([getWords('catalog'), getWords('saved')]);
  const isGone = !sku.isLaunched || sku.stock === 0;
  return (
    <article className="grid h-full grid-cols-[88px_minmax(0,1fr)] gap-x-3 rounded-card border border-line p-3 sm:grid-cols-[104px_minmax(0,1fr)]">
      <Picture src={sku.image} sizes="104px" isGone={isGone} className="self-start" />
      <div className="flex min-w-0 flex-col">
        <Heading className="font-normal text-base leading-[1.45]">
          <Link href={`/goods/${sku.id}`} lang={goodsLocale} className="line-clamp-2 py-0.5">
            {sku.name}
            <Pending className="ml-1 text-brand-text" />
          </Link>
        </Heading>
        {sku.options && (
          <p lang={goodsLocale} className="truncate text-ink-3 text-xs">
            {sku.options}
          </p>
        )}
        <p className="mt-1 flex flex-wrap items-center gap-x-3">
          <StockState stock={sku.stock} isLaunched={sku.isLaunched} />
          {!sku.isLaunched && (
            <Link href={`/goods/${sku.id}`} className="link inline-flex min-h-6 items-center text-sm">
              {saved('alike')}
            </Link>
          )}
        </p>
        <div className="mt-auto flex flex-wrap items-end justify-between pt-1">
          <p className="flex min-h-tap flex-wrap items-center gap-x-1.5">
            <Price fen={sku.priceFen} tone={sku.isLaunched ? 'brand' : 'ink'} />
            {sku.isLaunched && sku.marketPriceFen > sku.priceFen && (
              <WasPrice fen={sku.marketPriceFen} label={t('marketPrice')} />
            )}
          </p>
          <div className="-mr-2 -mb-2 ml-auto flex flex-none">{children}</div>
        </div>
      </div>
    </article>
  );
}
