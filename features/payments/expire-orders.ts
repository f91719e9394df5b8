import { and, asc, eq, exists, lte, sql } from 'drizzle-orm';
import { db } from '../../db/index.ts';
import { orders, paymentAttempts } from '../../db/schema/index.ts';
import { inTransaction } from '../../db/transaction.ts';
import { inBatches } from '../../lib/in-batches.ts';
import { log } from '../../lib/log.ts';
import { isOutage } from '../../lib/outage.ts';
import { deliverSoon } from '../accounts/keep-delivering.ts';
import { closeOrder } from '../orders/close-order.ts';
import { leaveNotice } from '../orders/leave-notice.ts';
import { lockOrder } from '../orders/lock-order.ts';
import { aRound } from './a-round.ts';
import { checkOrders } from './check-payments.ts';

const patienceSeconds = 30;

/**
 * Closes orders whose time to pay is over, each in a transaction of its own, after Alipay was asked whether they were
 * paid. It is not waited for longer than half a minute: a payment that turns up later revives the order or goes back.
 */
export async function expireOrders(atOnce = 200): Promise<number> {
  const isAlipayThere = askForAWhile();
  const expired = await inBatches(() => expireSome(atOnce, isAlipayThere));
  if (expired > 0) deliverSoon();
  return expired;
}

async function expireSome(atOnce: number, isAlipayThere: (id: number) => Promise<boolean>) {
  const attempt = db
    .select({ one: sql`1` })
    .from(paymentAttempts)
    .where(and(eq(paymentAttempts.orderId, orders.id), eq(paymentAttempts.status, 'open')));
  const due = await db
    .select({
      id: orders.id,
      isBegun: sql`${exists(attempt)}`.mapWith(Boolean),
      isUrgent: sql`${orders.expiresAt} < now(3) - interval ${patienceSeconds} second`.mapWith(Boolean),
    })
    .from(orders)
    .where(and(eq(orders.status, 'unpaid'), lte(orders.expiresAt, sql`now(3)`)))
    .orderBy(asc(orders.expiresAt), asc(orders.id))
    .limit(atOnce);
  let done = 0;
  for (const { id, isBegun, isUrgent } of due) {
    const isCertain = !isBegun || (await isAlipayThere(id));
    if ((isCertain || isUrgent) && (await expireOne(id))) done += 1;
  }
  return { isFull: due.length === atOnce, done };
}

/** Asks about one order after the other, until Alipay does not answer or the time for asking is over. */
function askForAWhile(): (orderId: number) => Promise<boolean> {
  const hasTime = aRound();
  let isThere = true;
  return async (orderId) => {
    isThere &&= hasTime() && (await checkOrders([orderId]));
    return isThere;
  };
}

/** What is wrong with one keeps nobody else waiting. */
async function expireOne(id: number): Promise<boolean> {
  try {
    return await expireOrder(id);
  } catch (error) {
    if (isOutage(error)) throw error;
    log.error({ err: error, orderId: id }, 'an order could not be closed');
    return false;
  }
}

/** Answers false when it is paid or closed already. */
export function expireOrder(id: number): Promise<boolean> {
  return inTransaction(
    async (tx) => {
      const order = await lockOrder(tx, { id });
      if (!order.isExpired) return false;
      await closeOrder(tx, order, { as: 'expire', actor: 'system:expiry' });
      await leaveNotice(tx, order, 'expired');
      return true;
    },
    { isRepeatable: true },
  );
}
