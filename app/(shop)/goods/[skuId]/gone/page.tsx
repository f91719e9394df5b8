import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { BottomTabs } from '@/components/shell/bottom-tabs';
import { PhoneBar } from '@/components/shell/phone-bar';
import { Unavailable } from '@/components/ui/unavailable';
import { CartBadge } from '@/features/cart/components/cart-badge';
import { GoodsGone } from '@/features/catalog/components/goods-gone';
import { findGoods } from '@/features/catalog/goods-queries';
import { pickSkus, variantsOf } from '@/features/catalog/sku-queries';
import { getWords } from '@/i18n/words';
import { reachable } from '@/lib/outage';

type Props = { params: Promise<{ skuId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords('catalog');
  return { title: t('gone'), robots: { index: false } };
}

/** Answers 404; proxy.ts sets that, a page cannot without being blank where no script runs. */
export default async function GoneGoodsPage({ params }: Props) {
  const [t, { skuId }] = await Promise.all([getWords('catalog'), params]);
  const read = await reachable(readInstead(skuId));
  return (
    <>
      <PhoneBar title={t('goods')} back="/" />
      <main id="main" className="wrap py-3 wide:py-4 wide:pb-8">
        {read.ok ? (
          <GoodsGone {...read.value} />
        ) : (
          <Unavailable retry={`/goods/${skuId}`} reference={read.reference} />
        )}
      </main>
      <BottomTabs badge={<CartBadge />} />
    </>
  );
}

const alikeOnes = 5;

async function readInstead(skuId: string) {
  const goods = await findGoods(skuId);
  if (goods?.isLaunched) redirect(`/goods/${goods.id}`);
  if (!goods) return { name: undefined, variants: [], alike: [] };
  const [variants, alike] = await Promise.all([
    variantsOf(goods.productId, alikeOnes),
    pickSkus([goods.categoryId], 'sales', alikeOnes),
  ]);
  return { name: goods.name, variants, alike };
}
