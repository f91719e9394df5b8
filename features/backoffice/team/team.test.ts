import { and, desc, eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { db } from '../../../db/index.ts';
import type { Permission } from '../../../db/permissions.ts';
import { auditLog, permissions, userGroups, userPermissions, users } from '../../../db/schema/index.ts';
import { completePermissions } from '../../../db/seed/complete-permissions.ts';
import { aUser, next, type TestUser } from '../../../db/testing/builders.ts';
import { noDemo } from '../../../db/testing/no-demo.ts';
import { inAnOwnShop } from '../../../db/testing/own-shop.ts';
import { aStaff } from '../../../db/testing/staff-builders.ts';
import { listSessions } from '../../accounts/security-queries.ts';
import { outcome, refusal, sessionOf } from '../../orders/testing/buying.ts';
import { markOf } from '../mark.ts';
import { readRights } from '../read-rights.ts';
import { appointStaff, dismissStaff } from './appoint-staff.ts';
import { readHoldings } from './read-holdings.ts';
import { addGroup, changeGroup, deleteGroup } from './save-group.ts';
import { setRights, shownOf } from './set-rights.ts';
import { listTeam } from './team-queries.ts';
import { rightsForm, teamAddress } from './team-schema.ts';

Object.assign(process.env, noDemo); // whose staff need no second step
inAnOwnShop('team');

const aBoss = (...rights: Permission[]) => aStaff({ personal: ['staff.view', 'staff.edit', ...rights] });
const aSuperuser = () => aStaff({}, { isSuperuser: true });
const rightsOf = async ({ id }: { id: number }) => [...(await readRights(db, id))].sort();
const rowOf = async ({ id }: { id: number }) =>
  (await db.select().from(users).where(eq(users.id, id)).limit(1))[0];
const newestAudit = async () => (await db.select().from(auditLog).orderBy(desc(auditLog.id)).limit(1))[0];

/** Sets somebody's rights as a form would that was opened just now. */
async function give(
  by: TestUser,
  to: { id: number },
  wanted: { groupIds?: number[]; permissions?: Permission[]; isSuperuser?: boolean },
) {
  const held = await readHoldings(db, to.id);
  const isSuperuser = (await rowOf(to))?.isSuperuser ?? false;
  const mark = markOf(shownOf(held, { isSuperuser }));
  return setRights(sessionOf(by), to.id, { ...held, isSuperuser, ...wanted, mark });
}

async function aGroup(by: TestUser, ...rights: Permission[]) {
  const name = `组 ${next()}`;
  const group = { name, permissions: [...rights].sort() };
  return { id: await addGroup(sessionOf(by), group), ...group, mark: markOf(group) };
}

describe('the example of the course', () => {
  test('运营部 and 行政区划:查看 add up, and taking one away leaves the other', async () => {
    const chief = await aSuperuser();
    const group = await addGroup(sessionOf(chief), {
      name: '运营部',
      permissions: ['catalog.view', 'order.view'],
    });
    const zhang = await aUser();
    expect(await appointStaff(sessionOf(chief), zhang.username)).toBe(zhang.id);
    expect(await rightsOf(zhang)).toEqual([]);
    await give(chief, zhang, { groupIds: [group], permissions: ['region.view'] });
    expect(await rightsOf(zhang)).toEqual(['catalog.view', 'order.view', 'region.view']);
    await give(chief, zhang, { groupIds: [] });
    expect(await rightsOf(zhang)).toEqual(['region.view']);
    await give(chief, zhang, { groupIds: [group], permissions: [] });
    expect(await rightsOf(zhang)).toEqual(['catalog.view', 'order.view']);
  });
});

describe('who becomes staff', () => {
  test('is found by username or mobile number, once, and the log says by whom', async () => {
    const [boss, user, other] = [await aBoss(), await aUser(), await aUser()];
    const mobile = (await rowOf(other))?.mobile ?? '';
    expect(await appointStaff(sessionOf(boss), user.username)).toBe(user.id);
    expect(await appointStaff(sessionOf(boss), user.username)).toBe(user.id);
    expect(await appointStaff(sessionOf(boss), mobile)).toBe(other.id);
    expect(await rowOf(user)).toMatchObject({ isStaff: true, sessionVersion: user.sessionVersion + 1 });
    expect(await listSessions(user.id)).toEqual([]);
    expect(await outcome(appointStaff(sessionOf(user), other.username))).toBe('signed-out');
    const log = await db
      .select()
      .from(auditLog)
      .where(and(eq(auditLog.subject, `user:${user.id}`), eq(auditLog.action, 'staff.appoint')));
    expect(log).toMatchObject([{ actorId: boss.id, before: { isStaff: false }, after: { isStaff: true } }]);
    expect(await outcome(appointStaff(sessionOf(boss), 'nobody at all'))).toBe('user-missing');
  });

  test.each(['林小满', 'é', '１３８'])('is not %s, whom nobody knows, and no list has', async (account) => {
    expect(await outcome(appointStaff(sessionOf(await aBoss()), account))).toBe('user-missing');
    const asked = teamAddress.parse({ q: account });
    expect((await listTeam(asked)).rows).toEqual([]);
  });

  test('is not somebody who is spelled otherwise', async () => {
    const boss = sessionOf(await aBoss());
    const { username } = await aUser();
    expect(await outcome(appointStaff(boss, username.replace('s', 'ś')))).toBe('user-missing');
  });

  test.each(['right:order.view', 'group:1', 'isSuperuser'])(
    'gets %s by a tick, and by nothing else',
    (box) => {
      expect(rightsForm.safeParse({ userId: '1', mark: '', [box]: 'on' }).success).toBe(true);
      expect(rightsForm.safeParse({ userId: '1', mark: '', [box]: '0' }).success).toBe(false);
    },
  );

  test('only those who may give rights say so', async () => {
    const [viewer, user] = [await aStaff({ personal: ['staff.view'] }), await aUser()];
    for (const account of [user.username, 'nobody at all'])
      expect(await outcome(appointStaff(sessionOf(viewer), account))).toBe('not-allowed');
    expect(await outcome(dismissStaff(sessionOf(viewer), user.id))).toBe('not-allowed');
    expect((await rowOf(user))?.isStaff).toBe(false);
  });

  test('who is no longer staff has nothing left, and every session has ended', async () => {
    const boss = await aBoss('order.view', 'order.ship');
    const member = await aStaff({ group: ['order.view'], personal: ['order.ship'] });
    expect(await dismissStaff(sessionOf(boss), member.id)).toBe(true);
    expect(await dismissStaff(sessionOf(boss), member.id)).toBe(false);
    expect(await rowOf(member)).toMatchObject({
      isStaff: false,
      sessionVersion: member.sessionVersion + 1,
    });
    expect(await rightsOf(member)).toEqual([]);
    expect(await newestAudit()).toMatchObject({
      action: 'staff.dismiss',
      before: { permissions: ['order.ship'] },
    });
  });
});

describe('nobody rises by their own hand', () => {
  test('one gives only what one has', async () => {
    const [boss, member] = [await aBoss('order.view'), await aStaff()];
    expect(await give(boss, member, { permissions: ['order.view'] })).toBe(true);
    const more = give(boss, member, { permissions: ['order.refund', 'order.view'] });
    expect(await outcome(more)).toBe('beyond-own-rights');
    expect(await rightsOf(member)).toEqual(['order.view']);
    expect(await newestAudit()).toMatchObject({
      action: 'staff.rights',
      after: { permissions: ['order.view'] },
    });
  });

  test('nor by a group that may more', async () => {
    const [chief, boss, member] = [await aSuperuser(), await aBoss('order.view'), await aStaff()];
    const [high, low] = [await aGroup(chief, 'order.refund'), await aGroup(chief, 'order.view')];
    expect(await outcome(give(boss, member, { groupIds: [high.id] }))).toBe('beyond-own-rights');
    expect(await outcome(aGroup(boss, 'order.refund'))).toBe('beyond-own-rights');
    const raised = changeGroup(sessionOf(boss), low.id, {
      ...low,
      permissions: ['order.refund', 'order.view'],
    });
    expect(await outcome(raised)).toBe('beyond-own-rights');
    expect(await outcome(deleteGroup(sessionOf(boss), high.id))).toBe('beyond-own-rights');
    expect(await rightsOf(member)).toEqual([]);
  });

  test('what one does not have oneself stays as it is', async () => {
    const [boss, member] = [await aBoss('order.view'), await aStaff({ personal: ['order.refund'] })];
    expect(await give(boss, member, { permissions: ['order.view'] })).toBe(true);
    expect(await rightsOf(member)).toEqual(['order.refund', 'order.view']);
    expect(await outcome(dismissStaff(sessionOf(boss), member.id))).toBe('beyond-own-rights');
  });

  test('nobody changes themselves, nor the group that they are in', async () => {
    const chief = await aSuperuser();
    const boss = await aBoss('order.view');
    const group = await aGroup(chief, 'order.view');
    await give(chief, boss, { groupIds: [group.id] });
    for (const one of [boss, chief]) {
      expect(await outcome(give(one, one, { permissions: ['order.view'] }))).toBe('own-rights');
      expect(await outcome(dismissStaff(sessionOf(one), one.id))).toBe('own-rights');
    }
    const emptied = { ...group, permissions: [] };
    expect(await outcome(changeGroup(sessionOf(boss), group.id, emptied))).toBe('own-rights');
    expect(await changeGroup(sessionOf(chief), group.id, emptied)).toBe(true);
  });

  test('only superusers make and touch superusers', async () => {
    const [chief, boss, member] = [await aSuperuser(), await aBoss(), await aStaff()];
    expect(await outcome(give(boss, member, { isSuperuser: true }))).toBe('beyond-own-rights');
    expect(await outcome(give(boss, chief, { isSuperuser: false }))).toBe('beyond-own-rights');
    expect(await outcome(dismissStaff(sessionOf(boss), chief.id))).toBe('beyond-own-rights');
    expect(await give(chief, member, { isSuperuser: true })).toBe(true);
    expect((await rowOf(member))?.isSuperuser).toBe(true);
  });

  test('of two superusers who dismiss each other at once one stays', async () => {
    const pairs = Array.from({ length: 5 }, async () => {
      const [a, b] = [await aSuperuser(), await aSuperuser()];
      return Promise.all([
        outcome(dismissStaff(sessionOf(a), b.id)),
        outcome(give(b, a, { isSuperuser: false })),
      ]);
    });
    const refused = expect.stringMatching(/^(not-allowed|signed-out)$/); // whose rights went first, or whose sessions
    for (const said of await Promise.all(pairs))
      expect(said.sort((a) => (a === 'placed' ? -1 : 1))).toEqual(['placed', refused]);
  });

  test('a right that is taken away binds at once', async () => {
    const [chief, boss, member] = [await aSuperuser(), await aBoss('order.view'), await aStaff()];
    await give(chief, boss, { permissions: ['staff.edit', 'staff.view'] });
    expect(await outcome(give(boss, member, { permissions: ['order.view'] }))).toBe('beyond-own-rights');
    await give(chief, boss, { permissions: [] });
    expect(await outcome(give(boss, member, {}))).toBe('not-allowed');
  });
});

describe('two at once', () => {
  test('who saves later is told who was first, and overwrites nothing', async () => {
    const [first, second] = [
      await aBoss('order.view', 'order.ship'),
      await aBoss('order.view', 'order.ship'),
    ];
    const member = await aStaff();
    const mark = markOf(shownOf({ groupIds: [], permissions: [] }, { isSuperuser: false }));
    const wish = (permissions: Permission[]) => ({ groupIds: [], permissions, isSuperuser: false, mark });
    await setRights(sessionOf(first), member.id, wish(['order.view']));
    const later = await refusal(setRights(sessionOf(second), member.id, wish(['order.ship'])));
    expect(later).toMatchObject({ code: 'changed-meanwhile', details: { who: first.username } });
    expect(await setRights(sessionOf(second), member.id, wish(['order.view']))).toBe(false);
    expect(await rightsOf(member)).toEqual(['order.view']);
  });

  test('a group goes away only when nobody is in it', async () => {
    const [boss, member] = [await aBoss('order.view'), await aStaff()];
    const group = await aGroup(boss, 'order.view');
    await give(boss, member, { groupIds: [group.id] });
    const details = { who: member.username, count: 0 };
    expect(await refusal(deleteGroup(sessionOf(boss), group.id))).toMatchObject({
      code: 'group-in-use',
      details,
    });
    await give(boss, member, { groupIds: [] });
    expect(await deleteGroup(sessionOf(boss), group.id)).toBe(true);
    expect(await deleteGroup(sessionOf(boss), group.id)).toBe(false);
    expect(await outcome(give(boss, member, { groupIds: [group.id] }))).toBe('is-gone');
  });

  test('a group bears a name of its own', async () => {
    const boss = await aBoss('order.view');
    const [one, other] = [await aGroup(boss, 'order.view'), await aGroup(boss)];
    expect(await addGroup(sessionOf(boss), one)).toBe(one.id);
    expect(await outcome(addGroup(sessionOf(boss), { ...one, permissions: [] }))).toBe('name-taken');
    const renamed = changeGroup(sessionOf(boss), other.id, { ...other, name: one.name });
    expect(await outcome(renamed)).toBe('name-taken');
  });
});

test('a shop that was opened long ago learns of new rights, and keeps what it gave', async () => {
  const member = await aStaff({ personal: ['order.view'] });
  await db.delete(userPermissions).where(eq(userPermissions.permission, 'region.view'));
  await db.delete(permissions).where(eq(permissions.code, 'region.view'));
  await completePermissions(db);
  await completePermissions(db);
  const [row] = await db.select().from(permissions).where(eq(permissions.code, 'region.view'));
  expect(row).toMatchObject({ description: '查看行政区划' });
  expect(await rightsOf(member)).toEqual(['order.view']);
  expect(await db.select().from(userGroups).where(eq(userGroups.userId, member.id))).toEqual([]);
});
