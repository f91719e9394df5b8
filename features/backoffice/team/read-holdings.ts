import { asc, eq } from 'drizzle-orm';
import type { Db } from '../../../db/index.ts';
import { among } from '../../../db/rows.ts';
import { groupPermissions, userGroups, userPermissions } from '../../../db/schema/index.ts';
import { isPermission, type Permission } from './permission-areas.ts';

/** What somebody was given: groups, and rights of their own. */
export type Holdings = { groupIds: number[]; permissions: Permission[] };

export async function readHoldings(from: Db, userId: number): Promise<Holdings> {
  const groups = await from
    .select({ id: userGroups.groupId })
    .from(userGroups)
    .where(eq(userGroups.userId, userId))
    .orderBy(asc(userGroups.groupId));
  const personal = await from
    .select({ code: userPermissions.permission })
    .from(userPermissions)
    .where(eq(userPermissions.userId, userId))
    .orderBy(asc(userPermissions.permission));
  return {
    groupIds: groups.map(({ id }) => id),
    permissions: personal.map(({ code }) => code).filter(isPermission),
  };
}

/** What the members of each of these groups may do. */
export async function readGroupRights(
  from: Db,
  groupIds: readonly number[],
): Promise<Map<number, Permission[]>> {
  const rows = await from
    .select({ id: groupPermissions.groupId, code: groupPermissions.permission })
    .from(groupPermissions)
    .where(among(groupPermissions.groupId, [...groupIds]))
    .orderBy(asc(groupPermissions.permission));
  const rights = new Map(groupIds.map((id): [number, Permission[]] => [id, []]));
  for (const { id, code } of rows) if (isPermission(code)) rights.get(id)?.push(code);
  return rights;
}
