import { and, asc, eq } from 'drizzle-orm';
import type { Transaction } from '../../../db/index.ts';
import { groupPermissions, groups, userGroups, users } from '../../../db/schema/index.ts';
import type { Session } from '../../../lib/session.ts';
import { ShopError } from '../../../lib/shop-error.ts';
import { asStaff, type Staff } from '../as-staff.ts';
import { refuseOutdated } from '../mark.ts';
import { refuseTaken } from '../name-line.ts';
import { noteAudit } from '../note-audit.ts';
import { differing, refuseBeyond } from './on-member.ts';
import type { Permission } from './permission-areas.ts';
import { readGroupRights } from './read-holdings.ts';

export type Group = { name: string; permissions: Permission[] };

/** Makes a group. Answers its number; that of the one of the same name and rights, where there is one already. */
export function addGroup(session: Session | undefined, { name, permissions }: Group): Promise<number> {
  const work = asStaff(session, 'staff.edit', async (tx, staff) => {
    refuseBeyond(staff, permissions);
    const known = await named(tx, name);
    if (known) {
      if (differing(known.permissions, permissions).length > 0) throw new ShopError('name-taken', null);
      return known.id;
    }
    const [row] = await tx.insert(groups).values({ name }).$returningId();
    const id = row?.id ?? 0;
    await insertRights(tx, id, permissions);
    await noteAudit(tx, staff, {
      action: 'staff.group',
      subject: `group:${id}`,
      before: null,
      after: { name, permissions },
    });
    return id;
  });
  return refuseTaken(work, 'groups_name');
}

/**
 * Names a group anew and sets what its members may do; what whoever decides does not have themselves stays as it is.
 * Nobody changes a group that they are in, except superusers, who gain nothing by it. Answers false when nothing is
 * changed.
 */
export function changeGroup(
  session: Session | undefined,
  id: number,
  wanted: Group & { mark: string },
): Promise<boolean> {
  const work = asStaff(session, 'staff.edit', async (tx, staff) => {
    const before = await lockGroup(tx, id);
    const beyond = before.permissions.filter((code) => !staff.rights.has(code));
    const after = {
      name: wanted.name,
      permissions: [...new Set([...wanted.permissions, ...beyond])].sort(),
    };
    if (JSON.stringify(after) === JSON.stringify(before)) return false;
    await refuseOutdated(tx, { mark: wanted.mark, shown: before, subject: `group:${id}` });
    const changed = differing(before.permissions, after.permissions);
    refuseBeyond(staff, changed);
    if (changed.length > 0) await refuseOwn(tx, staff, id);
    await tx.update(groups).set({ name: after.name }).where(eq(groups.id, id));
    await tx.delete(groupPermissions).where(eq(groupPermissions.groupId, id));
    await insertRights(tx, id, after.permissions);
    await noteAudit(tx, staff, { action: 'staff.group', subject: `group:${id}`, before, after });
    return true;
  });
  return refuseTaken(work, 'groups_name');
}

/** Only when nobody is in it. Answers false when it was gone. */
export function deleteGroup(session: Session | undefined, id: number): Promise<boolean> {
  return asStaff(session, 'staff.edit', async (tx, staff) => {
    const [known] = await tx.select({ id: groups.id }).from(groups).where(eq(groups.id, id));
    if (!known) return false;
    const before = await lockGroup(tx, id);
    refuseBeyond(staff, before.permissions);
    const members = await tx
      .select({ username: users.username })
      .from(userGroups)
      .innerJoin(users, eq(users.id, userGroups.userId))
      .where(eq(userGroups.groupId, id))
      .orderBy(asc(users.username));
    const names = members.map(({ username }) => username);
    const [few, others] = [names.slice(0, 3), names.slice(3)];
    if (names.length > 0) throw new ShopError('group-in-use', { who: few.join(', '), count: others.length });
    await tx.delete(groupPermissions).where(eq(groupPermissions.groupId, id));
    await tx.delete(groups).where(eq(groups.id, id));
    await noteAudit(tx, staff, { action: 'staff.group', subject: `group:${id}`, before, after: null });
    return true;
  });
}

async function lockGroup(tx: Transaction, id: number): Promise<Group> {
  const [group] = await tx.select({ name: groups.name }).from(groups).where(eq(groups.id, id)).for('update');
  if (!group) throw new ShopError('is-gone', null);
  const rights = await readGroupRights(tx, [id]);
  return { name: group.name, permissions: [...(rights.get(id) ?? [])].sort() };
}

async function named(tx: Transaction, name: string): Promise<(Group & { id: number }) | undefined> {
  const [found] = await tx.select({ id: groups.id }).from(groups).where(eq(groups.name, name)).for('update');
  return found && { id: found.id, ...(await lockGroup(tx, found.id)) };
}

async function refuseOwn(tx: Transaction, staff: Staff, groupId: number): Promise<void> {
  if (staff.isSuperuser) return;
  const [own] = await tx
    .select({ userId: userGroups.userId })
    .from(userGroups)
    .where(and(eq(userGroups.groupId, groupId), eq(userGroups.userId, staff.id)));
  if (own) throw new ShopError('own-rights', null);
}

async function insertRights(tx: Transaction, groupId: number, permissions: readonly Permission[]) {
  if (permissions.length > 0)
    await tx.insert(groupPermissions).values(permissions.map((permission) => ({ groupId, permission })));
}
