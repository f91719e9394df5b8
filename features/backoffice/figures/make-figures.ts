import { eq, gte, sql } from 'drizzle-orm';
import { db } from '../../../db/index.ts';
import { insertRows } from '../../../db/rows.ts';
import { dailyFigures, dailyGoods } from '../../../db/schema/index.ts';
import { inTransaction } from '../../../db/transaction.ts';
import { countDay, goodsOf } from './count-day.ts';
import { dayOf, daysFrom, type ShopDay, startOf } from './shop-day.ts';

/** How many days, besides today, are kept up to date and shown. */
export const daysShown = 30;

const daysAtOnce = 10; // a job should end within its minute
const rowsAtOnce = 1_000;
const graceMs = 10 * 60_000; // after midnight, for what was begun before it

/**
 * Makes the figures of the days that are over: those that have none, and each of the last month once a day, because
 * orders are cancelled later. However often it runs, the figures are the same. Answers how many days it made.
 */
export async function makeFigures(now = new Date()): Promise<number> {
  const due = (await dueDays(dayOf(new Date(now.getTime() - graceMs)))).slice(0, daysAtOnce);
  for (const day of due) await makeDay(day);
  return due.length;
}

/** The newest first: that is what somebody waits for. */
async function dueDays(today: ShopDay): Promise<ShopDay[]> {
  const days = Array.from({ length: daysShown }, (_, i) => daysFrom(today, -1 - i));
  const made = await db
    .select({ day: dailyFigures.day, madeAt: dailyFigures.madeAt })
    .from(dailyFigures)
    .where(gte(dailyFigures.day, days.at(-1) ?? today));
  const since = startOf(today).getTime();
  const fresh = new Set(made.filter(({ madeAt }) => madeAt.getTime() >= since).map(({ day }) => day));
  return days.filter((day) => !fresh.has(day));
}

/** What Redis has forgotten by then stays as it was counted. */
async function makeDay(day: ShopDay): Promise<void> {
  const figures = await countDay(day);
  const goods = (await goodsOf(day)).map((one) => ({ day, ...one }));
  const row = { ...figures, madeAt: sql`now(3)` };
  await inTransaction(
    async (tx) => {
      await tx
        .insert(dailyFigures)
        .values({ day, ...row })
        .onDuplicateKeyUpdate({
          set: {
            ...row,
            activeUsers: figures.activeUsers ?? sql`active_users`,
            carts: figures.carts ?? sql`carts`,
          },
        });
      await tx.delete(dailyGoods).where(eq(dailyGoods.day, day));
      for (let i = 0; i < goods.length; i += rowsAtOnce)
        await insertRows(tx, dailyGoods, goods.slice(i, i + rowsAtOnce));
    },
    { isRepeatable: true },
  );
}
