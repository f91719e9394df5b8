import { redirect } from 'next/navigation';
import { BottomTabs } from '@/components/shell/bottom-tabs';
import { PhoneBar } from '@/components/shell/phone-bar';
import { Unavailable } from '@/components/ui/unavailable';
import { currentUser } from '@/features/accounts/account-queries';
import { CartBadge } from '@/features/cart/components/cart-badge';
import { Favourite } from '@/features/catalog/components/favourite';
import { GoodsGone } from '@/features/catalog/components/goods-gone';
import { ViewedStrip } from '@/features/catalog/components/viewed-strip';
import { isFavourite } from '@/features/catalog/favourite-queries';
import { findGoods } from '@/features/catalog/goods-queries';
import { recentViews } from '@/features/catalog/history-queries';
import { hotAround } from '@/features/catalog/related-queries';
import { variantsOf } from '@/features/catalog/sku-queries';
import { getWords } from '@/i18n/words';
import { reachable } from '@/lib/outage';

type Props = { params: Promise<{ skuId: string }> };

/** Answers 404; proxy.ts sets that, a page cannot without being blank where no script runs. Its title is that of not-found. */
export default async function GoneGoodsPage({ params }: Props) {
  const [t, { skuId }] = await Promise.all([getWords('catalog'), params]);
  const read = await reachable(readInstead(skuId));
  return (
    <>
      <PhoneBar title={t('goods')} back="/" />
      <main id="main" className="wrap py-3 wide:py-4 wide:pb-8">
        {read.ok ? (
          <GoneView {...read.value} />
        ) : (
          <Unavailable retry={`/goods/${skuId}`} reference={read.reference} />
        )}
      </main>
      <BottomTabs badge={<CartBadge />} />
    </>
  );
}

function GoneView({
  goods,
  variants,
  alike,
  viewed,
  isGuest,
  isKept,
}: Awaited<ReturnType<typeof readInstead>>) {
  const keep = goods && isKept && <Favourite skuId={goods.id} isKept />;
  return (
    <>
      <GoodsGone name={goods?.name} variants={variants} alike={alike} keep={keep} />
      <div className="pt-6">
        <ViewedStrip skus={viewed} isGuest={isGuest} />
      </div>
    </>
  );
}

const alikeOnes = 5;
const inARow = 6;

async function readInstead(skuId: string) {
  const [goods, user] = await Promise.all([findGoods(skuId), currentUser()]);
  if (goods?.isLaunched) redirect(`/goods/${goods.id}`);
  const [variants, alike, viewed, isKept] = await Promise.all([
    goods ? variantsOf(goods.productId, alikeOnes) : [],
    goods ? hotAround(goods, alikeOnes) : [],
    recentViews(inARow),
    goods && user ? isFavourite(user.id, goods.id) : false,
  ]);
  return { goods, variants, alike, viewed, isGuest: !user, isKept };
}
