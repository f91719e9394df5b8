import { and, eq, sql } from 'drizzle-orm';
import type { Transaction } from '../../db/index.ts';
import { orders } from '../../db/schema/index.ts';
import { ShopError } from '../../lib/shop-error.ts';

export type LockedOrder = Awaited<ReturnType<typeof find>>[number];

/** An order by its own id, or one of this user's by its number. */
export type Which = { id: number } | { number: string; userId: number };

/** Locks an order's row: whoever changes something of an order begins here. Refuses what is not there, or another's. */
export async function lockOrder(tx: Transaction, which: Which): Promise<LockedOrder> {
  const [order] = await find(tx, which);
  if (!order) throw new ShopError('order-missing', null);
  return order;
}

const find = (tx: Transaction, which: Which) =>
  tx
    .select({
      id: orders.id,
      number: orders.number,
      userId: orders.userId,
      status: orders.status,
      paymentStatus: orders.paymentStatus,
      payMethod: orders.payMethod,
      totalFen: orders.totalFen,
      expiresAt: orders.expiresAt,
      locale: orders.locale,
      carrier: orders.carrier,
      trackingNumber: orders.trackingNumber,
      isExpired: sql`${orders.status} = 'unpaid' and ${orders.expiresAt} <= now(3)`.mapWith(Boolean),
      isDue: sql`coalesce(${orders.dueAt} <= now(3), false)`.mapWith(Boolean),
    })
    .from(orders)
    .where(
      'id' in which
        ? eq(orders.id, which.id)
        : and(eq(orders.number, which.number), eq(orders.userId, which.userId)),
    )
    .for('update');
