import { and, type Column, count, countDistinct, eq, gte, lt, type SQL, sql } from 'drizzle-orm';
import { type Db, db } from '../../../db/index.ts';
import { orderLines, orders, payments, refunds, users } from '../../../db/schema/index.ts';
import { type Crowd, countCrowd } from '../../../lib/crowd.ts';
import { log } from '../../../lib/log.ts';
import type { Fen } from '../../../lib/money.ts';
import { daysFrom, type ShopDay, startOf } from './shop-day.ts';

/** What a day came to; the columns of `daily_figures` say what each counts. */
export type Figures = {
  orders: number;
  cancelled: number;
  pieces: number;
  orderedFen: Fen;
  buyers: number;
  paidFen: Fen;
  refundedFen: Fen;
  newUsers: number;
  activeUsers: number | null;
  carts: number | null;
};

/** Counts a day afresh, over or not. Every part reads the rows of that day and no others, along an index. */
export async function countDay(day: ShopDay): Promise<Figures> {
  const [placed, paidFen, refundedFen, newUsers, activeUsers, carts] = await Promise.all([
    countOrders(day),
    sumPaid(day),
    sumRefunded(day),
    countNewUsers(day),
    counted('users', day),
    counted('carts', day),
  ]);
  return { ...placed, paidFen, refundedFen, newUsers, activeUsers, carts };
}

/** Orders of that day: their numbers begin with it. */
export const placedOn = (day: ShopDay): SQL | undefined =>
  and(gte(orders.number, day), lt(orders.number, daysFrom(day, 1)));

const within = (moment: Column, day: ShopDay) =>
  and(gte(moment, startOf(day)), lt(moment, startOf(daysFrom(day, 1))));

const whole = (expression: SQL) => sql`coalesce(${expression}, 0)`.mapWith(Number);

async function countOrders(day: ShopDay) {
  const [found] = await db
    .select({
      orders: count(),
      cancelled: whole(sql`sum(${orders.status} = 'cancelled')`),
      pieces: whole(sql`sum(${orders.totalCount})`),
      orderedFen: whole(sql`sum(${orders.totalFen})`),
      buyers: countDistinct(orders.userId),
    })
    .from(orders)
    .where(placedOn(day));
  return found ?? { orders: 0, cancelled: 0, pieces: 0, orderedFen: 0, buyers: 0 };
}

async function sumPaid(day: ShopDay): Promise<Fen> {
  const [found] = await db
    .select({ sum: whole(sql`sum(${payments.amountFen})`) })
    .from(payments)
    .where(within(payments.createdAt, day));
  return found?.sum ?? 0;
}

async function sumRefunded(day: ShopDay): Promise<Fen> {
  const [found] = await db
    .select({ sum: whole(sql`sum(${refunds.amountFen})`) })
    .from(refunds)
    .where(and(within(refunds.doneAt, day), eq(refunds.status, 'done')));
  return found?.sum ?? 0;
}

async function countNewUsers(day: ShopDay): Promise<number> {
  const [found] = await db.select({ total: count() }).from(users).where(within(users.createdAt, day));
  return found?.total ?? 0;
}

/** Null also when Redis is away: the other figures are worth showing without it. */
async function counted(crowd: Crowd, day: ShopDay): Promise<number | null> {
  try {
    return await countCrowd(crowd, day);
  } catch (error) {
    log.warn({ err: error, crowd, day }, 'nobody could say how many they were');
    return null;
  }
}

/** What was sold that day of each product, without orders that are cancelled by now. */
export const goodsOf = (day: ShopDay, from: Db = db) =>
  from
    .select({
      productId: orderLines.productId,
      pieces: sql`sum(${orderLines.quantity})`.mapWith(Number).as('pieces'),
      amountFen: sql`sum(${orderLines.quantity} * ${orderLines.priceFen})`.mapWith(Number).as('amount_fen'),
    })
    .from(orders)
    .innerJoin(orderLines, eq(orderLines.orderId, orders.id))
    .where(and(placedOn(day), sql`${orders.status} <> 'cancelled'`))
    .groupBy(orderLines.productId);
