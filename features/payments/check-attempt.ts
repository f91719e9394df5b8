import { and, eq, sql } from 'drizzle-orm';
import { db } from '../../db/index.ts';
import { orders, paymentAttempts } from '../../db/schema/index.ts';
import { closeTrade, queryTrade, type Trade } from '../../lib/alipay.ts';
import { log } from '../../lib/log.ts';
import { type Recorded, recordPayment } from './record-payment.ts';

/**
 * Asks Alipay how an attempt stands, and draws the consequence: a payment is recorded; what can no longer be paid, or is
 * given up, is closed there and here. `unbegun`: the buyer may still come to Alipay, which has nothing to close yet.
 * Rejects with an Outage when Alipay does not answer.
 */
export async function checkAttempt(
  id: number,
  { isGivenUp = false } = {},
): Promise<Recorded | 'waiting' | 'unbegun' | 'closed'> {
  const attempt = await noteCheck(id);
  if (!attempt) return 'closed';
  const trade = await queryTrade(attempt.outTradeNo);
  if (trade && isPaid(trade)) return takeAnswer(attempt.outTradeNo, trade);
  if (!trade && !attempt.isPastTime) return 'unbegun';
  const isEnded = !trade || trade.status === 'TRADE_CLOSED';
  const isToBeClosed = attempt.isOver || isGivenUp;
  if (!isEnded && !(isToBeClosed && (await closeTrade(attempt.outTradeNo)))) return 'waiting';
  await closeAttempt(id);
  return 'closed';
}

/** Nobody can pay it any more; one that was paid stays paid. */
async function closeAttempt(id: number): Promise<void> {
  await db
    .update(paymentAttempts)
    .set({ status: 'closed' })
    .where(and(eq(paymentAttempts.id, id), eq(paymentAttempts.status, 'open')));
}

/** The attempt as long as it is open. Past its time a buyer who never came to Alipay cannot begin there any more. */
async function noteCheck(id: number) {
  const isOpen = and(eq(paymentAttempts.id, id), eq(paymentAttempts.status, 'open'));
  await db.update(paymentAttempts).set({ checkedAt: sql`now(3)` }).where(isOpen);
  const isPastTime = sql`coalesce(${orders.expiresAt}, ${paymentAttempts.endsAt}) <= now(3)`;
  const [attempt] = await db
    .select({
      outTradeNo: paymentAttempts.outTradeNo,
      isPastTime: isPastTime.mapWith(Boolean),
      isOver: sql`${orders.status} <> 'unpaid' or ${isPastTime}`.mapWith(Boolean),
    })
    .from(paymentAttempts)
    .innerJoin(orders, eq(orders.id, paymentAttempts.orderId))
    .where(isOpen);
  return attempt;
}

const isPaid = ({ status }: Trade) => status === 'TRADE_SUCCESS' || status === 'TRADE_FINISHED';

async function takeAnswer(outTradeNo: string, { tradeNo, amountFen }: Trade): Promise<Recorded> {
  const recorded = await recordPayment({ outTradeNo, tradeNo, amountFen });
  if (isAlarming(recorded))
    log.error({ recorded, outTradeNo }, 'Alipay holds a payment that cannot be right');
  return recorded;
}

const isAlarming = (recorded: Recorded) =>
  recorded === 'unknown-order' || recorded === 'wrong-amount' || recorded === 'trade-taken';
