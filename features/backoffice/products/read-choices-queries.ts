import 'server-only';
import { getLocale } from '../../../i18n/locale.ts';
import { readCategoryTree } from '../../catalog/category-queries.ts';
import { leafSections } from './category-choice.ts';
import { brandChoice } from './product-queries.ts';

export type Choices = Awaited<ReturnType<typeof readChoices>>;

/** Brands and leaf categories that a product may have; never from a cache, which may not know the newest. */
export async function readChoices() {
  const [brands, tree, locale] = await Promise.all([brandChoice(), readCategoryTree(), getLocale()]);
  return { brands, sections: leafSections(tree, locale) };
}
