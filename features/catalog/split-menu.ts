import { createHash } from 'node:crypto';
import type { Locale } from '../../i18n/locales.ts';
import { type CategoryTree, listLink, type MenuGroup, menuOf } from './category-tree.ts';

export type MenuRow = Omit<MenuGroup, 'sections'>;

/** The part of the menu that every page shows, and under which version the rest of it is fetched. */
export type MenuRail = { version: string; rows: MenuRow[] };

type Link = { href: string; name: string };
/** What flies out beside a row. */
type MenuPanel = { id: number; links: Link[]; sections: (Link & { links: Link[] })[] };

export function railOf(tree: CategoryTree, locale: Locale): MenuRail {
  const rows = menuOf(tree, locale).map(({ id, name, icon, channels }) => ({ id, name, icon, channels }));
  return { version: versionOf(tree), rows };
}

export function panelsOf(tree: CategoryTree, locale: Locale): { version: string; panels: MenuPanel[] } {
  const panels = menuOf(tree, locale).map(({ id, channels, sections }) => ({
    id,
    links: channels.map(listLink),
    sections: sections.map((section) => ({ ...listLink(section), links: section.leaves.map(listLink) })),
  }));
  return { version: versionOf(tree), panels };
}

/** Goes up with the shape of a panel: browsers keep what they fetched under a version for ever. */
const shape = 1;

const versionOf = (tree: CategoryTree) =>
  createHash('sha256')
    .update(JSON.stringify([shape, tree]))
    .digest('hex')
    .slice(0, 12);
