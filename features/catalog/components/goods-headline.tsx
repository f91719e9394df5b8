import type { ReactNode } from 'react';
import { Icon } from '@/components/ui/icon';
import { Price, WasPrice } from '@/components/ui/price';
import { Tag } from '@/components/ui/tag';
import { goodsLocale } from '@/i18n/locales';
import { getWords } from '@/i18n/words';
import type { Goods } from '../goods-queries';
import { shortFen } from './product-card';

/** Price first on phones, name first on wide screens. */
export async function GoodsHeadline({ goods, keep }: { goods: Goods; keep: ReactNode }) {
  return (
    <div className="flex flex-col gap-2.5 wide:flex-col-reverse wide:gap-4">
      <PriceBlock goods={goods} />
      <div className="grid grid-cols-[minmax(0,1fr)_auto] items-start gap-x-3">
        <div>
          <h1 lang={goodsLocale} className="text-lg leading-[1.4] wide:text-xl">
            {goods.name}
          </h1>
          <p lang={goodsLocale} className="mt-1 text-ink-2">
            {goods.caption}
          </p>
        </div>
        {keep}
      </div>
    </div>
  );
}

async function PriceBlock({ goods }: { goods: Goods }) {
  const t = await getWords('catalog');
  const saved = goods.marketPriceFen - goods.priceFen;
  const score = (goods.scoreSum / goods.reviewCount).toFixed(1);
  return (
    <div className="flex flex-wrap items-baseline gap-x-2.5 gap-y-1.5 wide:rounded-card wide:bg-fill wide:px-5 wide:py-4">
      <Price fen={goods.priceFen} size="xl" />
      {saved > 0 && (
        <>
          <WasPrice fen={goods.marketPriceFen} label={t('marketPrice')} className="text-base" />
          <Tag tone="solid">{t('saving', { amount: shortFen(saved) })}</Tag>
        </>
      )}
      <a
        href="#reviews"
        className="ml-auto inline-flex min-h-6 items-center gap-1 text-ink-3 text-xs tabular-nums"
      >
        <Icon name="star" size="xs" isFilled={goods.reviewCount > 0} className="text-star" />
        {goods.reviewCount === 0
          ? t('noReviews')
          : `${t('score', { score })} · ${t('reviewCount', { count: goods.reviewCount })}`}
      </a>
    </div>
  );
}
