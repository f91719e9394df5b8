import { and, asc, isNull, sql } from 'drizzle-orm';
import { db } from '../../db/index.ts';
import { orders } from '../../db/schema/index.ts';
import { log } from '../../lib/log.ts';
import { isOutage } from '../../lib/outage.ts';
import { clearCartOf } from './clear-cart.ts';

const mostAtOnce = 200;

/** Makes up for carts that could not be cleared right after their orders, oldest first. Answers how many it looked at. */
export async function sweepCarts(): Promise<number> {
  const left = await db
    .select({ id: orders.id, userId: orders.userId })
    .from(orders)
    .where(and(isNull(orders.cartClearedAt), sql`${orders.placedAt} < now(3) - interval 5 second`))
    .orderBy(asc(orders.placedAt), asc(orders.id))
    .limit(mostAtOnce);
  for (const { id, userId } of left) await sweepOne(userId, id);
  return left.length;
}

/** A cart that cannot be read for a reason of its own does not keep the others waiting. */
async function sweepOne(userId: number, orderId: number): Promise<void> {
  try {
    await clearCartOf(userId, [orderId]);
  } catch (error) {
    if (isOutage(error)) throw error;
    log.error({ err: error, orderId }, 'a cart could not be swept');
  }
}
