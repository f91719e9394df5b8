import { eq, getTableColumns, sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { db } from '../../../db/index.ts';
import { dailyFigures, dailyGoods, orders, payments, refunds, users } from '../../../db/schema/index.ts';
import { aSku, aUser } from '../../../db/testing/builders.ts';
import { anOrder } from '../../../db/testing/order-builders.ts';
import { inAnOwnShop } from '../../../db/testing/own-shop.ts';
import { noteToday } from '../../../lib/crowd.ts';
import { newOrderNumber } from '../../../lib/order-number.ts';
import { put } from '../../orders/testing/buying.ts';
import { placedOn } from './count-day.ts';
import { readDays, readToday, readTopGoods } from './figure-queries.ts';
import { makeFigures } from './make-figures.ts';
import { dayOf, daysFrom, readable, startOf } from './shop-day.ts';

inAnOwnShop('figures');

const today = dayOf(new Date());
/** When what was begun before midnight is counted as well. */
const afterMidnight = (day: string) => new Date(startOf(day).getTime() + 11 * 60_000);
const tomorrow = afterMidnight(daysFrom(today, 1));

/** Puts an order, and whatever belongs to it, on another day. */
async function moveTo(orderId: number, at: Date): Promise<void> {
  await db
    .update(orders)
    .set({ placedAt: at, number: newOrderNumber(at) })
    .where(eq(orders.id, orderId));
  await db.update(payments).set({ createdAt: at }).where(eq(payments.orderId, orderId));
}

const figuresOf = async (day: string) => {
  const [row] = await db.select().from(dailyFigures).where(eq(dailyFigures.day, day));
  const { madeAt: _, day: __, ...figures } = row ?? { madeAt: 0, day };
  return figures;
};

test('a day of the shop begins at midnight in Shanghai', () => {
  expect(dayOf(new Date('2026-11-26T15:59:59.999Z'))).toBe('261126');
  expect(dayOf(new Date('2026-11-26T16:00:00Z'))).toBe('261127');
  expect(startOf('261127').toISOString()).toBe('2026-11-26T16:00:00.000Z');
  expect([daysFrom('261231', 1), daysFrom('280301', -1), readable('280229')]).toEqual([
    '270101',
    '280229',
    '2028-02-29',
  ]);
});

test('what the job makes of a day is what was counted live, and what its rows say one by one', async () => {
  const [user, other] = [await aUser(), await aUser()];
  const [cup, bowl] = [
    await aSku({ priceFen: 5_000, stock: 100 }),
    await aSku({ priceFen: 700, stock: 100 }),
  ];
  const first = await anOrder({
    user,
    lines: [
      [cup, 2],
      [bowl, 3],
    ],
    status: 'uncommented',
  });
  await anOrder({ user, lines: [[cup, 1]], status: 'cancelled' });
  await anOrder({ user: other, lines: [[bowl, 4]], status: 'unpaid' });
  await put(user, [cup, 1], [bowl, 1]);
  noteToday('users', String(user.id));
  const [paid] = await db.select().from(payments).where(eq(payments.orderId, first.id));
  const back = { paymentId: paid?.id ?? 0, amountFen: 500, status: 'done' as const, doneAt: new Date() };
  await db.insert(refunds).values({ ...back, cause: 'staff:1' });
  const late = await anOrder({ user, lines: [[cup, 1]], status: 'uncommented' });
  await moveTo(late.id, new Date(startOf(today).getTime() - 1));

  const live = await readToday();
  expect(live.figures).toMatchObject({
    orders: 3,
    cancelled: 1,
    pieces: 10,
    orderedFen: 13_100 + 6_000 + 3_800,
    buyers: 2,
    paidFen: 13_100,
    refundedFen: 500,
    activeUsers: expect.any(Number),
    carts: expect.any(Number),
  });
  expect(live.figures.newUsers).toBe((await db.select().from(users)).length);
  expect(live.goods).toMatchObject([
    { productId: bowl.productId, pieces: 7, amountFen: 4_900 },
    { productId: cup.productId, pieces: 2, amountFen: 10_000 },
  ]);
  expect(live.unpaid).toEqual([1, 0, 0, 0]);

  expect(await makeFigures(tomorrow)).toBe(10);
  expect(await figuresOf(today)).toEqual(live.figures);
  const goods = await readTopGoods(daysFrom(today, 1));
  expect(goods).toMatchObject([{ pieces: 7 }, { pieces: 3, amountFen: 15_000 }]);
  const days = await readDays(daysFrom(today, 1));
  expect(days.at(-1)).toEqual({ day: today, figures: live.figures });
  expect(days.at(-2)?.figures).toMatchObject({ orders: 1, paidFen: 6_000, activeUsers: null, carts: null });
  expect(days.at(0)?.figures).toBeUndefined();
});

test('every day is made once, again and again the same, and anew when another day has begun', async () => {
  const makeAll = async () => {
    while ((await makeFigures()) > 0);
  };
  const seen = async () => [
    await db.select().from(dailyGoods),
    await db.select({ ...getTableColumns(dailyFigures), madeAt: sql`0` }).from(dailyFigures),
  ];
  await makeAll();
  expect(await makeFigures()).toBe(0);
  const before = await seen();
  expect(before[1]?.length).toBeGreaterThanOrEqual(30);
  await db.update(dailyFigures).set({ madeAt: sql`now(3) - interval 1 day` });
  await Promise.all([makeAll(), makeAll()]);
  expect(await seen()).toEqual(before);
});

test('an order that is cancelled later is so on its own day, and a cart that was counted is not forgotten', async () => {
  const sku = await aSku();
  const yesterday = daysFrom(today, -1);
  const { id } = await anOrder({ user: await aUser(), lines: [[sku, 1]], status: 'unpaid' });
  await moveTo(id, startOf(yesterday));
  await db.update(dailyFigures).set({ madeAt: sql`now(3) - interval 2 day`, carts: 7 });
  await makeFigures(afterMidnight(today));
  const before = await figuresOf(yesterday);
  await db.update(orders).set({ status: 'cancelled' }).where(eq(orders.id, id));
  await db.update(dailyFigures).set({ madeAt: sql`now(3) - interval 2 day` });
  await makeFigures(afterMidnight(today));
  expect(await figuresOf(yesterday)).toEqual({ ...before, cancelled: 1, carts: 7 });
  await db.update(orders).set({ status: 'unpaid' }).where(eq(orders.id, id));
});

test('the orders of a day are found along the index of their numbers', async () => {
  const [rows] = (await db.execute(
    sql`explain select count(*) from ${orders} force index for join (orders_number) where ${placedOn(today)}`,
  )) as unknown as [{ key: string; type: string }[]];
  expect(rows[0]).toMatchObject({ key: 'orders_number', type: 'range' });
});
