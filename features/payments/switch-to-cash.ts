import { and, eq } from 'drizzle-orm';
import { db, type Transaction } from '../../db/index.ts';
import { orders, paymentAttempts } from '../../db/schema/index.ts';
import { inTransaction } from '../../db/transaction.ts';
import { AlipayRefusal, takesAlipay } from '../../lib/alipay.ts';
import { log } from '../../lib/log.ts';
import { isOutage, Outage } from '../../lib/outage.ts';
import { ShopError } from '../../lib/shop-error.ts';
import { within } from '../../lib/within.ts';
import { type LockedOrder, lockOrder } from '../orders/lock-order.ts';
import { moveOrder } from '../orders/move-order.ts';
import { checkAttempt } from './check-attempt.ts';
import { openAttemptOf } from './open-attempts.ts';
import { obstacleTo } from './start-payment.ts';

type Mine = { number: string; userId: number };

const patienceMs = 5_000;

/**
 * Has an order that waits for its payment paid at the door instead, after Alipay closed what was begun there. Answers
 * false when it turns out to be paid: so it stays. What is paid all the same afterwards is recorded as any payment.
 */
export async function switchToCash(which: Mine): Promise<boolean> {
  const unbegunId = await giveUp(which);
  return inTransaction(async (tx) => change(tx, await lockOrder(tx, which), unbegunId), {
    isRepeatable: true,
  });
}

async function change(tx: Transaction, order: LockedOrder, unbegunId: number | undefined): Promise<boolean> {
  if (order.payMethod === 'cash') return true;
  const why = obstacleTo(order);
  if (why === 'paid') return false;
  if (why) throw new ShopError('not-payable', { why });
  const openId = await openAttemptOf(tx, order.id);
  if (openId !== undefined && openId !== unbegunId) throw new ShopError('payment-unclear', null);
  if (openId !== undefined)
    await tx.update(paymentAttempts).set({ endsAt: order.expiresAt }).where(eq(paymentAttempts.id, openId));
  await moveOrder(tx, order, 'unshipped', { actor: `user:${order.userId}`, reason: 'cash on delivery' });
  await tx.update(orders).set({ payMethod: 'cash', expiresAt: null }).where(eq(orders.id, order.id));
  return true;
}

/** Answers the attempt that cannot be closed, since the buyer never came to Alipay. */
async function giveUp(which: Mine): Promise<number | undefined> {
  try {
    return await within(patienceMs, giveUpOpen(which), () => new Outage('Alipay takes too long'));
  } catch (error) {
    if (!isOutage(error) && !(error instanceof AlipayRefusal)) throw error;
    log.warn({ err: error, number: which.number }, 'it is not known whether an order is paid: it stays so');
    throw new ShopError('payment-unclear', null, { cause: error });
  }
}

/** A trade that was paid or closed between question and closing is asked about once more. */
async function giveUpOpen(which: Mine): Promise<number | undefined> {
  for (let asked = 0; asked < 2; asked += 1) {
    const id = await findOpen(which);
    const found = id && takesAlipay() ? await checkAttempt(id, { isGivenUp: true }) : 'closed';
    if (found === 'unbegun') return id;
    if (found !== 'waiting') return undefined;
  }
  return undefined;
}

async function findOpen({ number, userId }: Mine): Promise<number | undefined> {
  const [open] = await db
    .select({ id: paymentAttempts.id })
    .from(paymentAttempts)
    .innerJoin(orders, eq(orders.id, paymentAttempts.orderId))
    .where(
      and(
        eq(orders.number, number),
        eq(orders.userId, userId),
        eq(orders.status, 'unpaid'),
        eq(paymentAttempts.status, 'open'),
      ),
    );
  return open?.id;
}
