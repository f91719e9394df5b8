import { and, eq, isNull, sql } from 'drizzle-orm';
import { db, type Transaction } from '../../db/index.ts';
import { among, ascending } from '../../db/rows.ts';
import { orderLines, orders } from '../../db/schema/index.ts';
import type { SelectedLine } from '../cart/cart-store.ts';
import type { KnownOrder, Past } from './decide-order.ts';

/** The user's orders whose goods perhaps still have to leave the cart. */
export async function readUncleared(userId: number): Promise<number[]> {
  const rows = await db
    .select({ id: orders.id })
    .from(orders)
    .where(and(isNull(orders.cartClearedAt), eq(orders.userId, userId)));
  return rows.map(({ id }) => id);
}

type Key = { userId: number; checkoutKey: string };

/** The order that exists under a user's key, without a lock: one that is not there may be on its way. */
export async function readKnown({ userId, checkoutKey }: Key): Promise<KnownOrder | undefined> {
  const [known] = await db
    .select({ id: orders.id, number: orders.number, checkoutHash: orders.checkoutHash })
    .from(orders)
    .where(and(eq(orders.userId, userId), eq(orders.checkoutKey, checkoutKey)));
  return known;
}

const keyOf = ({ userId, checkoutKey }: Key) => `${userId} ${checkoutKey}`;

/** Longer than an order takes from reading the cart to its commit, whatever happens on the way. */
const latestSeconds = 60;

type Row = {
  what: 'known' | 'latest' | 'unpaid';
  userId: number;
  id: number;
  number: string;
  checkoutKey: string;
  checkoutHash: string;
};

/** What there is of these users, by `keyOf`, in one statement. Read it after the users are locked: then it is final. */
export async function readPast(keys: Key[], tx: Transaction): Promise<(key: Key) => Past> {
  const { id, number, userId, checkoutKey, checkoutHash, cartClearedAt, placedAt, status } = orders;
  const theirs = among(userId, ascending(keys.map((key) => key.userId)));
  const under = among(
    sql`(${userId}, ${checkoutKey})`,
    keys.map((key) => [key.userId, key.checkoutKey]),
  );
  const latest = sql`select 'latest', ${userId}, ${id}, '', '', '' from ${orders} where ${theirs}`;
  const [rows] = (await tx.execute(sql`
    select 'known' as what, ${userId} as userId, ${id} as id, ${number} as number,
      ${checkoutKey} as checkoutKey, ${checkoutHash} as checkoutHash from ${orders} where ${under}
    union all ${latest} and ${cartClearedAt} is null
    union all ${latest} and ${placedAt} > now(3) - interval ${sql.raw(String(latestSeconds))} second
    union all select 'unpaid', ${userId}, count(*), '', '', '' from ${orders}
      where ${theirs} and ${status} = 'unpaid' group by ${userId}`)) as unknown as [Row[]];
  const known = new Map<string, KnownOrder>();
  const others = new Map(keys.map((key) => [key.userId, { latest: [] as number[], unpaidCount: 0 }]));
  for (const row of rows) {
    const of = others.get(row.userId);
    if (row.what === 'known') known.set(keyOf(row), row);
    else if (row.what === 'latest') of?.latest.push(row.id);
    else if (of) of.unpaidCount = row.id;
  }
  const none = { latest: [], unpaidCount: 0 };
  return (key) => ({ known: known.get(keyOf(key)), ...(others.get(key.userId) ?? none) });
}

/** What was bought under an order, as the cart knows it. */
export async function readBought(orderId: number): Promise<SelectedLine[]> {
  return db
    .select({ skuId: orderLines.skuId, quantity: orderLines.quantity })
    .from(orderLines)
    .where(eq(orderLines.orderId, orderId));
}
