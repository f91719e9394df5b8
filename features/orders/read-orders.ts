import { and, count, eq, inArray, isNull, sql } from 'drizzle-orm';
import { unionAll } from 'drizzle-orm/mysql-core';
import { type Db, db } from '../../db/index.ts';
import { among } from '../../db/rows.ts';
import { orderLines, orders } from '../../db/schema/index.ts';
import type { SelectedLine } from '../cart/cart-store.ts';
import type { KnownOrder } from './decide-order.ts';

export type Before = { orderCount: number; uncleared: number[] };

/** For each user: how many orders there are, and which of them still have to leave the cart. One statement for all. */
export async function readBefore(userIds: number[]): Promise<Map<number, Before>> {
  const uncleared = db
    .select({
      userId: orders.userId,
      orderId: sql<number | null>`${orders.id}`.as('order_id'),
      orderCount: sql<number>`0`.as('order_count'),
    })
    .from(orders)
    .where(and(isNull(orders.cartClearedAt), inArray(orders.userId, userIds)));
  const counted = db
    .select({
      userId: orders.userId,
      orderId: sql<number | null>`null`.as('order_id'),
      orderCount: sql<number>`count(*)`.as('order_count'),
    })
    .from(orders)
    .where(inArray(orders.userId, userIds))
    .groupBy(orders.userId);
  const result = new Map(userIds.map((id): [number, Before] => [id, { orderCount: 0, uncleared: [] }]));
  for (const { userId, orderId, orderCount } of await unionAll(uncleared, counted)) {
    const before = result.get(userId);
    if (orderId === null && before) before.orderCount = Number(orderCount);
    else before?.uncleared.push(Number(orderId));
  }
  return result;
}

type Key = { userId: number; checkoutKey: string };

/** The orders that exist under these users' keys, by `keyOf`. Read it after the users are locked: then it is final. */
export async function readKnown(keys: Key[], from: Db = db): Promise<Map<string, KnownOrder>> {
  const rows = await from
    .select({
      id: orders.id,
      number: orders.number,
      userId: orders.userId,
      checkoutKey: orders.checkoutKey,
      checkoutHash: orders.checkoutHash,
    })
    .from(orders)
    .where(
      among(
        sql`(${orders.userId}, ${orders.checkoutKey})`,
        keys.map(({ userId, checkoutKey }) => [userId, checkoutKey]),
      ),
    );
  return new Map(rows.map((row) => [keyOf(row), row]));
}

export const keyOf = ({ userId, checkoutKey }: Key) => `${userId} ${checkoutKey}`;

export type OrderCount = { all: number; unpaid: number };

export async function countOrders(userIds: number[], from: Db): Promise<Map<number, OrderCount>> {
  const rows = await from
    .select({
      userId: orders.userId,
      all: count(),
      unpaid: sql`sum(${orders.status} = 'unpaid')`.mapWith(Number),
    })
    .from(orders)
    .where(among(orders.userId, userIds))
    .groupBy(orders.userId);
  return new Map(rows.map(({ userId, ...counted }) => [userId, counted]));
}

/** What was bought under an order, as the cart knows it. */
export async function readBought(orderId: number): Promise<SelectedLine[]> {
  return db
    .select({ skuId: orderLines.skuId, quantity: orderLines.quantity })
    .from(orderLines)
    .where(eq(orderLines.orderId, orderId));
}
