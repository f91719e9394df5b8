import { and, eq, type SQL, sql } from 'drizzle-orm';
import type { Transaction } from '../../db/index.ts';
import { orderEvents, orders } from '../../db/schema/index.ts';
import { orderTransitions } from '../../db/schema/order-transitions.ts';
import { GuardLost } from '../../db/transaction.ts';
import { ShopError } from '../../lib/shop-error.ts';
import type { LockedOrder } from './lock-order.ts';
import type { OrderStatus } from './order-status.ts';

/** Who does something to an order: `user:1`, `staff:9`, `system:expiry`; and why, in their words. */
export type Cause = { actor: string; reason?: string };

/**
 * Moves a locked order on and writes the event. Answers false when the order is there already, so that whoever comes
 * second does nothing twice. Refuses a move that the way of an order does not have.
 */
export async function moveOrder(
  tx: Transaction,
  order: LockedOrder,
  to: OrderStatus,
  { actor, reason = '' }: Cause,
): Promise<boolean> {
  const from = order.status;
  if (from === to) return false;
  if (!orderTransitions[from].includes(to)) throw new ShopError('order-moved', { status: from });
  const [moved] = await tx
    .update(orders)
    .set({ status: to, dueAt: dueAfter[to] ?? null })
    .where(and(eq(orders.id, order.id), eq(orders.status, from)));
  if (moved.affectedRows !== 1) throw new GuardLost();
  await tx
    .insert(orderEvents)
    .values({ orderId: order.id, fromStatus: from, toStatus: to, actor, reason, createdAt: sql`now(3)` });
  return true;
}

/** What nobody does anything about, the shop takes for done: received after 10 days, finished after 15 more. */
const dueAfter: Partial<Record<OrderStatus, SQL>> = {
  unreceived: sql`now(3) + interval 10 day`,
  uncommented: sql`now(3) + interval 15 day`,
};
