import { randomUUID } from 'node:crypto';
import { and, eq, inArray, sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { db } from '../../db/index.ts';
import { askDatabase } from '../../db/reconcile/ask-database.ts';
import type { Finding } from '../../db/reconcile/check.ts';
import { openForChecks } from '../../db/reconcile/reconcile.ts';
import {
  addresses,
  auditLog,
  browsingHistory,
  favourites,
  identities,
  orderEvents,
  orderLines,
  orders,
  outbox,
  paymentAttempts,
  payments,
  returnLines,
  returns,
  reviews,
  sessions,
  users,
} from '../../db/schema/index.ts';
import { aSku, aUser, idOf } from '../../db/testing/builders.ts';
import { anOwnDatabase } from '../../db/testing/own-database.ts';
import { codeAt } from '../accounts/authenticator.ts';
import { checkPassword } from '../accounts/check-password.ts';
import { openTicket } from '../accounts/factor-key.ts';
import { hashPassword } from '../accounts/password.ts';
import { beginSecondStep, confirmSecondStep } from '../accounts/set-up-second-step.ts';
import { aNewcomer, register } from '../accounts/testing/a-newcomer.ts';
import { messagesTo } from '../accounts/testing/messages-to.ts';
import { met } from '../accounts/testing/met.ts';
import { cartOfUser } from '../cart/cart-keys.ts';
import { readCart } from '../cart/cart-store.ts';
import { buy, put, shelf } from '../orders/testing/buying.ts';
import { cancelOrder } from './cancel-order.ts';
import { closeAccount } from './close-account.ts';

const password = 'correct horse battery';
const hashed = hashPassword(password);
const visitor = { clientAddress: '203.0.113.7', locale: 'zh-CN' } as const;
let shop: Awaited<ReturnType<typeof anOwnDatabase>>;

beforeAll(async () => {
  shop = await anOwnDatabase('closing');
  process.env.DATABASE_URL = shop.url; // before the shop first asks for it
});

afterAll(async () => {
  const found: Finding[] = [];
  const connection = await openForChecks(shop.url);
  await askDatabase(connection, (finding) => found.push(finding));
  await connection.end();
  await shop.drop();
  expect(found).toEqual([]);
});

type Owner = Awaited<ReturnType<typeof anOwner>>;

async function anOwner() {
  const [{ mobile }, email] = [aNewcomer(), `${randomUUID()}@example.com`];
  const user = await aUser({ mobile, email, emailVerifiedAt: new Date(), passwordHash: await hashed });
  return { ...user, mobile, email };
}

const close = (owner: Owner, given: { password?: string; code?: string } = {}) =>
  met(closeAccount(owner.id, { password, code: '', ...visitor, ...given }));

const rowOf = async ({ id }: Owner) => (await db.select().from(users).where(eq(users.id, id)))[0];

/** An order that came to its end. */
async function finished(owner: Owner) {
  const sku = await aSku();
  await put(owner, [sku, 1]);
  const number = await buy(owner, { remark: '放门口，谢谢' });
  const [order] = await db.select().from(orders).where(eq(orders.number, number));
  if (!order) throw new Error('no order');
  await move(order.id, 'unreceived', 'uncommented', 'finished');
  await db
    .insert(payments)
    .values({ orderId: order.id, provider: 'cash', amountFen: order.totalFen, status: 'paid' });
  await db
    .update(orders)
    .set({
      paymentStatus: 'paid',
      invoiceTitle: '林小满',
      carrier: '顺丰速运',
      trackingNumber: 'SF1234567890',
    })
    .where(eq(orders.id, order.id));
  return { ...order, sku };
}

async function move(
  orderId: number,
  ...statuses: ('unreceived' | 'uncommented' | 'finished')[]
): Promise<void> {
  for (const toStatus of statuses) {
    const [order] = await db.select({ status: orders.status }).from(orders).where(eq(orders.id, orderId));
    await db
      .insert(orderEvents)
      .values({ orderId, fromStatus: order?.status ?? null, toStatus, actor: 'system:test' });
    await db.update(orders).set({ status: toStatus }).where(eq(orders.id, orderId));
  }
}

async function askReturnOf(orderId: number): Promise<void> {
  const [line] = await db.select().from(orderLines).where(eq(orderLines.orderId, orderId));
  const reason = '穿着不合身';
  const [made] = await db
    .insert(returns)
    .values({ orderId, reason, refundFen: line?.priceFen ?? 0 })
    .$returningId();
  await db.insert(returnLines).values({ returnId: idOf(made), orderLineId: line?.id ?? 0, quantity: 1 });
}

const spoken = '林小满女士来电要求';

/** Staff cancelled something once, and said no to sending it back. */
async function inWordsOfStaff({ id: orderId, number }: { id: number; number: string }) {
  await db
    .update(orderEvents)
    .set({ reason: spoken })
    .where(and(eq(orderEvents.orderId, orderId), eq(orderEvents.toStatus, 'finished')));
  await askReturnOf(orderId);
  const decided = { status: 'refused', answer: spoken, decidedBy: 'staff:1', decidedAt: new Date() } as const;
  await db.update(returns).set(decided).where(eq(returns.orderId, orderId));
  const [asked] = await db.select({ id: returns.id }).from(returns).where(eq(returns.orderId, orderId));
  const change = { actorId: 1, before: null };
  await db.insert(auditLog).values([
    {
      ...change,
      action: 'order.refund',
      subject: `order:${number}`,
      after: { givenFen: 100, reason: spoken },
    },
    {
      ...change,
      action: 'order.return',
      subject: `return:${asked?.id}`,
      after: { status: 'refused', answer: spoken },
    },
  ]);
}

/** What stands in all that is kept about the order. */
async function wordsAbout({ id, number }: { id: number; number: string }) {
  const [events, asked] = await Promise.all([
    db.select().from(orderEvents).where(eq(orderEvents.orderId, id)),
    db.select().from(returns).where(eq(returns.orderId, id)),
  ]);
  const subjects = [`order:${number}`, ...asked.map((one) => `return:${one.id}`)];
  const audits = await db.select().from(auditLog).where(inArray(auditLog.subject, subjects));
  expect(audits.map(({ after }) => after)).toEqual([{ givenFen: 100 }, { status: 'refused' }]);
  return [...events, ...asked, ...audits].filter((row) => JSON.stringify(row).includes(spoken));
}

describe('a closed account', () => {
  let owner: Owner;
  beforeEach(async () => {
    owner = await anOwner();
  });

  test('leaves its orders to the books, and nothing of the person anywhere', async () => {
    const order = await finished(owner);
    await db
      .insert(identities)
      .values({ userId: owner.id, provider: 'qq', subject: randomUUID(), nickname: '小满' });
    await db.insert(favourites).values({ userId: owner.id, skuId: order.sku.id });
    await db.insert(browsingHistory).values({ userId: owner.id, skuId: order.sku.id });
    await db.insert(outbox).values({ channel: 'sms', recipient: owner.mobile, subject: '042042', body: '' });
    await put(owner, [order.sku, 2]);
    await inWordsOfStaff(order);
    expect(await close(owner)).toBe('done');
    expect(await wordsAbout(order)).toEqual([]);

    expect(await rowOf(owner)).toMatchObject({
      username: `closed:${owner.id}`,
      mobile: null,
      email: null,
      passwordHash: '',
      isActive: false,
      sessionVersion: owner.sessionVersion + 1,
      closedAt: expect.any(Date),
    });
    for (const table of [addresses, identities, sessions, favourites, browsingHistory]) {
      expect(await db.select().from(table).where(eq(table.userId, owner.id))).toEqual([]);
    }
    const [kept] = await db.select().from(orders).where(eq(orders.id, order.id));
    expect(kept).toMatchObject({
      number: order.number,
      totalFen: order.totalFen,
      status: 'finished',
      receiver: '***',
      mobile: '***',
      place: '***',
      remark: '',
      invoiceTitle: '***',
      trackingNumber: null,
    });
    expect(await shelf(order.sku)).toMatchObject({ stock: 9, sales: 1 });
    expect(await readCart(cartOfUser(owner.id))).toEqual([]);
    expect(await messagesTo(owner.mobile)).toEqual([]);
    expect((await messagesTo(owner.email)).map(({ subject }) => subject)).toEqual(['你的账号已经注销']);
  });

  test('lets nobody in, and its number and address are free for another one', async () => {
    expect(await close(owner)).toBe('done');
    for (const account of [owner.username, owner.mobile, owner.email, `closed:${owner.id}`]) {
      for (const guess of [password, '']) {
        expect(await met(checkPassword({ account, password: guess, clientAddress: '203.0.113.8' }))).toBe(
          'wrong-password',
        );
      }
    }
    const again = { ...aNewcomer(), username: owner.username, mobile: owner.mobile };
    expect(await met(register(again))).toBe('done');
  });

  test('keeps its reviews, without a name', async () => {
    const { id: orderId, sku } = await finished(owner);
    await db.execute(sql`insert into reviews (order_line_id, sku_id, user_id, score, comment)
      select id, sku_id, ${owner.id}, 5, '好用' from order_lines where order_id = ${orderId}`);
    await db.execute(sql`update skus set review_count = 1, score_sum = 5 where id = ${sku.id}`);
    await db.execute(sql`update products set review_count = 1 where id = ${sku.productId}`);
    expect(await close(owner)).toBe('done');
    const [review] = await db.select().from(reviews).where(eq(reviews.userId, owner.id));
    expect(review).toMatchObject({ comment: '好用', isAnonymous: true });
  });

  test('leaves alone what was sent to an address that was never shown to be its own', async () => {
    const other = `${randomUUID()}@example.com`;
    await db.insert(outbox).values({ channel: 'mail', recipient: other, subject: 'to its owner', body: '' });
    await db.update(users).set({ email: other, emailVerifiedAt: null }).where(eq(users.id, owner.id));
    expect(await close(owner)).toBe('done');
    expect(await messagesTo(other)).toHaveLength(1);
  });

  test('needs the password', async () => {
    expect(await close(owner, { password: 'a wrong guess' })).toBe('wrong-password');
    expect(await rowOf(owner)).toMatchObject({ isActive: true, username: owner.username });
  });

  test('needs a code where the second step is on', async () => {
    const ticket = await beginSecondStep(owner.id, { password, ...visitor });
    const code = codeAt((await openTicket(owner.id, ticket)) ?? '', new Date());
    const session = { userId: owner.id, sessionId: owner.sessionId };
    const [recovery = ''] = await confirmSecondStep(session, { ticket, code, ...visitor });
    expect(await close(owner)).toBe('code-wrong');
    expect(await close(owner, { code: 'zzzzz-zzzzz' })).toBe('code-wrong');
    expect(await rowOf(owner)).toMatchObject({ isActive: true });
    expect(await close(owner, { code: recovery })).toBe('done');
  });

  test('closed twice at once is closed once', async () => {
    expect(await Promise.all([close(owner), close(owner)])).toEqual(['done', 'done']);
    expect(await messagesTo(owner.email)).toHaveLength(1);
  });

  test('is none of the staff', async () => {
    await db.update(users).set({ isStaff: true }).where(eq(users.id, owner.id));
    expect(await close(owner)).toBe('staff-stays');
    expect(await rowOf(owner)).toMatchObject({ isActive: true });
  });
});

describe('an account stays open', () => {
  const stays = async (owner: Owner) => {
    expect(await close(owner)).toBe('orders-open');
    expect(await rowOf(owner)).toMatchObject({ isActive: true, mobile: owner.mobile });
  };

  test('while an order is unpaid, unshipped or on its way', async () => {
    const owner = await anOwner();
    await put(owner, [await aSku(), 1]);
    const number = await buy(owner, { payMethod: 'alipay' });
    await stays(owner);
    const [order] = await db.select().from(orders).where(eq(orders.number, number));
    const other = await anOwner();
    await put(other, [await aSku(), 1]);
    await buy(other);
    await stays(other);
    expect(order?.status).toBe('unpaid');
  });

  test('while goods are to be sent back', async () => {
    const owner = await anOwner();
    const { id: orderId } = await finished(owner);
    await askReturnOf(orderId);
    await stays(owner);
    await db
      .update(returns)
      .set({ status: 'refused', decidedBy: 'staff:1', decidedAt: new Date() })
      .where(eq(returns.orderId, orderId));
    expect(await close(owner)).toBe('done');
    const [kept] = await db.select().from(returns).where(eq(returns.orderId, orderId));
    expect(kept?.reason).toBe('***');
  });

  test('while an order may still be paid at the provider', async () => {
    const owner = await anOwner();
    await put(owner, [await aSku(), 1]);
    const number = await buy(owner, { payMethod: 'alipay' });
    await cancelOrder({ number, userId: owner.id }, { actor: `user:${owner.id}` });
    const [order] = await db.select().from(orders).where(eq(orders.number, number));
    const { id: orderId = 0, totalFen: amountFen = 0 } = order ?? {};
    await db.insert(paymentAttempts).values({ orderId, outTradeNo: number, amountFen });
    await stays(owner);
    await db
      .update(paymentAttempts)
      .set({ status: 'closed' })
      .where(and(eq(paymentAttempts.orderId, orderId), eq(paymentAttempts.status, 'open')));
    expect(await close(owner)).toBe('done');
  });

  test('of two that come at once, an order or the end, one is refused', async () => {
    const owner = await anOwner();
    await put(owner, [await aSku(), 1]);
    const [ended, bought] = await Promise.all([close(owner), met(buy(owner))]);
    expect([ended, bought].filter((outcome) => outcome === 'done')).toHaveLength(1);
    const placed = await db.select().from(orders).where(eq(orders.userId, owner.id));
    expect(placed).toHaveLength(bought === 'done' ? 1 : 0);
  });
});
