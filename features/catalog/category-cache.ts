import 'server-only';
import { unstable_cache } from 'next/cache';
import { cache } from 'react';
import type { Locale } from '../../i18n/locales.ts';
import { readCategoryTree } from './category-queries.ts';
import { type CategoryView, categoryIn, type MenuGroup, menuOf } from './category-tree.ts';

/** Whoever changes a category, a channel or its group says so under this tag. */
const categoriesTag = 'categories';

const aMinute = 60;

const categoryTree = cache(
  unstable_cache(readCategoryTree, [categoriesTag], { tags: [categoriesTag], revalidate: aMinute }),
);

export async function categoryMenu(locale: Locale): Promise<MenuGroup[]> {
  return menuOf(await categoryTree(), locale);
}

export async function findCategory(id: number, locale: Locale): Promise<CategoryView | undefined> {
  return categoryIn(await categoryTree(), id, locale);
}
