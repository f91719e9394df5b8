import { getLocale } from '@/i18n/locale';
import { categoryTree } from '../category-cache';
import { namesIn } from '../category-tree';

/** What the categories among the results of a search are called. */
export async function readCategoryNames(): Promise<ReadonlyMap<number, string>> {
  const [tree, locale] = await Promise.all([categoryTree(), getLocale()]);
  return namesIn(tree, locale);
}
