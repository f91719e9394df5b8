import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { PhoneBar } from '@/components/shell/phone-bar';
import { publicPage } from '@/components/shell/public-page';
import { Unavailable } from '@/components/ui/unavailable';
import { currentUser } from '@/features/accounts/account-queries';
import { AddToCart } from '@/features/cart/components/add-to-cart';
import { AddedNotice } from '@/features/cart/components/added-notice';
import { type Parameter, pageSchema, scoreSchema } from '@/features/catalog/catalog-schema';
import { findCategory } from '@/features/catalog/category-cache';
import { CategoryCrumbs } from '@/features/catalog/components/category-crumbs';
import { Favourite } from '@/features/catalog/components/favourite';
import { GoodsHead } from '@/features/catalog/components/goods-head';
import { GoodsLinkedData } from '@/features/catalog/components/goods-linked-data';
import { GoodsMore } from '@/features/catalog/components/goods-more';
import { NoteView } from '@/features/catalog/components/note-view';
import { RelatedStrip } from '@/features/catalog/components/related-strip';
import { ViewedStrip } from '@/features/catalog/components/viewed-strip';
import { isFavourite } from '@/features/catalog/favourite-queries';
import { findGoods, type Goods } from '@/features/catalog/goods-queries';
import { recentViews } from '@/features/catalog/history-queries';
import { hotAround, relatedSkus } from '@/features/catalog/related-queries';
import { readReviews } from '@/features/catalog/review-queries';
import { sharePicture } from '@/features/catalog/share-picture';
import { priceOf } from '@/features/orders/pricing';
import { getLocale } from '@/i18n/locale';
import { getWords } from '@/i18n/words';
import { reachable } from '@/lib/outage';
import { tellOutage } from '@/lib/request-id';

type Props = { params: Promise<{ skuId: string }>; searchParams: Promise<Record<string, Parameter>> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { skuId } = await params;
  const goods = await reachable(onTheShelf(skuId));
  if (!goods.ok) return {};
  const { id, name, caption } = goods.value;
  const t = await getWords('found');
  return {
    ...(await publicPage({ path: `/goods/${id}`, picture: sharePicture(goods.value), kind: 'product' })),
    title: name,
    description: caption ? t('goodsAbout', { name, caption }) : t('goodsAboutShort', { name }),
  };
}

export default async function GoodsPage({ params, searchParams }: Props) {
  const [t, query, { skuId }] = await Promise.all([getWords('catalog'), searchParams, params]);
  const asked = { page: pageSchema.parse(query.reviews), score: scoreSchema.parse(query.score) };
  const read = await reachable(readPage(skuId, asked));
  if (!read.ok) tellOutage();
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

function GoodsView({ goods, category, reviews, hot, related, viewed, isGuest, isKept, added }: View) {
  const { freightFen } = priceOf([{ priceFen: goods.priceFen, quantity: 1 }]);
  const buy = <AddToCart skuId={goods.id} priceFen={goods.priceFen} stock={goods.stock} name={goods.name} />;
  return (
    <>
      <GoodsLinkedData goods={goods} />
      <CategoryCrumbs path={category?.path ?? []} here={goods.name} />
      {added > 0 && (
        <div className="mb-3">
          <AddedNotice quantity={added} />
        </div>
      )}
      <GoodsHead
        goods={goods}
        freightFen={freightFen}
        keep={<Favourite skuId={goods.id} isKept={isKept} />}
        buy={buy}
      />
      <GoodsMore goods={goods} reviews={reviews} hot={hot} />
      <div className="grid grid-cols-[minmax(0,1fr)] gap-3 pt-3 wide:gap-4 wide:pt-4">
        <RelatedStrip skus={related} />
        <ViewedStrip skus={viewed} isGuest={isGuest} />
      </div>
      <NoteView skuId={goods.id} />
    </>
  );
}

const hotOnes = 5;
const inARow = 6;

async function readPage(skuId: string, asked: { page: number; score: number | undefined }) {
  const goods = await onTheShelf(skuId);
  const { id, categoryId } = goods;
  const [user, category, reviews, hot] = await Promise.all([
    currentUser(),
    findCategory(categoryId, await getLocale()),
    readReviews(id, asked.page, asked.score),
    hotAround(goods, hotOnes),
  ]);
  const [related, viewed, isKept] = await Promise.all([
    relatedSkus(goods, inARow, idsOf(hot)),
    recentViews(inARow, id),
    user ? isFavourite(user.id, id) : false,
  ]);
  return { goods, category, reviews, hot, related, viewed, isGuest: !user, isKept };
}

const idsOf = (skus: { id: number }[]) => skus.map(({ id }) => id);

/** What is not for sale has a page of its own, which answers 404 and can be read without script. */
async function onTheShelf(skuId: string): Promise<Goods> {
  const goods = await findGoods(skuId);
  return goods?.isLaunched ? goods : redirect(`/goods/${encodeURIComponent(skuId)}/gone`);
}
