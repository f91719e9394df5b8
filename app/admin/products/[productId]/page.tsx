import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ButtonLink } from '@/components/ui/button';
import { Link } from '@/components/ui/link';
import { Unavailable } from '@/components/ui/unavailable';
import { AdminFrame } from '@/features/backoffice/components/admin-frame';
import { EditorFrame } from '@/features/backoffice/products/components/editor-frame';
import { ShelfPlans } from '@/features/backoffice/products/components/shelf-plans';
import { draftForEditor, findProduct, openPlans } from '@/features/backoffice/products/product-queries';
import { readChoices } from '@/features/backoffice/products/read-choices-queries';
import { staffWho } from '@/features/backoffice/staff-queries';
import { getWords } from '@/i18n/words';
import { ClientWords } from '@/i18n/words-for-client';
import { reachable } from '@/lib/outage';

type Props = PageProps<'/admin/products/[productId]'>;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords('products');
  return { title: t('title') };
}

export default async function StaffProductPage({ params }: Props) {
  const { productId } = await params;
  const path = `/admin/products/${encodeURIComponent(productId)}`;
  const staff = await staffWho('catalog.view', path);
  const [t, read] = await Promise.all([getWords('products'), reachable(readPage(productId))]);
  if (!read.ok)
    return (
      <AdminFrame staff={staff} place="products" title={t('title')}>
        <Unavailable retry={path} heading="h2" reference={read.reference} />
      </AdminFrame>
    );
  const { product, plans, choices } = read.value;
  const { rights } = staff;
  const shown = product.skus.find(({ isLaunched }) => isLaunched);
  return (
    <AdminFrame staff={staff} place="products" title={product.name}>
      <div className="flex flex-wrap items-center gap-3">
        <Link href="/admin/products" className="link inline-flex min-h-tap items-center">
          {t('back')}
        </Link>
        <ButtonLink href={`${path}/preview`} size="sm">
          {t('preview')}
        </ButtonLink>
        {shown && (
          <ButtonLink href={`/goods/${shown.id}`} size="sm">
            {t('view')}
          </ButtonLink>
        )}
      </div>
      <fieldset disabled={!rights.has('catalog.edit')} className="contents">
        <EditorFrame
          staff={staff}
          draft={draftForEditor(product, rights.has('catalog.cost'))}
          figures={Object.fromEntries(product.skus.map(({ id, stock, sales }) => [id, { stock, sales }]))}
          choices={choices}
        />
      </fieldset>
      <ClientWords names={['forms', 'refusals']}>
        <ShelfPlans
          productId={product.id}
          plans={plans}
          skus={product.skus}
          canLaunch={rights.has('catalog.launch')}
        />
      </ClientWords>
    </AdminFrame>
  );
}

async function readPage(address: string) {
  const product = await findProduct(address);
  if (!product) notFound();
  const [plans, choices] = await Promise.all([openPlans(product.id), readChoices()]);
  return { product, plans, choices };
}
