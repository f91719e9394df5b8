import 'server-only';
import { and, asc, count, desc, eq, isNull, like, or, type SQL, sql } from 'drizzle-orm';
import { db } from '../../../db/index.ts';
import { among } from '../../../db/rows.ts';
import { groupPermissions, groups, secondFactors, userGroups, users } from '../../../db/schema/index.ts';
import { clamp } from '../../catalog/sku-queries.ts';
import { readRights } from '../read-rights.ts';
import { isPermission, type Permission } from './permission-areas.ts';
import { readGroupRights, readHoldings } from './read-holdings.ts';
import { shownOf } from './set-rights.ts';
import type { TeamAsked } from './team-schema.ts';

const memberColumns = {
  id: users.id,
  username: users.username,
  mobile: users.mobile,
  isActive: users.isActive,
  isSuperuser: users.isSuperuser,
  isTwoStep: sql`exists (select 1 from ${secondFactors} f where f.user_id = users.id
    and f.confirmed_at is not null)`.mapWith(Boolean),
};

const orders = {
  name: asc(users.username),
  'name-down': desc(users.username),
  newest: desc(users.id),
  oldest: asc(users.id),
};

/** Who may enter the back office, each with the names of their groups; by how a username or mobile number begins. */
export async function listTeam({ q, sort, page: wanted, size }: TeamAsked) {
  const where = and(eq(users.isStaff, true), isNull(users.closedAt), isMeant(q));
  const [counted] = await db.select({ total: count() }).from(users).where(where);
  const total = counted?.total ?? 0;
  const { page, pages, offset } = clamp(total, wanted, size);
  const rows = await db
    .select(memberColumns)
    .from(users)
    .where(where)
    .orderBy(orders[sort])
    .limit(size)
    .offset(offset);
  const groupsOf = await readGroupNames(rows.map(({ id }) => id));
  return { rows: rows.map((row) => ({ ...row, groups: groupsOf(row.id) })), total, page, pages };
}
export type TeamRow = Awaited<ReturnType<typeof listTeam>>['rows'][number];

function isMeant(q: string): SQL | undefined {
  const begins = `${q.replace(/[\\%_]/g, '\\$&')}%`;
  if (q === '') return undefined;
  return or(like(users.username, begins), /^\d+$/.test(q) ? like(users.mobile, begins) : undefined);
}

async function readGroupNames(userIds: number[]): Promise<(userId: number) => string[]> {
  const rows = await db
    .select({ userId: userGroups.userId, name: groups.name })
    .from(userGroups)
    .innerJoin(groups, eq(groups.id, userGroups.groupId))
    .where(among(userGroups.userId, userIds))
    .orderBy(asc(groups.name));
  return (id) => rows.flatMap(({ userId, name }) => (userId === id ? [name] : []));
}

/** A member of staff: what they were given, and what they may do by it. */
export async function findMember(id: number) {
  const [member] = await db
    .select(memberColumns)
    .from(users)
    .where(and(eq(users.id, id), eq(users.isStaff, true), isNull(users.closedAt)));
  if (!member) return undefined;
  const [held, rights, all] = await Promise.all([readHoldings(db, id), readRights(db, id), listGroups()]);
  return { ...member, ...shownOf(held, member), rights, groups: all };
}
export type MemberView = NonNullable<Awaited<ReturnType<typeof findMember>>>;

export type GroupView = { id: number; name: string; permissions: Permission[]; members: number };

/** All groups, with what their members may do and how many these are. */
export async function listGroups(): Promise<GroupView[]> {
  const rows = await db
    .select({
      id: groups.id,
      name: groups.name,
      members: sql`(select count(*) from user_groups u where u.group_id = ${groups}.id)`.mapWith(Number),
    })
    .from(groups)
    .orderBy(asc(groups.name));
  const rightsOf = await readGroupRights(
    db,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => ({ ...row, permissions: rightsOf.get(row.id) ?? [] }));
}

export async function findGroup(id: number) {
  const [group] = await db.select({ id: groups.id, name: groups.name }).from(groups).where(eq(groups.id, id));
  if (!group) return undefined;
  const rights = await db
    .select({ code: groupPermissions.permission })
    .from(groupPermissions)
    .where(eq(groupPermissions.groupId, id));
  const members = await db
    .select({ id: users.id, username: users.username })
    .from(userGroups)
    .innerJoin(users, eq(users.id, userGroups.userId))
    .where(eq(userGroups.groupId, id))
    .orderBy(asc(users.username))
    .limit(200);
  const permissions = rights
    .map(({ code }) => code)
    .filter(isPermission)
    .sort();
  return { ...group, permissions, members };
}
