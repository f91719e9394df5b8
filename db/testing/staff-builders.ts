import { db } from '../index.ts';
import { type Permission, permissionCodes } from '../permissions.ts';
import {
  groupPermissions,
  groups,
  permissions,
  secondFactors,
  userGroups,
  userPermissions,
  type users,
} from '../schema/index.ts';
import { aUser, idOf, next, type TestUser } from './builders.ts';

type Rights = { group?: Permission[]; personal?: Permission[] };

/** Staff with these rights, of a group or personal, whose login takes two steps. */
export async function aStaff(
  { group = [], personal = [] }: Rights = {},
  given: Partial<typeof users.$inferInsert> = {},
): Promise<TestUser> {
  const user = await aUser({ isStaff: true, ...given });
  const known = permissionCodes.map((code) => ({ code, description: code }));
  await db.insert(permissions).ignore().values(known);
  if (group.length > 0) {
    const [row] = await db
      .insert(groups)
      .values({ name: `运营部 ${next()}` })
      .$returningId();
    const groupId = idOf(row);
    await db.insert(groupPermissions).values(group.map((permission) => ({ groupId, permission })));
    await db.insert(userGroups).values({ userId: user.id, groupId });
  }
  if (personal.length > 0)
    await db.insert(userPermissions).values(personal.map((permission) => ({ userId: user.id, permission })));
  await db.insert(secondFactors).values({ userId: user.id, secret: 'sealed', confirmedAt: new Date() });
  return user;
}
