import 'server-only';
import { asc, desc, eq, inArray, sql } from 'drizzle-orm';
import { db } from '../../../db/index.ts';
import { orders, shipLists, shipRows, users } from '../../../db/schema/index.ts';
import { isOpenOnline } from '../../payments/open-attempts.ts';
import { hasMoneyLeft } from '../../payments/settle-payment-status.ts';

export type Verdict =
  | 'ready'
  | 'sent'
  | 'sent-before'
  | 'number'
  | 'rounded'
  | 'carrier'
  | 'tracking'
  | 'twice'
  | 'order-missing'
  | 'order-moved'
  | 'not-paid'
  | 'open-online';

export type ShipListView = NonNullable<Awaited<ReturnType<typeof readShipList>>>;

const silentSeconds = 15; // whoever sends them has gone

/** A list of parcels, each with what became of it, or would become of it now. */
export async function readShipList(listId: number) {
  const [list] = await db
    .select({ id: shipLists.id, startedAt: shipLists.startedAt, createdAt: shipLists.createdAt })
    .from(shipLists)
    .where(eq(shipLists.id, listId));
  if (!list) return undefined;
  const rows = await db
    .select()
    .from(shipRows)
    .where(eq(shipRows.listId, listId))
    .orderBy(asc(shipRows.line));
  const known = await ordersOf(rows.filter((row) => !row.outcome && !row.problem));
  const isBeingSent = await isHeard(listId);
  const judged = rows.map((row) => ({ ...row, verdict: judge(row, known.get(row.number), isBeingSent) }));
  const count = (...verdicts: Verdict[]) => judged.filter(({ verdict }) => verdicts.includes(verdict)).length;
  const [ready, done] = [count('ready'), count('sent', 'sent-before')];
  return {
    ...list,
    rows: judged,
    ready,
    done,
    wrong: rows.length - ready - done,
    isRunning: ready > 0 && isBeingSent,
  };
}

type Row = typeof shipRows.$inferSelect;

async function ordersOf(rows: Row[]) {
  const numbers = rows.map(({ number }) => number);
  const found =
    numbers.length === 0
      ? []
      : await db
          .select({
            number: orders.number,
            status: orders.status,
            isPayable: sql`${orders.payMethod} = 'cash' or ${hasMoneyLeft}`.mapWith(Boolean),
            isUnsettled: sql`${orders.payMethod} = 'cash' and ${isOpenOnline}`.mapWith(Boolean),
            carrier: orders.carrier,
            trackingNumber: orders.trackingNumber,
          })
          .from(orders)
          .where(inArray(orders.number, numbers));
  return new Map(found.map((order) => [order.number, order]));
}

type Known = {
  status: string;
  isPayable: boolean;
  isUnsettled: boolean;
  carrier: string | null;
  trackingNumber: string | null;
};

/** The same as the rule would say, which has the last word: what it is sending now is not settled before it notes that. */
function judge(
  { problem, outcome, carrier, trackingNumber }: Row,
  order: Known | undefined,
  isBeingSent: boolean,
): Verdict {
  const settled = outcome ?? problem;
  if (settled) return settled as Verdict;
  if (!order) return 'order-missing';
  if (order.status === 'unshipped' && order.isUnsettled) return 'open-online';
  if (order.status === 'unshipped') return order.isPayable ? 'ready' : 'not-paid';
  const isSame = order.carrier === carrier && order.trackingNumber === trackingNumber;
  if (order.status !== 'unreceived' || !isSame) return 'order-moved';
  return isBeingSent ? 'ready' : 'sent-before';
}

/** Whether somebody is sending this list: something was done to it just now. */
async function isHeard(listId: number): Promise<boolean> {
  const [heard] = await db
    .select({
      is: sql`coalesce(greatest(${shipLists.startedAt}, coalesce(max(${shipRows.triedAt}), ${shipLists.startedAt}))
        > now(3) - interval ${silentSeconds} second, false)`.mapWith(Boolean),
    })
    .from(shipLists)
    .leftJoin(shipRows, eq(shipRows.listId, shipLists.id))
    .where(eq(shipLists.id, listId))
    .groupBy(shipLists.id, shipLists.startedAt);
  return heard?.is ?? false;
}

/** The newest lists, with whose they are and how far they came. */
export const listShipLists = () =>
  db
    .select({
      id: shipLists.id,
      username: users.username,
      createdAt: shipLists.createdAt,
      rows: sql`(select count(*) from ship_rows r where r.list_id = ship_lists.id)`.mapWith(Number),
      done: sql`(select count(*) from ship_rows r where r.list_id = ship_lists.id
        and r.outcome in ('sent', 'sent-before'))`.mapWith(Number),
    })
    .from(shipLists)
    .innerJoin(users, eq(users.id, shipLists.staffId))
    .orderBy(desc(shipLists.id))
    .limit(10);
