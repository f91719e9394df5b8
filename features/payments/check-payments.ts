import { and, asc, eq, inArray, isNull, lt, or, sql } from 'drizzle-orm';
import { db } from '../../db/index.ts';
import { orders, paymentAttempts } from '../../db/schema/index.ts';
import { takesAlipay } from '../../lib/alipay.ts';
import { fewAtOnce } from '../../lib/few-at-once.ts';
import { inBatches } from '../../lib/in-batches.ts';
import { log } from '../../lib/log.ts';
import { isOutage } from '../../lib/outage.ts';
import { aRound } from './a-round.ts';
import { checkAttempt } from './check-attempt.ts';

const pauseSeconds = 60;
const batchSize = 100;
/** Questions at Alipay, of which one may take a third of a second. */
const atOnce = 6;

/**
 * Asks Alipay about open attempts of which nothing was heard for a minute, so that a payment is found though its message
 * never came, and a trade of an order that is over is closed. Ends at the first outage: the next round asks again.
 */
export async function checkPayments(most = batchSize): Promise<number> {
  if (!takesAlipay()) return 0;
  const hasTime = aRound();
  return inBatches(async () => {
    const checked = await checkSome(most, hasTime);
    return { isFull: checked === most && hasTime(), done: checked };
  });
}

/** Those that were not looked at for longest; each counts as looked at from then on. */
async function checkSome(most: number, hasTime: () => boolean): Promise<number> {
  const quiet = or(
    lt(paymentAttempts.checkedAt, sql`now(3) - interval ${pauseSeconds} second`),
    and(
      isNull(paymentAttempts.checkedAt),
      lt(paymentAttempts.createdAt, sql`now(3) - interval ${pauseSeconds} second`),
    ),
  );
  const open = await db
    .select({ id: paymentAttempts.id })
    .from(paymentAttempts)
    .where(and(eq(paymentAttempts.status, 'open'), quiet))
    .orderBy(asc(paymentAttempts.checkedAt), asc(paymentAttempts.id))
    .limit(most);
  let isThere = true;
  const check = async (id: number) => {
    if (isThere && hasTime()) await checkOne(id);
  };
  const inTurn = fewAtOnce(atOnce);
  const checks = open.map(({ id }) => inTurn(() => check(id)));
  await Promise.all(checks).catch((error: unknown) => {
    isThere = false;
    throw error;
  });
  return open.length;
}

/** The same for some orders, at once; nothing fails when Alipay is away. Answers whether it was asked and answered. */
export async function checkOrders(orderIds: number[]): Promise<boolean> {
  if (!takesAlipay() || orderIds.length === 0) return true;
  const open = await db
    .select({ id: paymentAttempts.id })
    .from(paymentAttempts)
    .where(and(eq(paymentAttempts.status, 'open'), inArray(paymentAttempts.orderId, orderIds)));
  try {
    for (const { id } of open) await checkOne(id);
    return true;
  } catch (error) {
    if (!isOutage(error)) throw error;
    log.warn({ err: error, orderIds }, 'Alipay did not answer; the payments are looked at again later');
    return false;
  }
}

/** Right after an order was cancelled: its trade is closed at Alipay. Answers which order it is. */
export async function checkOrderSoon(which: { number: string; userId: number }): Promise<number | undefined> {
  const [order] = await db
    .select({ id: orders.id })
    .from(orders)
    .where(and(eq(orders.number, which.number), eq(orders.userId, which.userId)));
  if (order) await checkOrders([order.id]);
  return order?.id;
}

/** What is wrong with one keeps nobody else waiting. */
async function checkOne(id: number): Promise<void> {
  try {
    await checkAttempt(id);
  } catch (error) {
    if (isOutage(error)) throw error;
    log.error({ err: error, attemptId: id }, 'a payment attempt could not be checked');
  }
}
