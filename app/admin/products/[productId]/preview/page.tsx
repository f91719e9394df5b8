import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ButtonLink } from '@/components/ui/button';
import { Link } from '@/components/ui/link';
import { Notice } from '@/components/ui/notice';
import { Unavailable } from '@/components/ui/unavailable';
import { AdminFrame } from '@/features/backoffice/components/admin-frame';
import { findProduct } from '@/features/backoffice/products/product-queries';
import { staffWho } from '@/features/backoffice/staff-queries';
import { GoodsHead } from '@/features/catalog/components/goods-head';
import { GoodsMore } from '@/features/catalog/components/goods-more';
import { previewGoods } from '@/features/catalog/goods-queries';
import { readReviews } from '@/features/catalog/review-queries';
import { priceOf } from '@/features/orders/pricing';
import { getWords } from '@/i18n/words';
import { reachable } from '@/lib/outage';

type Props = PageProps<'/admin/products/[productId]/preview'>;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords('products');
  return { title: t('preview') };
}

/** The goods page of a SKU as it is saved, whether it is on the shelf or not. */
export default async function PreviewPage({ params, searchParams }: Props) {
  const [{ productId }, { sku }] = await Promise.all([params, searchParams]);
  const path = `/admin/products/${encodeURIComponent(productId)}`;
  const staff = await staffWho('catalog.view', `${path}/preview`);
  const [t, read] = await Promise.all([getWords('products'), reachable(readPage(productId, sku))]);
  return (
    <AdminFrame staff={staff} place="products" title={t('preview')}>
      <Notice actions={<ButtonLink href={path}>{t('backToEditor')}</ButtonLink>}>{t('previewNotice')}</Notice>
      {!read.ok && <Unavailable retry={`${path}/preview`} heading="h2" reference={read.reference} />}
      {read.ok && (
        <div className="grid min-w-0 gap-4">
          <nav aria-label={t('skus')} className="flex flex-wrap gap-x-4">
            {read.value.skus.map(({ id, options, name }) => (
              <Link
                key={id}
                href={`${path}/preview?sku=${id}`}
                aria-current={id === read.value.goods.id ? 'page' : undefined}
                className="link inline-flex min-h-tap items-center aria-[current]:font-semibold"
              >
                {options || name}
              </Link>
            ))}
          </nav>
          {!read.value.goods.isLaunched && <Notice kind="warn">{t('previewOff')}</Notice>}
          <GoodsHead
            goods={read.value.goods}
            freightFen={read.value.freightFen}
            keep={null}
            buy={<Notice>{t('previewNotice')}</Notice>}
          />
          <GoodsMore goods={read.value.goods} reviews={read.value.reviews} hot={[]} />
        </div>
      )}
    </AdminFrame>
  );
}

async function readPage(address: string, wanted: string | string[] | undefined) {
  const product = await findProduct(address);
  const sku = product?.skus.find(({ id }) => String(id) === wanted) ?? product?.skus[0];
  const goods = sku && (await previewGoods(String(sku.id)));
  if (!product || !goods) notFound();
  const { freightFen } = priceOf([{ priceFen: goods.priceFen, quantity: 1 }]);
  return { skus: product.skus, goods, freightFen, reviews: await readReviews(goods.id, 1, undefined) };
}
