import { and, eq, isNull, sql } from 'drizzle-orm';
import { db, type Transaction } from '../../db/index.ts';
import { among, ascending } from '../../db/rows.ts';
import { addresses, orderLines, orders } from '../../db/schema/index.ts';
import type { SelectedLine } from '../cart/cart-store.ts';
import type { Address, Facts, KnownOrder, Uncleared } from './decide-order.ts';

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
const latelySeconds = 60;

type Row = {
  what: 'known' | 'uncleared' | 'unpaid' | 'address';
  userId: number;
  id: number;
  number: string;
  checkoutKey: string;
  checkoutHash: string;
  clearedMs: number | null;
} & Address;

type Asked = Key & { addressId: number };

/**
 * What there is of these shoppers already, and the living addresses that they name, whoever owns them: in one statement.
 * Read it after the users are locked: then it is final.
 */
export async function readPast(
  asked: Asked[],
  tx: Transaction,
): Promise<(one: Asked) => Pick<Facts, 'past' | 'address'>> {
  const { id, number, userId, checkoutKey, checkoutHash, cartClearedAt, placedAt, status } = orders;
  const theirs = among(userId, ascending(asked.map((one) => one.userId)));
  const under = among(
    sql`(${userId}, ${checkoutKey})`,
    asked.map((one) => [one.userId, one.checkoutKey]),
  );
  const named = among(addresses.id, ascending(asked.map((one) => one.addressId)));
  const clearedMs = sql`timestampdiff(microsecond, ${cartClearedAt}, now(3)) div 1000`;
  const noOrder = sql`'' as number, '' as checkoutKey, '' as checkoutHash`;
  const noAddress = sql`'' as receiver, '' as mobile, '' as region, '' as place`;
  const uncleared = sql`select 'uncleared', ${userId}, ${id}, ${noOrder}, ${clearedMs}, ${noAddress} from ${orders} where ${theirs}`;
  const [rows] = (await tx.execute(sql`
    select 'known' as what, ${userId} as userId, ${id} as id, ${number} as number, ${checkoutKey} as checkoutKey,
      ${checkoutHash} as checkoutHash, null as clearedMs, ${noAddress} from ${orders} where ${under}
    union all ${uncleared} and ${cartClearedAt} is null
    union all ${uncleared} and ${placedAt} > now(3) - interval 1 day
      and ${cartClearedAt} > now(3) - interval ${sql.raw(String(latelySeconds))} second
    union all select 'unpaid', ${userId}, count(*), ${noOrder}, null, ${noAddress} from ${orders}
      where ${theirs} and ${status} = 'unpaid' group by ${userId}
    union all select 'address', ${addresses.userId}, ${addresses.id}, ${noOrder}, null, ${addresses.receiver},
      ${addresses.mobile}, ${addresses.region}, ${addresses.place} from ${addresses}
      where ${named} and ${addresses.deletedAt} is null`)) as unknown as [Row[]];
  const known = new Map<string, KnownOrder>();
  const living = new Map<number, Address>();
  const others = new Map(asked.map((one) => [one.userId, { uncleared: [] as Uncleared[], unpaidCount: 0 }]));
  for (const row of rows) {
    const of = others.get(row.userId);
    if (row.what === 'known') known.set(keyOf(row), row);
    else if (row.what === 'address') living.set(row.id, row);
    else if (row.what === 'uncleared') of?.uncleared.push(row);
    else if (of) of.unpaidCount = row.id;
  }
  const none = { uncleared: [], unpaidCount: 0 };
  return (one) => ({
    past: { known: known.get(keyOf(one)), ...(others.get(one.userId) ?? none) },
    address: living.get(one.addressId),
  });
}

/** What was bought under an order, as the cart knows it. */
export async function readBought(orderId: number): Promise<SelectedLine[]> {
  return db
    .select({ skuId: orderLines.skuId, quantity: orderLines.quantity })
    .from(orderLines)
    .where(eq(orderLines.orderId, orderId));
}
