import { getWords } from '@/i18n/words';
import type { SkuCard } from '../sku-queries';
import { GoodsStrip } from './goods-strip';

export async function RelatedStrip({ skus }: { skus: readonly SkuCard[] }) {
  const t = await getWords('catalog');
  return <GoodsStrip id="related" title={t('related')} skus={skus} />;
}
