import type { Locale } from '../../i18n/locales.ts';

export type Category = {
  id: number;
  parentId: number | null;
  name: string;
  nameEn: string;
  level: number;
  isSoldHere: boolean;
};
export type ChannelGroup = { id: number; name: string; nameEn: string; icon: string; channelIds: number[] };
/** All categories, siblings in order, and the rows of the menu. */
export type CategoryTree = { categories: Category[]; groups: ChannelGroup[] };

export type Named = { id: number; name: string };
/** A category of any level, as lists read it. */
export type Place = { id: number; level: number };
export type MenuSection = Named & { leaves: Named[] };
export type MenuGroup = Named & { icon: string; channels: Named[]; sections: MenuSection[] };

export const listLink = ({ id, name }: Named) => ({ href: `/list/${id}`, name });

/** The menu: each row gathers channels, their groups and the leaves of these. */
export function menuOf({ categories, groups }: CategoryTree, locale: Locale): MenuGroup[] {
  const named = nameIn(locale);
  const childrenOf = byParent(categories);
  const byId = new Map(categories.map((category) => [category.id, category]));
  return groups.map((group) => {
    const channels = group.channelIds.flatMap((id) => byId.get(id) ?? []);
    const sections = channels
      .flatMap((channel) => childrenOf(channel.id))
      .map((section) => ({ ...named(section), leaves: childrenOf(section.id).map(named) }));
    return { ...named(group), icon: group.icon, channels: channels.map(named), sections };
  });
}

export type CategoryView = Named & {
  level: number;
  isSoldHere: boolean;
  /** From the channel down to the category itself. */
  path: Named[];
  /** One level below. */
  children: Named[];
};

export function categoryIn(
  { categories }: CategoryTree,
  id: number,
  locale: Locale,
): CategoryView | undefined {
  const named = nameIn(locale);
  const path = pathTo(categories, id);
  const category = path.at(-1);
  if (!category) return undefined;
  const childrenOf = byParent(categories);
  return {
    ...named(category),
    level: category.level,
    isSoldHere: path.every((step) => step.isSoldHere),
    path: path.map(named),
    children: childrenOf(id).map(named),
  };
}

/** What each category is called. */
export const namesIn = ({ categories }: CategoryTree, locale: Locale): ReadonlyMap<number, string> =>
  new Map(categories.map(nameIn(locale)).map(({ id, name }) => [id, name]));

/** From the channel down to the category itself. */
export function pathTo(categories: Category[], id: number): Category[] {
  const category = categories.find((candidate) => candidate.id === id);
  if (!category) return [];
  return category.parentId === null ? [category] : [...pathTo(categories, category.parentId), category];
}

/** What stands right below a category. */
export function byParent(categories: Category[]): (id: number) => Category[] {
  const children = new Map<number | null, Category[]>();
  for (const category of categories) {
    const siblings = children.get(category.parentId);
    if (siblings) siblings.push(category);
    else children.set(category.parentId, [category]);
  }
  return (id) => children.get(id) ?? [];
}

const nameIn = (locale: Locale) => (one: { id: number; name: string; nameEn: string }) => ({
  id: one.id,
  name: locale === 'en' ? one.nameEn : one.name,
});
