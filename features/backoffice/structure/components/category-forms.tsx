import type { ReactNode } from 'react';
import type { Locale } from '@/i18n/locales';
import { getWords } from '@/i18n/words';
import { SortForm } from '../../components/sort-form';
import type { StaffFieldView } from '../../components/staff-field';
import { StaffForm } from '../../components/staff-form';
import {
  addCategoryAction,
  changeCategoryAction,
  deleteCategoryAction,
  sortCategoriesAction,
} from '../structure-actions';
import type { CategoryPage } from '../structure-queries';
import { nameFields, nameIn } from './name-fields';
import { RowLink } from './row-link';

type Named = { id: number; name: string; nameEn: string };
const addWords = ['addChannel', 'addGroup', 'addLeaf'] as const;

type New = { parentId: number | null; level: number; open?: number | undefined };

/** For one more below a category of that level, or at the top. */
export async function NewCategoryForm({ parentId, level, open }: New) {
  const t = await getWords('structure');
  return (
    <StaffForm
      action={addCategoryAction}
      submit={t(addWords[level] ?? 'addLeaf')}
      done={t('added')}
      hidden={{ parentId: parentId ?? '', open: open ?? '' }}
      fields={await nameFields('new', { name: '', nameEn: '' })}
    />
  );
}

export async function CategoryForm({
  category,
  mark,
  locale,
}: {
  category: CategoryPage;
  mark: string;
  locale: Locale;
}) {
  const t = await getWords('structure');
  const parent: StaffFieldView = {
    id: 'category-parent',
    name: 'parentId',
    label: t('parent'),
    hint: t('parentHint'),
    kind: 'select',
    value: String(category.parentId),
    options: category.parents.map(({ id, path }) => [
      String(id),
      path.map((step) => nameIn(locale, step)).join(' › '),
    ]),
  };
  return (
    <StaffForm
      action={changeCategoryAction}
      submit={t('save')}
      done={t('saved')}
      hidden={{ categoryId: category.id, mark, ...(category.level === 1 && { parentId: '' }) }}
      fields={[
        ...(await nameFields('category', category)),
        ...(category.level > 1 ? [parent] : []),
        {
          id: 'category-sold',
          name: 'isSoldHere',
          label: t('isSoldHere'),
          hint: t('isSoldHereHint'),
          kind: 'tick',
          value: category.isSoldHere ? 'on' : '',
        },
      ]}
    />
  );
}

type Below = {
  parentId: number | null;
  below: (Named & { isSoldHere: boolean })[];
  locale: Locale;
  /** What is unfolded in the list of all. */
  open?: number | undefined;
  /** What each row shows; a link to its page unless given. */
  bodyOf?: (child: { id: number }) => ReactNode;
};

export async function ChildrenForm({ parentId, below, locale, open, bodyOf }: Below) {
  const t = await getWords('structure');
  return (
    <SortForm
      label={t('below')}
      action={sortCategoriesAction}
      done={t('sorted')}
      hidden={{ parentId: parentId ?? '', open: open ?? '' }}
      className="divide-y divide-line"
      items={below.map((child) => ({
        id: String(child.id),
        name: nameIn(locale, child),
        body: bodyOf?.(child) ?? (
          <RowLink
            href={`/admin/categories/${child.id}`}
            name={nameIn(locale, child)}
            note={child.isSoldHere ? undefined : t('notSold')}
          />
        ),
      }))}
    />
  );
}

export async function DeleteCategoryForm({ id, name }: { id: number; name: string }) {
  const [t, asks] = await Promise.all([getWords('structure'), getWords('asks')]);
  return (
    <StaffForm
      action={deleteCategoryAction}
      ask={{ title: asks('deleteTitle', { name }), text: asks('categoryLost'), yes: asks('deleteYes') }}
      submit={t('delete')}
      label={t('deleteThis', { name })}
      done={t('deleted')}
      look="line"
      hidden={{ categoryId: id }}
      isLeaving
    />
  );
}
