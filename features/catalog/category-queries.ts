import 'server-only';
import { asc } from 'drizzle-orm';
import { db } from '../../db/index.ts';
import { categories, channelGroups, channels } from '../../db/schema/index.ts';
import type { Locale } from '../../i18n/locales.ts';
import type { CategoryTree } from './category-tree.ts';
import { type MenuRail, railOf } from './split-menu.ts';

/** The whole tree: a few hundred rows that hardly ever change. Pages read it through category-cache. */
export async function readCategoryTree(): Promise<CategoryTree> {
  const [all, groups, members] = await Promise.all([readCategories(), readGroups(), readChannels()]);
  return {
    categories: all,
    groups: groups.map((group) => ({
      ...group,
      channelIds: members.filter(({ groupId }) => groupId === group.id).map(({ categoryId }) => categoryId),
    })),
  };
}

/** For the shell of every page, which would otherwise take the whole tree apart each time. */
export async function readMenuRail(locale: Locale): Promise<MenuRail> {
  return railOf(await readCategoryTree(), locale);
}

const readCategories = () =>
  db
    .select({
      id: categories.id,
      parentId: categories.parentId,
      name: categories.name,
      nameEn: categories.nameEn,
      level: categories.level,
      isSoldHere: categories.isSoldHere,
    })
    .from(categories)
    .orderBy(asc(categories.level), asc(categories.sequence), asc(categories.id));

const readGroups = () =>
  db
    .select({
      id: channelGroups.id,
      name: channelGroups.name,
      nameEn: channelGroups.nameEn,
      icon: channelGroups.icon,
    })
    .from(channelGroups)
    .orderBy(asc(channelGroups.sequence), asc(channelGroups.id));

const readChannels = () =>
  db
    .select({ groupId: channels.groupId, categoryId: channels.categoryId })
    .from(channels)
    .orderBy(asc(channels.groupId), asc(channels.sequence), asc(channels.id));
