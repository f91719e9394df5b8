import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { PhoneBar } from '@/components/shell/phone-bar';
import { Unavailable } from '@/components/ui/unavailable';
import { AddToCart } from '@/features/cart/components/add-to-cart';
import { AddedNotice } from '@/features/cart/components/added-notice';
import { type Parameter, pageSchema } from '@/features/catalog/catalog-schema';
import { findCategory } from '@/features/catalog/category-cache';
import { CategoryCrumbs } from '@/features/catalog/components/category-crumbs';
import { GoodsHead } from '@/features/catalog/components/goods-head';
import { GoodsMore } from '@/features/catalog/components/goods-more';
import { findGoods, type Goods } from '@/features/catalog/goods-queries';
import { readReviews } from '@/features/catalog/review-queries';
import { pickSkus } from '@/features/catalog/sku-queries';
import { priceOf } from '@/features/orders/pricing';
import { getLocale } from '@/i18n/locale';
import { getWords } from '@/i18n/words';
import { reachable } from '@/lib/outage';

type Props = { params: Promise<{ skuId: string }>; searchParams: Promise<Record<string, Parameter>> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { skuId } = await params;
  const goods = await reachable(onTheShelf(skuId));
  if (!goods.ok) return {};
  const { id, name, caption } = goods.value;
  return { title: name, description: caption, alternates: { canonical: `/goods/${id}` } };
}

export default async function GoodsPage({ params, searchParams }: Props) {
  const [t, query, { skuId }] = await Promise.all([getWords('catalog'), searchParams, params]);
  const read = await reachable(readPage(skuId, pageSchema.parse(query.reviews)));
  return (
    <>
      <PhoneBar title={t('goods')} back="/" />
      <main id="main" className="wrap py-3 wide:py-4 wide:pb-8">
        {read.ok ? (
          <GoodsView {...read.value} added={pieces(query.added)} />
        ) : (
          <Unavailable retry={`/goods/${skuId}`} reference={read.reference} />
        )}
      </main>
    </>
  );
}

type View = Awaited<ReturnType<typeof readPage>> & { added: number };

const mostAtOnce = 200;

function pieces(text: Parameter): number {
  const count = Number(text);
  return Number.isInteger(count) && count > 0 && count <= mostAtOnce ? count : 0;
}

function GoodsView({ goods, category, reviews, hot, added }: View) {
  const { freightFen } = priceOf([{ priceFen: goods.priceFen, quantity: 1 }]);
  const buy = <AddToCart skuId={goods.id} stock={goods.stock} name={goods.name} />;
  return (
    <>
      <CategoryCrumbs path={category?.path ?? []} here={goods.name} />
      {added > 0 && (
        <div className="mb-3">
          <AddedNotice quantity={added} />
        </div>
      )}
      <GoodsHead goods={goods} freightFen={freightFen} buy={buy} />
      <GoodsMore
        goods={goods}
        reviews={reviews}
        hot={hot}
        href={(page) => `/goods/${goods.id}?reviews=${page}#reviews`}
      />
    </>
  );
}

const hotOnes = 5;

async function readPage(skuId: string, reviewPage: number) {
  const goods = await onTheShelf(skuId);
  const [category, reviews, hot] = await Promise.all([
    findCategory(goods.categoryId, await getLocale()),
    readReviews(goods.id, reviewPage),
    pickSkus([goods.categoryId], 'sales', hotOnes + 1),
  ]);
  const others = hot.filter(({ id }) => id !== goods.id).slice(0, hotOnes);
  return { goods, category, reviews, hot: others };
}

/** What is not for sale has a page of its own, which answers 404 and can be read without script. */
async function onTheShelf(skuId: string): Promise<Goods> {
  const goods = await findGoods(skuId);
  return goods?.isLaunched ? goods : redirect(`/goods/${encodeURIComponent(skuId)}/gone`);
}
