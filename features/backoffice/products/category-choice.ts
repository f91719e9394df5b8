import type { Locale } from '../../../i18n/locales.ts';
import { type Category, type CategoryTree, namesIn } from '../../catalog/category-tree.ts';

/** The leaves of a category, itself if it is one. */
export function leavesUnder({ categories }: CategoryTree, id: number): number[] {
  const level = categories.find((category) => category.id === id)?.level;
  if (level === 3) return [id];
  const children = categories.filter(({ parentId }) => parentId === id);
  return children.flatMap((child) =>
    child.level === 3 ? [child.id] : leavesUnder({ categories, groups: [] }, child.id),
  );
}

export type LeafSection = { title: string; leaves: { id: number; name: string }[] };

/** All leaves under what they hang in: `手机 › 手机配件`. */
export function leafSections(tree: CategoryTree, locale: Locale): LeafSection[] {
  const names = namesIn(tree, locale);
  const below = new Map<number | null, Category[]>();
  for (const category of tree.categories)
    below.set(category.parentId, [...(below.get(category.parentId) ?? []), category]);
  const named = ({ id }: Category) => ({ id, name: names.get(id) ?? '' });
  return (below.get(null) ?? []).flatMap((channel) =>
    (below.get(channel.id) ?? []).map((group) => ({
      title: `${names.get(channel.id)} › ${names.get(group.id)}`,
      leaves: (below.get(group.id) ?? []).map(named),
    })),
  );
}

/** Channels and the groups below them, as a filter offers them. */
export function upperCategories(tree: CategoryTree, locale: Locale): { id: number; name: string }[] {
  const names = namesIn(tree, locale);
  const tops = tree.categories.filter(({ level }) => level === 1);
  return tops.flatMap((top) => [
    { id: top.id, name: names.get(top.id) ?? '' },
    ...tree.categories
      .filter(({ parentId }) => parentId === top.id)
      .map(({ id }) => ({ id, name: `${names.get(top.id)} › ${names.get(id)}` })),
  ]);
}
