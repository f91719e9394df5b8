import 'server-only';
import { and, count, desc, eq, gte, inArray, lt, sql } from 'drizzle-orm';
import { db } from '../../../db/index.ts';
import { dailyFigures, dailyGoods, orders, products } from '../../../db/schema/index.ts';
import type { Fen } from '../../../lib/money.ts';
import { countDay, type Figures, goodsOf } from './count-day.ts';
import { daysShown } from './make-figures.ts';
import { dayOf, daysFrom, type ShopDay } from './shop-day.ts';

/** A day without figures has not been counted: by the job a few minutes after it, or because it was before the first. */
export type DayView = { day: ShopDay; figures: Figures | undefined };

/** The last days before today, the oldest first. */
export async function readDays(today = dayOf(new Date())): Promise<DayView[]> {
  const days = Array.from({ length: daysShown }, (_, i) => daysFrom(today, i - daysShown));
  const rows = await db
    .select()
    .from(dailyFigures)
    .where(and(gte(dailyFigures.day, days[0] ?? today), lt(dailyFigures.day, today)));
  const known = new Map(rows.map(({ day, madeAt: _, ...figures }) => [day, figures]));
  return days.map((day) => ({ day, figures: known.get(day) }));
}

export type SoldProduct = { productId: number; name: string; pieces: number; amountFen: Fen };

const mostGoods = 10;

/** What sold best in the last days before today. */
export async function readTopGoods(today = dayOf(new Date())): Promise<SoldProduct[]> {
  const pieces = sql`sum(${dailyGoods.pieces})`.mapWith(Number);
  const best = await db
    .select({
      productId: dailyGoods.productId,
      pieces,
      amountFen: sql`sum(${dailyGoods.amountFen})`.mapWith(Number),
    })
    .from(dailyGoods)
    .where(and(gte(dailyGoods.day, daysFrom(today, -daysShown)), lt(dailyGoods.day, today)))
    .groupBy(dailyGoods.productId)
    .orderBy(desc(pieces), dailyGoods.productId)
    .limit(mostGoods);
  return named(best);
}

/** Today so far: the figures, what sells best, and how long unpaid orders have been waiting. */
export async function readToday(day = dayOf(new Date())) {
  const [figures, best, unpaid] = await Promise.all([countDay(day), topOf(day), countUnpaid()]);
  return { figures, goods: await named(best), unpaid };
}

const topOf = (day: ShopDay) => goodsOf(day).orderBy(desc(sql`pieces`), sql`product_id`).limit(mostGoods);

async function named(best: Omit<SoldProduct, 'name'>[]): Promise<SoldProduct[]> {
  if (best.length === 0) return [];
  const ids = best.map(({ productId }) => productId);
  const rows = await db
    .select({ id: products.id, name: products.name })
    .from(products)
    .where(inArray(products.id, ids));
  const names = new Map(rows.map(({ id, name }) => [id, name]));
  return best.map((one) => ({ ...one, name: names.get(one.productId) ?? String(one.productId) }));
}

/** Minutes since an order was placed, up to which it counts into each group; what is older is the last group. */
export const unpaidAges = [10, 30, 120] as const;

/** How many orders wait to be paid, by age: there are never many, since they are closed when their time is over. */
async function countUnpaid(): Promise<number[]> {
  const age = sql`timestampdiff(minute, ${orders.placedAt}, now(3))`;
  const group = unpaidAges.reduceRight(
    (older, minutes, i) => sql`if(${age} < ${minutes}, ${i}, ${older})`,
    sql`${unpaidAges.length}`,
  );
  const rows = await db
    .select({ age: group.mapWith(Number).as('age'), total: count() })
    .from(orders)
    .where(eq(orders.status, 'unpaid'))
    .groupBy(sql`age`);
  const totals = new Map(rows.map((row) => [row.age, row.total]));
  return [...unpaidAges, undefined].map((_, i) => totals.get(i) ?? 0);
}
