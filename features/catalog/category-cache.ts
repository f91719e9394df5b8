import 'server-only';
import { unstable_cache } from 'next/cache';
import { cache } from 'react';
import type { Locale } from '../../i18n/locales.ts';
import { readCategoryTree, readMenuRail } from './category-queries.ts';
import { type CategoryView, categoryIn, type MenuGroup, menuOf } from './category-tree.ts';
import { panelsOf } from './split-menu.ts';

/** Whoever changes a category, a channel or its group says so under this tag. */
export const categoriesTag = 'categories';

const aMinute = 60;

export const categoryTree = cache(
  unstable_cache(readCategoryTree, [categoriesTag], { tags: [categoriesTag], revalidate: aMinute }),
);

export const menuRail = cache(
  unstable_cache(readMenuRail, ['menu-rail'], { tags: [categoriesTag], revalidate: aMinute }),
);

export async function menuPanels(locale: Locale): Promise<ReturnType<typeof panelsOf>> {
  return panelsOf(await categoryTree(), locale);
}

export async function categoryMenu(locale: Locale): Promise<MenuGroup[]> {
  return menuOf(await categoryTree(), locale);
}

export async function findCategory(id: number, locale: Locale): Promise<CategoryView | undefined> {
  return categoryIn(await categoryTree(), id, locale);
}
