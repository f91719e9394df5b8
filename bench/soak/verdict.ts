import { and, count, eq, inArray, sql } from 'drizzle-orm';
import { db } from '../../db/index.ts';
import { reconcile } from '../../db/reconcile/reconcile.ts';
import { orders, skus, stockMovements } from '../../db/schema/index.ts';
import { redisClient } from '../../lib/redis.ts';
import { until } from '../../local/processes.mjs';
import type { Floor } from './floor.ts';
import type { rushHour } from './rush-hour.ts';

type Hour = Awaited<ReturnType<typeof rushHour>>;

/** A transaction ends at most so long after its movements are dated. */
const longestTransactionMs = 10_000;
const mostMsUntilExpired = 180_000;

/** What was wrong; nothing, if all is as promised. */
export async function judge(floor: Floor, hour: Hour): Promise<string[]> {
  const faults = [...hour.odd, ...floor.bugs(), ...unexpected(hour), ...slower(hour), ...larger(hour)];
  if (!(await until(() => noneIsUnpaid(floor), mostMsUntilExpired, 1_000)))
    faults.push('orders were not closed in time');
  await noteExpiries(floor);
  for (const refused of floor.book.falseRefusals())
    faults.push(`refused although it was there: ${JSON.stringify(refused)}`);
  faults.push(...(await miscounted(floor)));
  faults.push(...(await floor.journal.contradictions(process.env.DATABASE_URL ?? '')));
  await reconcile(process.env.DATABASE_URL ?? '', redisClient(), (finding) =>
    faults.push(JSON.stringify(finding)),
  );
  return faults;
}

const expected = ['placed', 'lines-refused', 'too-many-unpaid'];

const unexpected = ({ answers }: Hour): string[] =>
  Object.entries(answers)
    .filter(([answer]) => !expected.includes(answer))
    .map(([answer, times]) => `${times} checkouts ended as ${answer}`);

/** Flat: the last three tenths are not slower than the second to fourth by more than half. */
function slower({ tenths }: Hour): string[] {
  const p99 = tenths.map((tenth) => tenth['p99 ms']);
  const [early, late] = [median(p99.slice(1, 4)), median(p99.slice(-3))];
  return late > 1.5 * early ? [`p99 grew from ${early} to ${late} ms`] : [];
}

/** Likewise: the garbage collector takes its time, so a third more is no leak yet, and a short run tells nothing. */
function larger({ tenths }: Hour): string[] {
  const memory = tenths.map((tenth) => tenth['memory MB']);
  const [early, late] = [median(memory.slice(2, 5)), median(memory.slice(-3))];
  const isLong = (tenths[0]?.orders ?? 0) > 1_000;
  return isLong && late > 1.33 * early ? [`memory grew from ${early} to ${late} MB`] : [];
}

const median = (numbers: number[]) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

async function noneIsUnpaid({ shoppers }: Floor): Promise<boolean> {
  const userIds = shoppers.map(({ user }) => user.id);
  const [row] = await db
    .select({ n: count() })
    .from(orders)
    .where(and(eq(orders.status, 'unpaid'), inArray(orders.userId, userIds)));
  return row?.n === 0;
}

const idsOf = ({ goods }: Floor) => goods.map(({ id }) => id);

/** What the shop moved by itself is known by its own dates only, so it counts late or early enough to be certain. */
async function noteExpiries(floor: Floor): Promise<void> {
  const rows = await db
    .select({
      skuId: stockMovements.skuId,
      delta: stockMovements.delta,
      createdAt: stockMovements.createdAt,
    })
    .from(stockMovements)
    .where(
      and(
        inArray(stockMovements.skuId, idsOf(floor)),
        inArray(stockMovements.reason, ['expire', 'revive', 'return']),
      ),
    );
  for (const { skuId, delta, createdAt } of rows) {
    const certainAfterMs = delta > 0 ? longestTransactionMs : -longestTransactionMs;
    floor.book.note(skuId, delta, createdAt.getTime() + certainAfterMs);
  }
}

/** SKUs of which buyers were promised other numbers of pieces than left the shelf. */
async function miscounted(floor: Floor): Promise<string[]> {
  const rows = await db
    .select({
      id: skus.id,
      stock: skus.stock,
      moved: sql`sum(if(${stockMovements.reason} = 'sale', 0, ${stockMovements.delta}))`.mapWith(Number),
    })
    .from(skus)
    .innerJoin(stockMovements, eq(stockMovements.skuId, skus.id))
    .where(inArray(skus.id, idsOf(floor)))
    .groupBy(skus.id, skus.stock);
  return rows.flatMap(({ id, stock, moved }) => {
    const promised = floor.book.sold.get(id) ?? 0;
    return moved - promised === stock
      ? []
      : [`SKU ${id}: ${promised} promised, ${moved} to give, ${stock} left`];
  });
}
