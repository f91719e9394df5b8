import type { ReactNode } from 'react';
import { cx } from '@/components/ui/class-names';
import { Link } from '@/components/ui/link';
import { Pending } from '@/components/ui/pending';
import { Price, WasPrice } from '@/components/ui/price';
import { Tag } from '@/components/ui/tag';
import { goodsLocale } from '@/i18n/locales';
import { getWords } from '@/i18n/words';
import { formatFen } from '@/lib/money';
import type { SkuCard } from '../sku-queries';
import { Picture } from './picture';

type Props = {
  sku: SkuCard;
  sizes: string;
  /** Where it leads, if not to the page of the SKU. */
  href?: string;
  heading?: 'h2' | 'h3';
  isFirst?: boolean;
  isDense?: boolean;
  /** Its words are those of an ad, in the visitor's language. */
  isAd?: boolean;
  /** A small round button in the corner, such as adding to the cart. */
  action?: ReactNode;
};

const fewLeft = 5;

/** The whole card is a link. */
export async function ProductCard({
  sku,
  sizes,
  href,
  heading: Heading = 'h3',
  isFirst,
  isDense,
  isAd,
  action,
}: Props) {
  const t = await getWords('catalog');
  const lang = isAd ? undefined : goodsLocale;
  const isSoldOut = sku.stock === 0;
  return (
    <div className="group relative flex h-full flex-col rounded-card bg-surface p-2 pb-2.5 transition-shadow hover:shadow-lift has-[a:focus-visible]:outline-2 has-[a:focus-visible]:outline-ink has-[a:focus-visible]:outline-offset-2 sm:p-3">
      <span className="relative block">
        <Picture
          src={sku.image}
          sizes={sizes}
          isGone={isSoldOut}
          imageClass="transition-transform duration-240 group-hover:scale-[1.03]"
          {...(isFirst && { isFirst })}
        />
        {isSoldOut && (
          <span className="absolute inset-x-0 bottom-0 rounded-b-pic bg-[rgb(20_20_22/0.74)] py-0.5 text-center text-white text-xs">
            {t('soldOut')}
          </span>
        )}
      </span>
      <Heading className="mt-2 line-clamp-2 min-h-[2.9em] font-normal text-base leading-[1.45]">
        <Link
          href={href ?? `/goods/${sku.id}`}
          lang={lang}
          className="outline-none after:absolute after:inset-0 after:rounded-card"
        >
          {sku.name}
          <Pending className="absolute top-3 right-3 text-brand-text" />
        </Link>
      </Heading>
      <p lang={lang} className="mt-0.5 truncate text-ink-3 text-xs">
        {sku.caption}
      </p>
      {!isDense && <Tags sku={sku} />}
      <p className="mt-2 flex min-h-6 flex-wrap items-baseline gap-x-1.5 pr-10">
        <Price fen={sku.priceFen} />
        {sku.marketPriceFen > sku.priceFen && (
          <WasPrice
            fen={sku.marketPriceFen}
            label={t('marketPrice')}
            className={cx('max-sm:basis-full', isDense && 'basis-full')}
          />
        )}
      </p>
      <Rating sku={sku} />
      {action && <span className="absolute right-1 bottom-1 z-1 wide:right-2 wide:bottom-2">{action}</span>}
    </div>
  );
}

async function Tags({ sku }: { sku: SkuCard }) {
  const t = await getWords('catalog');
  const saved = sku.marketPriceFen - sku.priceFen;
  const isFew = sku.stock > 0 && sku.stock <= fewLeft;
  return (
    <span className="mt-1.5 flex h-5 flex-wrap gap-1 overflow-hidden">
      {isFew && <Tag tone="warn">{t('left', { count: sku.stock })}</Tag>}
      {saved > 0 && <Tag tone="promo">{t('saving', { amount: shortFen(saved) })}</Tag>}
    </span>
  );
}

async function Rating({ sku }: { sku: SkuCard }) {
  const t = await getWords('catalog');
  const score = (sku.scoreSum / sku.reviewCount).toFixed(1);
  return (
    <p className="mt-0.5 truncate pr-10 text-ink-3 text-xs tabular-nums">
      {sku.reviewCount === 0
        ? t('noReviews')
        : `${t('score', { score })} · ${t('reviewCount', { count: sku.reviewCount })}`}
    </p>
  );
}

/** Whole yuan where there are no cents: `¥300`. */
export const shortFen = (fen: number) => formatFen(fen).replace(/\.00$/, '');
