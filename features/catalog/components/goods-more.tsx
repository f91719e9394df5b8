import type { ReactNode } from 'react';
import { cx } from '@/components/ui/class-names';
import { goodsLocale } from '@/i18n/locales';
import { getWords } from '@/i18n/words';
import type { Goods } from '../goods-queries';
import type { ReviewPage } from '../review-queries';
import type { SkuCard } from '../sku-queries';
import { GoodsTabs } from './goods-tabs';
import { HotCard } from './hot-card';
import { Reviews } from './reviews';
import { RichText } from './rich-text';

type Props = { goods: Goods; reviews: ReviewPage; hot: readonly SkuCard[] };

/** Below the first screen: everything is on the page, the tabs only lead to it. */
export async function GoodsMore({ goods, reviews, hot }: Props) {
  const t = await getWords('catalog');
  const tabs = [
    ['detail', t('detail')],
    ['packing', t('packing')],
    ['reviews', t('reviewsWith', { count: reviews.total })],
    ['after', t('after')],
  ] as const;
  return (
    <div className={cx('mt-3 grid gap-3 wide:mt-4 wide:items-start wide:gap-4', hot.length > 0 && beside)}>
      <aside className="order-last wide:sticky wide:top-16 wide:order-first">
        <HotCard skus={hot} />
      </aside>
      <div className="min-w-0 rounded-card bg-surface px-4 pb-6 shadow-rest wide:px-5">
        <GoodsTabs label={t('tabs')} tabs={tabs} />
        <Part id="detail" title={t('detail')}>
          <RichText html={goods.descriptionHtml} />
        </Part>
        <Part id="packing" title={t('packing')}>
          <Facts goods={goods} />
          <RichText html={goods.packingHtml} />
        </Part>
        <Part id="reviews" title={t('reviews')}>
          <Reviews page={reviews} options={goods.options} skuId={goods.id} />
        </Part>
        <Part id="after" title={t('after')}>
          <RichText html={goods.serviceHtml} />
        </Part>
      </div>
    </div>
  );
}

const beside = 'wide:grid-cols-[236px_minmax(0,1fr)]';

function Part({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section id={id} aria-labelledby={`${id}-title`} className="pt-6">
      <h2 id={`${id}-title`} className="mb-3 text-lg">
        {title}
      </h2>
      {children}
    </section>
  );
}

async function Facts({ goods }: { goods: Goods }) {
  const t = await getWords('catalog');
  const facts = [
    [t('brand'), goods.brand],
    [t('specification'), goods.options],
    [t('code'), String(goods.id)],
  ] as const;
  return (
    <dl className="mb-2 grid gap-x-4 text-sm">
      {facts.map(
        ([name, value]) =>
          value && (
            <div key={name} className="grid grid-cols-[112px_minmax(0,1fr)] border-line border-b py-2">
              <dt className="text-ink-3">{name}</dt>
              <dd lang={goodsLocale}>{value}</dd>
            </div>
          ),
      )}
    </dl>
  );
}
