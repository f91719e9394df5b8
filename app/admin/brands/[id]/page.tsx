import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { Card, CardHead } from '@/components/ui/card';
import { Unavailable } from '@/components/ui/unavailable';
import { rowId } from '@/features/backoffice/backoffice-schema';
import { AdminFrame } from '@/features/backoffice/components/admin-frame';
import { markOf } from '@/features/backoffice/mark';
import { staffWho } from '@/features/backoffice/staff-queries';
import { BrandForm, DeleteBrandForm } from '@/features/backoffice/structure/components/brand-forms';
import { findBrand } from '@/features/backoffice/structure/structure-queries';
import { getWords } from '@/i18n/words';
import { ClientWords } from '@/i18n/words-for-client';
import { reachable } from '@/lib/outage';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords('structure');
  return { title: t('brands') };
}

export default async function BrandPage({ params }: PageProps<'/admin/brands/[id]'>) {
  const { id } = await params;
  const path = `/admin/brands/${id}`;
  const staff = await staffWho('catalog.view', path);
  const [t, read] = await Promise.all([
    getWords('structure'),
    reachable(findBrand(rowId.safeParse(id).data ?? 0)),
  ]);
  if (read.ok && !read.value) notFound();
  if (!read.ok || !read.value) {
    return (
      <AdminFrame staff={staff} place="brands" title={t('brands')}>
        <Unavailable retry={path} heading="h2" reference={read.ok ? '' : read.reference} />
      </AdminFrame>
    );
  }
  const brand = read.value;
  const mark = markOf({ name: brand.name, firstLetter: brand.firstLetter });
  return (
    <AdminFrame staff={staff} place="brands" title={t('brand', { name: brand.name })}>
      <Breadcrumb
        label={t('path')}
        crumbs={[{ label: t('brands'), href: '/admin/brands' }, { label: brand.name }]}
      />
      <p className="text-ink-2 text-sm">{t('productsIn', { count: brand.products })}</p>
      {staff.rights.has('brand.edit') && (
        <ClientWords names={['forms', 'refusals']}>
          <Card className="max-w-xl">
            <CardHead title={t('edit')} />
            <BrandForm brand={brand} mark={mark} />
          </Card>
          <Card className="max-w-xl">
            <CardHead title={t('deleteTitle')} />
            <p className="mb-3 text-ink-2 text-sm">{t('brandDeleteHint')}</p>
            <DeleteBrandForm brand={brand} />
          </Card>
        </ClientWords>
      )}
    </AdminFrame>
  );
}
