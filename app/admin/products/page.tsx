import type { Metadata } from 'next';
import { ButtonLink } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { Icon } from '@/components/ui/icon';
import { Notice } from '@/components/ui/notice';
import { Unavailable } from '@/components/ui/unavailable';
import { linkIn } from '@/features/backoffice/asked-list';
import { AdminFrame } from '@/features/backoffice/components/admin-frame';
import { BulkForm } from '@/features/backoffice/components/list/bulk-form';
import { IfRead } from '@/features/backoffice/components/list/if-read';
import { ListFoot } from '@/features/backoffice/components/list/list-foot';
import { mostCounted } from '@/features/backoffice/count-queries';
import { upperCategories } from '@/features/backoffice/products/category-choice';
import { ProductFilter } from '@/features/backoffice/products/components/product-filter';
import { ProductTable } from '@/features/backoffice/products/components/product-table';
import { listProducts } from '@/features/backoffice/products/product-list-queries';
import { brandChoice } from '@/features/backoffice/products/product-queries';
import { launchProductsAction } from '@/features/backoffice/products/products-actions';
import { type ProductsAsked, productsAddress } from '@/features/backoffice/products/products-address';
import { readList } from '@/features/backoffice/read-list';
import { staffWho } from '@/features/backoffice/staff-queries';
import { readCategoryTree } from '@/features/catalog/category-queries';
import { namesIn } from '@/features/catalog/category-tree';
import { getFormats } from '@/i18n/formats';
import { getLocale } from '@/i18n/locale';
import { getWords } from '@/i18n/words';
import { ClientWords } from '@/i18n/words-for-client';
import { reachable } from '@/lib/outage';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords('products');
  return { title: t('title') };
}

export default async function StaffProductsPage({ searchParams }: PageProps<'/admin/products'>) {
  const { asked, unread } = readList(productsAddress, await searchParams, ['q']);
  const list = { path: '/admin/products', asked, unread, usual: { sort: 'newest' } };
  const staff = await staffWho('catalog.view', linkIn(list));
  const [t, formats, read] = await Promise.all([
    getWords('products'),
    getFormats(),
    reachable(readPage(asked)),
  ]);
  const canLaunch = staff.rights.has('catalog.launch');
  return (
    <AdminFrame staff={staff} place="products" title={t('title')}>
      {staff.rights.has('catalog.edit') && (
        <ButtonLink href="/admin/products/new" look="primary" className="justify-self-start">
          <Icon name="plus" size="sm" />
          {t('add')}
        </ButtonLink>
      )}
      {!read.ok && <Unavailable retry={linkIn(list)} heading="h2" reference={read.reference} />}
      {read.ok && (
        <Card>
          <ProductFilter list={list} asked={asked} {...read.value} />
          <IfRead list={list}>
            {!read.value.isSortable && <Notice>{t('unsortable')}</Notice>}
            {read.value.rows.length === 0 ? (
              <EmptyState title={t('nothing')}>{t('nothingHint')}</EmptyState>
            ) : (
              <ClientWords names={['forms', 'lists', 'refusals']}>
                <ProductTable
                  list={list}
                  {...read.value}
                  categories={read.value.names}
                  canLaunch={canLaunch}
                />
                {canLaunch && (
                  <BulkForm
                    id="pick"
                    action={launchProductsAction}
                    buttons={[
                      { name: 'isLaunched', value: '1', label: t('launch') },
                      { name: 'isLaunched', value: '0', label: t('takeOff') },
                    ]}
                    done={t('launched')}
                  />
                )}
                <ListFoot
                  list={list}
                  page={read.value.page}
                  pages={read.value.pages}
                  found={
                    read.value.total > mostCounted
                      ? t('foundMany', { count: formats.count(mostCounted) })
                      : t('found', { count: read.value.total })
                  }
                />
              </ClientWords>
            )}
          </IfRead>
        </Card>
      )}
    </AdminFrame>
  );
}

async function readPage(asked: ProductsAsked) {
  const [found, brands, tree, locale] = await Promise.all([
    listProducts(asked),
    brandChoice(),
    readCategoryTree(),
    getLocale(),
  ]);
  return { ...found, brands, categories: upperCategories(tree, locale), names: namesIn(tree, locale) };
}
