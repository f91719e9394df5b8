import { eq, sql } from 'drizzle-orm';
import { unionAll } from 'drizzle-orm/mysql-core';
import type { Db } from '../../db/index.ts';
import { type Permission, permissionCodes } from '../../db/permissions.ts';
import { groupPermissions, userGroups, userPermissions } from '../../db/schema/index.ts';

export type { Permission };
export type Rights = ReadonlySet<Permission>;

export const allRights: Rights = new Set(permissionCodes);

/** What somebody may do: what one of their groups may, and what they may personally. */
export async function readRights(from: Db, userId: number): Promise<Rights> {
  const ofGroups = from
    .select({ permission: sql<string>`${groupPermissions.permission}`.as('permission') })
    .from(userGroups)
    .innerJoin(groupPermissions, eq(groupPermissions.groupId, userGroups.groupId))
    .where(eq(userGroups.userId, userId));
  const personal = from
    .select({ permission: sql<string>`${userPermissions.permission}`.as('permission') })
    .from(userPermissions)
    .where(eq(userPermissions.userId, userId));
  const granted = new Set((await unionAll(ofGroups, personal)).map(({ permission }) => permission));
  return new Set(permissionCodes.filter((code) => granted.has(code)));
}
