import { desc, eq, inArray } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { db } from '../../db/index.ts';
import type { Permission } from '../../db/permissions.ts';
import {
  auditLog,
  orders,
  outbox,
  payments,
  refunds,
  secondFactors,
  sessions,
  userPermissions,
  users,
} from '../../db/schema/index.ts';
import { aSku, aUser, idOf, next, type TestUser } from '../../db/testing/builders.ts';
import { noDemo } from '../../db/testing/no-demo.ts';
import { anOrder } from '../../db/testing/order-builders.ts';
import { inAnOwnShop } from '../../db/testing/own-shop.ts';
import { aStaff } from '../../db/testing/staff-builders.ts';
import { listSessions } from '../accounts/security-queries.ts';
import { receiveOrder } from '../orders/receive-order.ts';
import { buy, outcome, put, refusal, sessionOf, shelf } from '../orders/testing/buying.ts';
import { cancelAsStaff } from './cancel-as-staff.ts';
import { resetSecondStep, setUserActive } from './disable-user.ts';
import { handBackCash } from './hand-back-cash.ts';
import { markOf } from './mark.ts';
import { noteOrder } from './note-order.ts';
import { listOrdersForStaff } from './orders/order-list-queries.ts';
import { ordersAddress } from './orders/orders-schema.ts';
import { readRights } from './read-rights.ts';
import { refundAsStaff } from './refund-as-staff.ts';
import { retryMessage } from './retry-message.ts';
import { shipAsStaff } from './ship-as-staff.ts';

Object.assign(process.env, noDemo); // whose staff need no second step
inAnOwnShop('backoffice');

const parcel = { carrier: '顺丰速运', trackingNumber: 'SF1234567890' };

async function bought(): Promise<{ number: string; user: TestUser; sku: { id: number } }> {
  const [user, sku] = [await aUser(), await aSku({ stock: 10 })];
  await put(user, [sku, 2]);
  return { number: await buy(user), user, sku };
}

/** The shopper's address, to which the shop now writes. */
async function verified(user: TestUser): Promise<string> {
  const email = `${user.username}@example.com`;
  await db.update(users).set({ email, emailVerifiedAt: new Date() }).where(eq(users.id, user.id));
  return email;
}

const mailsTo = (mail: string) => db.select().from(outbox).where(eq(outbox.recipient, mail));

const newestAudit = async () => (await db.select().from(auditLog).orderBy(desc(auditLog.id)).limit(1))[0];

describe('who may what', () => {
  test('is what a group may and what one may personally, together', async () => {
    const staff = await aStaff({ group: ['order.view', 'order.ship'], personal: ['audit.view'] });
    expect([...(await readRights(db, staff.id))].sort()).toEqual(['audit.view', 'order.ship', 'order.view']);
  });

  test('everything, for a superuser', async () => {
    const { number } = await bought();
    expect(await shipAsStaff(sessionOf(await aStaff({}, { isSuperuser: true })), number, parcel)).toBe(true);
  });

  const strangers: Record<string, () => Promise<TestUser | undefined>> = {
    'a guest': async () => undefined,
    'a shopper': () => aUser(),
    'a shopper to whom somebody gave the right': async () => {
      const staff = await aStaff({ personal: ['order.ship'] });
      await db.update(users).set({ isStaff: false }).where(eq(users.id, staff.id));
      return staff;
    },
    'staff with other rights': () => aStaff({ group: ['order.view', 'order.cancel'] }),
    'staff whose right was taken away': async () => {
      const staff = await aStaff({ personal: ['order.ship'] });
      await db.delete(userPermissions).where(eq(userPermissions.userId, staff.id));
      return staff;
    },
    'staff who were disabled': () => aStaff({ personal: ['order.ship'] }, { isActive: false }),
    'staff whose session ended': async () => {
      const staff = await aStaff({ personal: ['order.ship'] });
      await db.update(sessions).set({ endedAt: new Date() }).where(eq(sessions.userId, staff.id));
      return staff;
    },
    'staff whose sessions all ended': async () => {
      const staff = await aStaff({ personal: ['order.ship'] });
      await db.update(users).set({ sessionVersion: 1 }).where(eq(users.id, staff.id));
      return staff;
    },
    'staff whose login takes one step': async () => {
      const staff = await aStaff({ personal: ['order.ship'] });
      await db.delete(secondFactors).where(eq(secondFactors.userId, staff.id));
      return staff;
    },
  };
  test.each(Object.entries(strangers))('%s sends no order, and nothing is changed', async (who, make) => {
    const { number } = await bought();
    const user = await make();
    const before = await newestAudit();
    const session = user && sessionOf(user);
    const isOut = /^a guest|disabled$|ended$/.test(who);
    expect(await outcome(shipAsStaff(session, number, parcel))).toBe(isOut ? 'signed-out' : 'not-allowed');
    const [order] = await db.select().from(orders).where(eq(orders.number, number));
    expect(order).toMatchObject({ status: 'unshipped', carrier: null });
    expect(await newestAudit()).toEqual(before);
  });
});

describe('what staff change', () => {
  test('an order that is sent is on its way, once, and the log says by whom', async () => {
    const [{ number }, staff] = [await bought(), await aStaff({ group: ['order.ship'] })];
    expect(await shipAsStaff(sessionOf(staff), number, parcel)).toBe(true);
    expect(await shipAsStaff(sessionOf(staff), number, parcel)).toBe(false);
    const other = shipAsStaff(sessionOf(staff), number, { ...parcel, carrier: '圆通' });
    expect(await outcome(other)).toBe('order-moved');
    const [order] = await db.select().from(orders).where(eq(orders.number, number));
    expect(order).toMatchObject({ status: 'unreceived', ...parcel });
    const audit = await newestAudit();
    expect(audit).toMatchObject({
      actorId: staff.id,
      action: 'order.ship',
      subject: `order:${number}`,
      before: { status: 'unshipped' },
    });
    expect(audit?.after).toEqual({ status: 'unreceived', carrier: parcel.carrier });
    expect(
      await db
        .select()
        .from(auditLog)
        .where(eq(auditLog.subject, `order:${number}`)),
    ).toHaveLength(1);
  });

  test('an order that is cancelled gives its goods back, and one on its way is not cancelled', async () => {
    const [one, other, staff] = [
      await bought(),
      await bought(),
      await aStaff({ group: ['order.ship', 'order.cancel'] }),
    ];
    const cancel = async () => (await cancelAsStaff(sessionOf(staff), one.number, '仓库发现缺货')).isNew;
    expect([await cancel(), await cancel()]).toEqual([true, false]);
    expect(await outcome(cancelAsStaff(sessionOf(staff), one.number, '顾客来电'))).toBe('order-moved');
    expect(await shelf(one.sku)).toEqual({ stock: 10, sales: 0, ledger: 10 });
    await shipAsStaff(sessionOf(staff), other.number, parcel);
    expect(await outcome(cancelAsStaff(sessionOf(staff), other.number, '太晚了'))).toBe('order-moved');
  });

  test.each([
    ['cash', '已由商城取消'],
    ['alipay', '已由商城取消，付款将退回'],
  ] as const)(
    'whoever ordered by %s is told once that the shop cancelled it, and why',
    async (payMethod, state) => {
      const [user, staff] = [await aUser(), sessionOf(await aStaff({ group: ['order.cancel'] }))];
      const mail = await verified(user);
      const { number } = await anOrder({ user, lines: [[await aSku({ stock: 10 }), 1]], payMethod });
      for (let times = 0; times < 2; times += 1) await cancelAsStaff(staff, number, '仓库发现缺货');
      const mails = await mailsTo(mail);
      expect(mails.map(({ subject }) => subject)).toEqual([`订单 ${number} ${state}`]);
      expect(mails[0]?.body).toContain('仓库发现缺货');
      expect(mails[0]?.body.includes('原路退回')).toBe(payMethod === 'alipay');
    },
  );

  test('money goes back as often as somebody sends a form, and never more than was paid', async () => {
    const [{ number, user }, staff] = [
      await bought(),
      await aStaff({ group: ['order.ship', 'order.refund'] }),
    ];
    const session = sessionOf(staff);
    await shipAsStaff(session, number, parcel);
    await receiveOrder({ number, userId: user.id }, { actor: `user:${user.id}` });
    const give = async (amountFen: number, key: string) =>
      (await refundAsStaff(session, number, { amountFen, reason: '包装破损', key })).isNew;
    const twice = await Promise.all([give(500, 'a'.repeat(16)), give(500, 'a'.repeat(16))]);
    expect(twice.sort()).toEqual([false, true]);
    expect(await outcome(give(200, 'a'.repeat(16)))).toBe('key-reused');
    expect(await give(700, 'b'.repeat(16))).toBe(true);
    const [order] = await db.select().from(orders).where(eq(orders.number, number));
    const leftFen = (order?.totalFen ?? 0) - 1_200;
    expect(await refusal(give(leftFen + 1, 'c'.repeat(16)))).toMatchObject({ code: 'refund-limit' });
    const open = await db
      .select()
      .from(refunds)
      .where(eq(refunds.actor, `staff:${staff.id}`));
    expect(open.map(({ amountFen, status }) => ({ amountFen, status }))).toEqual([
      { amountFen: 500, status: 'requested' },
      { amountFen: 700, status: 'requested' },
    ]);
    const mail = await verified(user);
    await Promise.all(open.map(({ id }) => handBackCash(session, id)));
    const mails = await mailsTo(mail);
    const subjects = [`订单 ${number} 已退款 ¥5.00`, `订单 ${number} 已退款 ¥7.00`];
    expect(mails.map(({ subject }) => subject).sort()).toEqual(subjects);
    for (const { body } of mails) expect(body).not.toMatch(/原路|支付宝/);
    expect(await outcome(handBackCash(session, open[0]?.id ?? 0))).toBe('handed-back');
    const [after] = await db.select().from(orders).where(eq(orders.number, number));
    expect(after?.paymentStatus).toBe('paid');
  });

  test('what has not been sent is cancelled, not given back as a whole', async () => {
    const [{ number }, staff] = [await bought(), await aStaff({ group: ['order.ship', 'order.refund'] })];
    const session = sessionOf(staff);
    const order = async () => (await db.select().from(orders).where(eq(orders.number, number)))[0];
    await db.insert(payments).values({
      orderId: (await order())?.id ?? 0,
      provider: 'cash',
      amountFen: (await order())?.totalFen ?? 0,
      status: 'paid',
    });
    await db.update(orders).set({ paymentStatus: 'paid' }).where(eq(orders.number, number));
    const give = (amountFen: number, key: string) =>
      outcome(refundAsStaff(session, number, { amountFen, reason: '少发一件', key: key.repeat(16) }));
    const totalFen = (await order())?.totalFen ?? 0;
    expect(await give(totalFen, 'a')).toBe('refund-cancels');
    expect(await give(totalFen - 100, 'b')).toBe('placed');
    expect(await give(100, 'c')).toBe('refund-cancels');
    await shipAsStaff(session, number, parcel);
    expect(await give(100, 'c')).toBe('placed');
  });

  test('a note is kept, and the log has that it changed', async () => {
    const [{ number }, staff] = [await bought(), await aStaff({ group: ['order.ship'] })];
    await noteOrder(sessionOf(staff), number, { note: '先打电话', mark: markOf('') });
    await noteOrder(sessionOf(staff), number, { note: '先打电话，下午送', mark: markOf('先打电话') });
    expect(await newestAudit()).toMatchObject({
      action: 'order.note',
      before: { characters: 4 },
      after: { characters: 8 },
    });
  });

  test('the second of two who note something is told who was first, whatever else was done since', async () => {
    const [{ number }, first, second] = [
      await bought(),
      await aStaff({ group: ['order.ship'] }),
      await aStaff({ group: ['order.ship'] }),
    ];
    const mark = markOf('');
    await noteOrder(sessionOf(first), number, { note: '客人来电，先别发货', mark });
    await shipAsStaff(sessionOf(second), number, parcel);
    const late = noteOrder(sessionOf(second), number, { note: '下午送', mark });
    expect(await refusal(late)).toMatchObject({
      code: 'changed-meanwhile',
      details: { who: first.username },
    });
    const [order] = await db.select().from(orders).where(eq(orders.number, number));
    expect(order?.staffNote).toBe('客人来电，先别发货');
  });
});

describe('users', () => {
  test('who is disabled is out on every device, and comes in again once enabled', async () => {
    const [staff, user] = [sessionOf(await aStaff({ personal: ['user.disable'] })), await aUser()];
    expect(await setUserActive(staff, user.id, false)).toBe(true);
    expect(await setUserActive(staff, user.id, false)).toBe(false);
    const [out] = await db.select().from(users).where(eq(users.id, user.id));
    expect(out).toMatchObject({ isActive: false, sessionVersion: user.sessionVersion + 1 });
    expect(await listSessions(user.id)).toEqual([]);
    expect(await setUserActive(staff, user.id, true)).toBe(true);
    expect(
      await db
        .select()
        .from(auditLog)
        .where(eq(auditLog.subject, `user:${user.id}`)),
    ).toMatchObject([
      { before: { isActive: true }, after: { isActive: false } },
      { before: { isActive: false }, after: { isActive: true } },
    ]);
  });

  test('nobody disables themselves, nor a superuser without being one', async () => {
    const [member, chief] = [
      await aStaff({ personal: ['user.disable'] }),
      await aStaff({}, { isSuperuser: true }),
    ];
    const session = sessionOf(member);
    expect(await outcome(setUserActive(session, member.id, false))).toBe('not-allowed');
    expect(await outcome(setUserActive(session, chief.id, false))).toBe('not-allowed');
    expect(await outcome(resetSecondStep(session, chief.id))).toBe('not-allowed');
    expect(await outcome(setUserActive(session, 999_999_999_999, false))).toBe('user-missing');
    expect(await setUserActive(sessionOf(chief), member.id, false)).toBe(true);
  });

  test('two who disable each other at once do not wait for each other for ever', async () => {
    const pairs = Array.from({ length: 10 }, async () => {
      const rights: Permission[] = ['user.disable', 'staff.edit'];
      const [a, b] = [await aStaff({ personal: rights }), await aStaff({ personal: rights })];
      return Promise.all([
        outcome(setUserActive(sessionOf(a), b.id, false)),
        outcome(setUserActive(sessionOf(b), a.id, false)),
      ]);
    });
    for (const said of await Promise.all(pairs)) expect(said.sort()).toEqual(['placed', 'signed-out']);
  });

  test('a second step that was lost is taken off', async () => {
    const [clerk, chief, user] = [
      sessionOf(await aStaff({ personal: ['user.disable'] })),
      sessionOf(await aStaff({ personal: ['user.disable', 'staff.edit'] })),
      await aStaff(),
    ];
    expect(await outcome(resetSecondStep(clerk, user.id))).toBe('not-allowed');
    const staff = chief;
    expect(await resetSecondStep(staff, user.id)).toBe(true);
    const [out] = await db.select().from(users).where(eq(users.id, user.id));
    expect(out?.sessionVersion).toBe(user.sessionVersion + 1);
    expect(await resetSecondStep(staff, user.id)).toBe(false);
    expect(await db.select().from(secondFactors).where(eq(secondFactors.userId, user.id))).toEqual([]);
  });
});

test('a message that was given up is sent again when staff say so, one that was sent is not', async () => {
  const staff = sessionOf(await aStaff({ personal: ['message.retry'] }));
  const given = { channel: 'mail' as const, recipient: 'lin@example.com', body: '' };
  const [lost] = await db
    .insert(outbox)
    .values({ ...given, givenUpAt: new Date(), attempts: 6 })
    .$returningId();
  const [sent] = await db
    .insert(outbox)
    .values({ ...given, sentAt: new Date() })
    .$returningId();
  expect(await retryMessage(staff, idOf(lost))).toBe(true);
  expect(await retryMessage(staff, idOf(sent))).toBe(false);
  const [row] = await db
    .select()
    .from(outbox)
    .where(eq(outbox.id, idOf(lost)));
  expect(row).toMatchObject({ givenUpAt: null, attempts: 0 });
});

describe('the list of orders', () => {
  const list = (asked: object) => listOrdersForStaff(ordersAddress.parse(asked));
  const numbers = async (asked: object) => (await list(asked)).rows.map(({ number }) => number);

  test('finds an order by its number, its mobile number and how its receiver is called', async () => {
    const { number } = await bought();
    const mobile = `139${String(next()).padStart(8, '0').slice(-8)}`;
    await db.update(orders).set({ receiver: '欧阳小满', mobile }).where(eq(orders.number, number));
    for (const q of [number, mobile, '欧阳']) expect(await numbers({ q })).toEqual([number]);
    for (const q of ['满', '%', '_', '1', '\\']) expect(await numbers({ q })).not.toContain(number);
  });

  test('shows those of one status, newest or oldest first, page by page', async () => {
    const staff = sessionOf(await aStaff({ group: ['order.ship'] }));
    const sent = [(await bought()).number, (await bought()).number];
    for (const number of sent) await shipAsStaff(staff, number, parcel);
    const { rows, total } = await list({ status: 'unreceived' });
    expect(rows.slice(0, 2).map(({ number }) => number)).toEqual([...sent].reverse());
    const [all] = [
      await db
        .select({ n: orders.number })
        .from(orders)
        .where(inArray(orders.status, ['unreceived'])),
    ];
    expect(total).toBe(all?.length);
    const oldest = await numbers({ status: 'unreceived', sort: 'oldest' });
    expect(oldest).toEqual(
      [...oldest].sort((a, b) => all.findIndex(({ n }) => n === a) - all.findIndex(({ n }) => n === b)),
    );
    expect(await numbers({ status: 'unreceived', page: 999 })).toHaveLength(total % 20 || 20);
  });
});
