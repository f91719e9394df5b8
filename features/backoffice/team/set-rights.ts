import { asc, eq } from 'drizzle-orm';
import type { Transaction } from '../../../db/index.ts';
import { among, ascending } from '../../../db/rows.ts';
import { groups, userGroups, userPermissions, users } from '../../../db/schema/index.ts';
import type { Session } from '../../../lib/session.ts';
import { ShopError } from '../../../lib/shop-error.ts';
import type { Staff } from '../as-staff.ts';
import { refuseOutdated } from '../mark.ts';
import { noteAudit } from '../note-audit.ts';
import { differing, type Member, onMember, refuseBeyond } from './on-member.ts';
import type { Permission } from './permission-areas.ts';
import { type Holdings, readGroupRights, readHoldings } from './read-holdings.ts';

export type Wanted = { groupIds: number[]; permissions: Permission[]; isSuperuser: boolean; mark: string };

/** What the form of a member of staff shows, and by which it is known again. */
export const shownOf = ({ groupIds, permissions }: Holdings, { isSuperuser }: { isSuperuser: boolean }) => ({
  groupIds,
  permissions: [...permissions].sort(),
  isSuperuser,
});

/**
 * Gives a member of staff these groups and personal rights, and no others; what whoever decides does not have
 * themselves stays as it is. Answers false when nothing is changed.
 */
export function setRights(session: Session | undefined, userId: number, wanted: Wanted): Promise<boolean> {
  return onMember(session, userId, async (tx, staff, member) => {
    if (!member.isStaff) throw new ShopError('user-missing', null);
    const before = shownOf(await readHoldings(tx, userId), member);
    const rightsOf = await lockGroups(tx, ascending([...before.groupIds, ...wanted.groupIds]));
    const isBeyond = {
      group: (id: number) => (rightsOf.get(id) ?? []).some((code) => !staff.rights.has(code)),
      right: (code: Permission) => !staff.rights.has(code),
    };
    const after = {
      groupIds: ascending([...wanted.groupIds, ...before.groupIds.filter(isBeyond.group)]),
      permissions: [...new Set([...wanted.permissions, ...before.permissions.filter(isBeyond.right)])].sort(),
      isSuperuser: wanted.isSuperuser,
    };
    if (JSON.stringify(after) === JSON.stringify(before)) return false;
    await refuseOutdated(tx, { mark: wanted.mark, shown: before, subject: `user:${userId}` });
    refuseBeyond(staff, differing(before.permissions, after.permissions));
    for (const id of differing(before.groupIds, after.groupIds)) refuseBeyond(staff, rightsOf.get(id) ?? []);
    if (after.isSuperuser !== before.isSuperuser && !staff.isSuperuser)
      throw new ShopError('beyond-own-rights', null);
    await write(tx, { staff, member, before, after });
    return true;
  });
}

/** Until the end none of them goes away or changes. */
async function lockGroups(tx: Transaction, ids: number[]): Promise<Map<number, Permission[]>> {
  const found = await tx
    .select({ id: groups.id })
    .from(groups)
    .where(among(groups.id, ids))
    .orderBy(asc(groups.id))
    .for('update');
  if (found.length < ids.length) throw new ShopError('is-gone', null);
  return readGroupRights(tx, ids);
}

type Shown = ReturnType<typeof shownOf>;
type Writing = { staff: Staff; member: Member; before: Shown; after: Shown };

async function write(tx: Transaction, { staff, member: { id: userId }, before, after }: Writing) {
  await tx.delete(userGroups).where(eq(userGroups.userId, userId));
  await tx.delete(userPermissions).where(eq(userPermissions.userId, userId));
  if (after.groupIds.length > 0)
    await tx.insert(userGroups).values(after.groupIds.map((groupId) => ({ userId, groupId })));
  if (after.permissions.length > 0)
    await tx.insert(userPermissions).values(after.permissions.map((permission) => ({ userId, permission })));
  await tx.update(users).set({ isSuperuser: after.isSuperuser }).where(eq(users.id, userId));
  await noteAudit(tx, staff, { action: 'staff.rights', subject: `user:${userId}`, before, after });
}
