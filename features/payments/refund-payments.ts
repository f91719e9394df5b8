import { and, asc, eq, sql } from 'drizzle-orm';
import { db, type Transaction } from '../../db/index.ts';
import { payments, refunds } from '../../db/schema/index.ts';
import { inTransaction } from '../../db/transaction.ts';
import { AlipayRefusal, isRefunded, refundTrade, takesAlipay } from '../../lib/alipay.ts';
import { log } from '../../lib/log.ts';
import { isOutage } from '../../lib/outage.ts';
import { deliverSoon } from '../accounts/keep-delivering.ts';
import { leaveNotice } from '../orders/leave-notice.ts';
import { lockOrder } from '../orders/lock-order.ts';
import { aRound } from './a-round.ts';
import { fitRefunds } from './fit-refunds.ts';
import { settlePaymentStatus } from './settle-payment-status.ts';

const mostAtOnce = 50;

/** After so many tries 20 s, 80 s, 4 min ... 18 h since it was asked for; from the eighth on every six hours. */
const isDue = sql`timestampdiff(second, ${refunds.createdAt}, now(3)) >=
  10 * (pow(3, least(${refunds.attempts}, 8)) - 1) + greatest(${refunds.attempts} - 8, 0) * 21600`;

const isOpen = and(eq(refunds.status, 'requested'), eq(payments.provider, 'alipay'));

/**
 * Has Alipay send back what was promised, of one order or of all. What fails is tried again, more and more seldom, and
 * says why. The round ends when Alipay is away, or slow.
 */
export async function refundPayments(orderId?: number): Promise<number> {
  if (!takesAlipay()) return 0;
  const due = await db
    .select({ id: refunds.id })
    .from(refunds)
    .innerJoin(payments, eq(payments.id, refunds.paymentId))
    .where(and(isOpen, isDue, orderId === undefined ? undefined : eq(payments.orderId, orderId)))
    .orderBy(asc(refunds.id))
    .limit(mostAtOnce);
  const hasTime = aRound();
  for (const { id } of due) if (!hasTime() || (await refundOne(id)) === 'away') break;
  return due.length;
}

/** Marks as done what of a trade went back already without our having heard so. Rejects with an Outage. */
export async function settleWhatWentBack(tradeNo: string): Promise<void> {
  const open = await db
    .select({ id: refunds.id, amountFen: refunds.amountFen })
    .from(refunds)
    .innerJoin(payments, eq(payments.id, refunds.paymentId))
    .where(and(isOpen, eq(payments.tradeNo, tradeNo)))
    .limit(mostAtOnce);
  for (const { id, amountFen } of open) {
    if (await isRefunded({ tradeNo, refundNo: String(id), amountFen })) await settleRefund(id);
  }
}

async function refundOne(id: number): Promise<'tried' | 'away'> {
  const refund = await claimRefund(id);
  if (!refund) return 'tried';
  try {
    // the row's own id names it there, so that another try sends nothing twice
    const isDone = await refundTrade({ ...refund, refundNo: String(id) });
    if (isDone) await settleRefund(id);
    else await noteFailure(id, 'not confirmed');
    return 'tried';
  } catch (error) {
    const isAway = isOutage(error);
    const reason = isAway ? 'no answer' : 'a fault of ours';
    await noteFailure(id, error instanceof AlipayRefusal ? error.code : reason);
    log.error({ err: error, refundId: id, attempts: refund.attempts }, 'a refund failed and is tried again');
    return isAway ? 'away' : 'tried';
  }
}

/** Nobody else's try: counted before it is made. */
async function claimRefund(id: number) {
  const [refund] = await db
    .select({ attempts: refunds.attempts, amountFen: refunds.amountFen, tradeNo: payments.tradeNo })
    .from(refunds)
    .innerJoin(payments, eq(payments.id, refunds.paymentId))
    .where(and(eq(refunds.id, id), eq(refunds.status, 'requested'), isDue));
  if (!refund?.tradeNo) return undefined;
  const [claimed] = await db
    .update(refunds)
    .set({ attempts: refund.attempts + 1 })
    .where(and(eq(refunds.id, id), eq(refunds.status, 'requested'), eq(refunds.attempts, refund.attempts)));
  if (claimed.affectedRows !== 1) return undefined;
  return { ...refund, tradeNo: refund.tradeNo, attempts: refund.attempts + 1 };
}

const noteFailure = (id: number, lastError: string) =>
  db.update(refunds).set({ lastError }).where(eq(refunds.id, id));

/** The money is back at the provider. Answers false when that was known. */
async function settleRefund(id: number): Promise<boolean> {
  const isNew = await inTransaction(
    async (tx) => {
      const [of] = await tx
        .select({ orderId: payments.orderId })
        .from(refunds)
        .innerJoin(payments, eq(payments.id, refunds.paymentId))
        .where(eq(refunds.id, id));
      return of ? settle(tx, of.orderId, id) : false;
    },
    { isRepeatable: true },
  );
  deliverSoon();
  return isNew;
}

/** The same within a transaction. */
export async function settle(tx: Transaction, orderId: number, refundId: number): Promise<boolean> {
  const order = await lockOrder(tx, { id: orderId });
  const [done] = await tx
    .update(refunds)
    .set({ status: 'done', doneAt: sql`now(3)`, lastError: null })
    .where(and(eq(refunds.id, refundId), sql`${refunds.status} <> 'done'`));
  if (done.affectedRows !== 1) return false;
  const [refund] = await tx
    .select({ paymentId: refunds.paymentId, refundFen: refunds.amountFen, provider: payments.provider })
    .from(refunds)
    .innerJoin(payments, eq(payments.id, refunds.paymentId))
    .where(eq(refunds.id, refundId));
  if (refund) await fitRefunds(tx, orderId, refund.paymentId);
  await settlePaymentStatus(tx, orderId);
  await leaveNotice(tx, { ...order, ...refund }, refund?.provider === 'cash' ? 'handedBack' : 'refunded');
  return true;
}
