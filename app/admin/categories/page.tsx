import type { Metadata } from 'next';
import { ButtonLink } from '@/components/ui/button';
import { Card, CardHead } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { Unavailable } from '@/components/ui/unavailable';
import { AdminFrame } from '@/features/backoffice/components/admin-frame';
import { staffWho } from '@/features/backoffice/staff-queries';
import { ChildrenForm, NewCategoryForm } from '@/features/backoffice/structure/components/category-forms';
import { CategoryBranch } from '@/features/backoffice/structure/components/category-tree';
import { categoriesAddress } from '@/features/backoffice/structure/structure-schema';
import { readCategoryTree } from '@/features/catalog/category-queries';
import { byParent, pathTo } from '@/features/catalog/category-tree';
import { getLocale } from '@/i18n/locale';
import { getWords } from '@/i18n/words';
import { ClientWords } from '@/i18n/words-for-client';
import { reachable } from '@/lib/outage';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords('structure');
  return { title: t('categories') };
}

export default async function CategoriesPage({ searchParams }: PageProps<'/admin/categories'>) {
  const { open } = categoriesAddress.parse(await searchParams);
  const here = open === undefined ? '/admin/categories' : `/admin/categories?open=${open}`;
  const staff = await staffWho('catalog.view', here);
  const [t, locale, read] = await Promise.all([
    getWords('structure'),
    getLocale(),
    reachable(readCategoryTree()),
  ]);
  const categories = read.ok ? read.value.categories : [];
  const channels = categories.filter(({ level }) => level === 1);
  const canEdit = staff.rights.has('category.edit');
  const childrenOf = byParent(categories);
  const opened = open === undefined ? [] : pathTo(categories, open).map(({ id }) => id);
  const branch = (channel: { id: number }) => {
    const own = channels.find(({ id }) => id === channel.id);
    return own && <CategoryBranch category={own} {...{ childrenOf, opened, locale }} />;
  };
  return (
    <AdminFrame staff={staff} place="categories" title={t('categories')}>
      <ClientWords names={['forms', 'refusals']}>
        <Card>
          <div className="mb-3 flex flex-wrap items-center justify-between gap-3">
            <p className="text-ink-2 text-sm">{t('categoriesHint')}</p>
            <ButtonLink href="/admin/channels">{t('toMenu')}</ButtonLink>
          </div>
          {!read.ok && <Unavailable retry={here} heading="h2" reference={read.reference} />}
          {read.ok && channels.length === 0 && <EmptyState title={t('none')} />}
          {canEdit && channels.length > 0 && (
            <ChildrenForm parentId={null} below={channels} open={open} locale={locale} bodyOf={branch} />
          )}
          {!canEdit && channels.map((channel) => <div key={channel.id}>{branch(channel)}</div>)}
        </Card>
        {read.ok && canEdit && (
          <Card>
            <CardHead title={t('addChannel')} />
            <div className="max-w-xl">
              <NewCategoryForm parentId={null} level={0} open={open} />
            </div>
          </Card>
        )}
      </ClientWords>
    </AdminFrame>
  );
}
