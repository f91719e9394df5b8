import type { Transaction } from '../index.ts';
import { permissionList } from '../permissions.ts';
import {
  categories,
  channelGroups,
  channels,
  contentSlots,
  groupPermissions,
  groups,
  permissions,
  regions,
} from '../schema/index.ts';
import { categoryTree } from './categories.ts';
import { channelGroupList } from './channel-groups.ts';
import { slotList } from './content-slots.ts';
import { insertAll } from './insert-all.ts';
import { groupList } from './permissions.ts';
import { regionList } from './regions.ts';

/** What every shop needs before the first product: regions, categories and menu, places for content, staff rights. */
export async function seedFrame(tx: Transaction): Promise<void> {
  await insertAll(tx, regions, regionList());
  for (const level of categoryLevels()) await insertAll(tx, categories, level);
  await seedMenu(tx);
  await insertAll(tx, contentSlots, slotList);
  await seedPermissions(tx);
}

type CategoryRow = typeof categories.$inferInsert;

/** Parents before children. */
function categoryLevels(): CategoryRow[][] {
  const channelRows = categoryTree.map((channel, sequence) => row(channel, null, 1, sequence));
  const groupRows = categoryTree.flatMap(({ id, groups: below }) =>
    below.map((group, sequence) => row(group, id, 2, sequence)),
  );
  const leafRows = categoryTree
    .flatMap(({ groups: below }) => below)
    .flatMap(({ id, leaves, isSoldHere }) =>
      leaves.map((leaf, sequence) =>
        row({ ...leaf, ...(isSoldHere === false && { isSoldHere }) }, id, 3, sequence),
      ),
    );
  return [channelRows, groupRows, leafRows];
}

type Node = { id: number; name: string; nameEn: string; isSoldHere?: boolean };

function row(
  { id, name, nameEn, isSoldHere = true }: Node,
  parentId: number | null,
  level: number,
  sequence: number,
): CategoryRow {
  return { id, parentId, name, nameEn, level, sequence, isSoldHere };
}

async function seedMenu(tx: Transaction): Promise<void> {
  const rows = channelGroupList.map(({ name, nameEn, icon }, i) => ({
    id: i + 1,
    name,
    nameEn,
    icon,
    sequence: i,
  }));
  await insertAll(tx, channelGroups, rows);
  const places = channelGroupList.flatMap(({ channels: ids }, i) =>
    ids.map((categoryId, sequence) => ({ groupId: i + 1, categoryId, sequence })),
  );
  await insertAll(tx, channels, places);
}

async function seedPermissions(tx: Transaction): Promise<void> {
  await insertAll(
    tx,
    permissions,
    Object.entries(permissionList).map(([code, description]) => ({ code, description })),
  );
  const all = Object.entries(groupList);
  await insertAll(
    tx,
    groups,
    all.map(([name], i) => ({ id: i + 1, name })),
  );
  await insertAll(
    tx,
    groupPermissions,
    all.flatMap(([, codes], i) => codes.map((permission) => ({ groupId: i + 1, permission }))),
  );
}
