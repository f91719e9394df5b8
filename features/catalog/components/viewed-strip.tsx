import { Link } from '@/components/ui/link';
import { getWords } from '@/i18n/words';
import type { SkuCard } from '../sku-queries';
import { GoodsStrip } from './goods-strip';

type Props = { skus: readonly SkuCard[]; isGuest: boolean };

/** 最近浏览; a guest's stands in a cookie, so only a shopper has a page for all of it. */
export async function ViewedStrip({ skus, isGuest }: Props) {
  const t = await getWords('saved');
  return (
    <GoodsStrip id="viewed" title={t('recent')} skus={skus}>
      {!isGuest && (
        <Link href="/account/history" className="link inline-flex min-h-8 items-center text-sm">
          {t('seeAll')}
        </Link>
      )}
    </GoodsStrip>
  );
}
