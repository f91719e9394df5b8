import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Transaction } from '../../db/index.ts';
import { paymentAttempts, paymentNotifications } from '../../db/schema/index.ts';
import { inTransaction } from '../../db/transaction.ts';
import { isSignedByAlipay, takesAlipay } from '../../lib/alipay.ts';
import { env } from '../../lib/env.ts';
import { log } from '../../lib/log.ts';
import { metrics } from '../../lib/metrics.ts';
import { deliverSoon } from '../accounts/keep-delivering.ts';
import { noteRefund } from './note-refund.ts';
import { readMessage, type TradeMessage, tradeMessage } from './read-message.ts';
import { type Recorded, record } from './record-payment.ts';
import { settleWhatWentBack } from './refund-payments.ts';

export type Verdict = Recorded | 'refunded' | 'closed' | 'noted' | 'malformed' | 'forged' | 'foreign' | 'odd';

/** Whether Alipay may stop telling us. The others it tells again, and we look at them. */
export const isTaken = (verdict: Verdict): boolean => taken.includes(verdict);

const taken: Verdict[] = ['paid', 'known', 'revived', 'late', 'twice', 'refunded', 'closed', 'noted'];

/**
 * What Alipay tells by itself about a trade. Only what it signed, and about this shop, is believed; it is kept whole in
 * the transaction that draws the consequence. Repeats and any order of arrival end the same.
 */
export async function takeNotification(body: string): Promise<Verdict> {
  const message = await authenticate(body);
  // else a refund made at Alipay's own console could not be told from one of ours
  if (typeof message !== 'string' && message.refund_fee !== undefined)
    await settleWhatWentBack(message.trade_no);
  const verdict = typeof message === 'string' ? message : await judge(message, body);
  if (typeof message !== 'string' && verdict === 'paid') measureLag(message);
  if (typeof message === 'string') log.warn({ verdict }, 'a message that claims to be of Alipay was refused');
  else if (!isTaken(verdict)) {
    log.error(
      { verdict, outTradeNo: message.out_trade_no },
      'Alipay tells of a payment that cannot be right',
    );
  }
  return verdict;
}

function measureLag({ gmt_payment: paidAt }: TradeMessage): void {
  if (paidAt) metrics().paymentLag.observe(Math.max(0, Date.now() - paidAt.getTime()) / 1_000);
}

async function authenticate(body: string): Promise<TradeMessage | 'malformed' | 'forged' | 'foreign'> {
  const parameters = readMessage(body);
  if (!parameters || !takesAlipay()) return 'malformed';
  if (!(await isSignedByAlipay(parameters))) return 'forged';
  const message = tradeMessage.safeParse(parameters);
  if (!message.success) return 'malformed';
  const { app_id, seller_id, charset = 'utf-8' } = message.data;
  const { ALIPAY_APP_ID, ALIPAY_SELLER_ID } = env();
  if (app_id !== ALIPAY_APP_ID || seller_id !== ALIPAY_SELLER_ID) return 'foreign';
  return charset.toLowerCase() === 'utf-8' ? message.data : 'malformed';
}

async function judge(message: TradeMessage, body: string): Promise<Verdict> {
  const verdict = await inTransaction(
    async (tx) => {
      const before = await verdictBefore(tx, message.notify_id);
      if (before && isTaken(before)) return before;
      const now = await consequenceOf(tx, message);
      return keep(tx, message.notify_id, body, now);
    },
    { isRepeatable: true },
  );
  deliverSoon();
  return verdict;
}

const provider = 'alipay';

async function verdictBefore(tx: Transaction, notificationId: string): Promise<Verdict | undefined> {
  const [before] = await tx
    .select({ verdict: paymentNotifications.verdict })
    .from(paymentNotifications)
    .where(
      and(
        eq(paymentNotifications.provider, provider),
        eq(paymentNotifications.notificationId, notificationId),
      ),
    );
  return before?.verdict as Verdict | undefined;
}

async function consequenceOf(tx: Transaction, message: TradeMessage): Promise<Verdict> {
  const { trade_status, refund_fee } = message;
  const isPaid = trade_status === 'TRADE_SUCCESS' || trade_status === 'TRADE_FINISHED';
  if (!isPaid && trade_status !== 'TRADE_CLOSED' && trade_status !== 'WAIT_BUYER_PAY') return 'odd';
  const attempt = await attemptOf(tx, message.out_trade_no);
  if (!attempt) return 'unknown-order';
  if (message.total_amount !== attempt.amountFen) return 'wrong-amount';
  if (trade_status === 'WAIT_BUYER_PAY') return 'noted';
  if (!isPaid && refund_fee === undefined) return close(tx, attempt.id);
  // what goes back was paid before, even when the message about that is still on its way
  const recorded = await record(tx, proven(message));
  if (refund_fee === undefined || !isTaken(recorded)) return recorded;
  await noteRefund(tx, { tradeNo: message.trade_no, name: message.out_biz_no ?? '', totalFen: refund_fee });
  return 'refunded';
}

const proven = ({ out_trade_no, trade_no, total_amount }: TradeMessage) => ({
  outTradeNo: out_trade_no,
  tradeNo: trade_no,
  amountFen: total_amount,
});

async function attemptOf(tx: Transaction, outTradeNo: string) {
  const [attempt] = await tx
    .select({ id: paymentAttempts.id, amountFen: paymentAttempts.amountFen })
    .from(paymentAttempts)
    .where(eq(paymentAttempts.outTradeNo, outTradeNo));
  return attempt;
}

async function close(tx: Transaction, attemptId: number): Promise<'closed'> {
  await tx
    .update(paymentAttempts)
    .set({ status: 'closed' })
    .where(and(eq(paymentAttempts.id, attemptId), eq(paymentAttempts.status, 'open')));
  return 'closed';
}

/** Told again after a refusal, the newest verdict counts; told twice at once, that of whoever came first. */
async function keep(
  tx: Transaction,
  notificationId: string,
  rawBody: string,
  verdict: Verdict,
): Promise<Verdict> {
  const isTakenBefore = inArray(paymentNotifications.verdict, taken);
  await tx
    .insert(paymentNotifications)
    .values({ provider, notificationId, rawBody: withoutBuyer(rawBody), verdict })
    .onDuplicateKeyUpdate({ set: { verdict: sql`if(${isTakenBefore}, verdict, ${verdict})` } });
  return verdict;
}

/** Who paid is Alipay's to know: it would outlive the account here. */
function withoutBuyer(body: string): string {
  const parameters = [...new URLSearchParams(body)].filter(([name]) => !name.startsWith('buyer_'));
  return String(new URLSearchParams(parameters));
}
