import { and, eq, inArray, or } from 'drizzle-orm';
import { type Db, db } from '../../db/index.ts';
import { orders, paymentAttempts, payments, returns } from '../../db/schema/index.ts';

/** Whether goods or money of the user are on their way, or may still be paid for or sent back. */
export async function hasOpenMatters(userId: number, on: Db = db): Promise<boolean> {
  const found = await on
    .select({ id: orders.id })
    .from(orders)
    .leftJoin(
      paymentAttempts,
      and(eq(paymentAttempts.orderId, orders.id), eq(paymentAttempts.status, 'open')),
    )
    .leftJoin(returns, and(eq(returns.orderId, orders.id), eq(returns.status, 'requested')))
    .leftJoin(payments, and(eq(payments.orderId, orders.id), eq(payments.status, 'refunding')))
    .where(and(eq(orders.userId, userId), isOpen()))
    .limit(1);
  return found.length > 0;
}

const isOpen = () =>
  or(
    inArray(orders.status, ['unpaid', 'unshipped', 'unreceived']),
    eq(orders.paymentStatus, 'refunding'),
    eq(paymentAttempts.status, 'open'),
    eq(returns.status, 'requested'),
    eq(payments.status, 'refunding'),
  );
