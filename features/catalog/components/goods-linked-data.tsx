import { JsonLd } from '@/components/shell/json-ld';
import { getWords } from '@/i18n/words';
import { siteOrigin } from '@/lib/env';
import { decimalYuan } from '@/lib/money';
import type { Goods } from '../goods-queries';
import { describeGoods } from '../linked-data';

/** The goods once more, for search engines and for links that are shared; nobody sees it. */
export async function GoodsLinkedData({ goods }: { goods: Goods }) {
  const t = await getWords('shell');
  return (
    <>
      <meta property="og:type" content="product" />
      <meta property="product:price:amount" content={decimalYuan(goods.priceFen)} />
      <meta property="product:price:currency" content="CNY" />
      <JsonLd data={describeGoods(goods, { origin: siteOrigin(), name: t('shop') })} />
    </>
  );
}
