import { getLocale } from '@/i18n/locale';
import { findCategory } from '../category-cache';
import type { Facets, Filter } from '../filter';

/** What the categories among the results of a search are called. */
export async function categoryNamesFor(
  { categoryId }: Filter,
  { categories }: Facets,
): Promise<ReadonlyMap<number, string>> {
  const locale = await getLocale();
  const ids = [...categories.map(({ id }) => id), ...(categoryId === undefined ? [] : [categoryId])];
  const found = await Promise.all(ids.map((id) => findCategory(id, locale)));
  return new Map(found.flatMap((category) => (category ? [[category.id, category.name]] : [])));
}
