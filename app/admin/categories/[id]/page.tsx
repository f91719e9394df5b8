import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { Card, CardHead } from '@/components/ui/card';
import { Link } from '@/components/ui/link';
import { Unavailable } from '@/components/ui/unavailable';
import { rowId } from '@/features/backoffice/backoffice-schema';
import { AdminFrame } from '@/features/backoffice/components/admin-frame';
import { markOf } from '@/features/backoffice/mark';
import { staffWho } from '@/features/backoffice/staff-queries';
import {
  CategoryForm,
  ChildrenForm,
  DeleteCategoryForm,
  NewCategoryForm,
} from '@/features/backoffice/structure/components/category-forms';
import { nameIn } from '@/features/backoffice/structure/components/name-fields';
import { RowLink } from '@/features/backoffice/structure/components/row-link';
import { shownOf } from '@/features/backoffice/structure/lock-categories';
import { readCategory } from '@/features/backoffice/structure/structure-queries';
import { getLocale } from '@/i18n/locale';
import { getWords } from '@/i18n/words';
import { ClientWords } from '@/i18n/words-for-client';
import { reachable } from '@/lib/outage';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords('structure');
  return { title: t('categories') };
}

export default async function CategoryPage({ params }: PageProps<'/admin/categories/[id]'>) {
  const { id } = await params;
  const path = `/admin/categories/${id}`;
  const staff = await staffWho('catalog.view', path);
  const [t, locale, read] = await Promise.all([
    getWords('structure'),
    getLocale(),
    reachable(readCategory(rowId.safeParse(id).data ?? 0)),
  ]);
  if (read.ok && !read.value) notFound();
  if (!read.ok || !read.value) {
    return (
      <AdminFrame staff={staff} place="categories" title={t('categories')}>
        <Unavailable retry={path} heading="h2" reference={read.ok ? '' : read.reference} />
      </AdminFrame>
    );
  }
  const category = read.value;
  const name = nameIn(locale, category);
  const canEdit = staff.rights.has('category.edit');
  return (
    <AdminFrame staff={staff} place="categories" title={name}>
      <Breadcrumb
        label={t('path')}
        crumbs={[
          { label: t('categories'), href: '/admin/categories' },
          ...category.path.map((step) => ({
            label: nameIn(locale, step),
            href: `/admin/categories/${step.id}`,
          })),
          { label: name },
        ]}
      />
      <p className="flex flex-wrap items-center gap-x-4 text-ink-2 text-sm">
        {category.level === 3 && t('productsIn', { count: category.products })}
        <Link href={`/list/${category.id}`} className="link inline-flex min-h-tap items-center">
          {t('inShop')}
        </Link>
      </p>
      <ClientWords names={['forms', 'refusals']}>
        <div className="grid items-start gap-4 wide:grid-cols-2">
          {canEdit && (
            <Card>
              <CardHead title={t('edit')} />
              <CategoryForm category={category} mark={markOf(shownOf(category))} locale={locale} />
            </Card>
          )}
          {category.level < 3 && (
            <Card>
              <CardHead title={t('below')} />
              {category.children.length === 0 && <p className="text-ink-2">{t('nothingBelow')}</p>}
              {canEdit && category.children.length > 0 && (
                <>
                  <p className="mb-2 text-ink-2 text-sm">{t('belowHint')}</p>
                  <ChildrenForm parentId={category.id} below={category.children} locale={locale} />
                </>
              )}
              {!canEdit &&
                category.children.map((child) => (
                  <RowLink
                    key={child.id}
                    href={`/admin/categories/${child.id}`}
                    name={nameIn(locale, child)}
                  />
                ))}
            </Card>
          )}
          {canEdit && category.level < 3 && (
            <Card>
              <CardHead title={t(category.level === 1 ? 'addGroup' : 'addLeaf')} />
              <NewCategoryForm parentId={category.id} level={category.level} />
            </Card>
          )}
          {canEdit && (
            <Card>
              <CardHead title={t('deleteTitle')} />
              <p className="mb-3 text-ink-2 text-sm">{t('deleteHint')}</p>
              <DeleteCategoryForm id={category.id} name={name} />
            </Card>
          )}
        </div>
      </ClientWords>
    </AdminFrame>
  );
}
