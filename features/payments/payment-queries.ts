import 'server-only';
import { and, asc, eq, exists, type SQL, sql } from 'drizzle-orm';
import { db } from '../../db/index.ts';
import { orders, paymentAttempts, payments } from '../../db/schema/index.ts';
import type { Fen } from '../../lib/money.ts';
import { isOrderNumber } from '../../lib/order-number.ts';
import { within } from '../../lib/within.ts';
import { checkOrders } from './check-payments.ts';

export type PaymentState =
  | 'waiting'
  | 'unpaid'
  | 'expired'
  | 'paid'
  | 'refunding'
  | 'refunded'
  | 'cancelled'
  | 'unsettled'
  | 'cash';

export type PaymentView = {
  number: string;
  state: PaymentState;
  totalFen: Fen;
  /** What of it went back or is on its way. */
  backFen: Fen;
  /** Whether the goods are still to be sent. */
  isToShip: boolean;
  expiresAt: Date | null;
  tradeNo: string | null;
  /** False: it was asked just now whether the order is paid, and Alipay did not answer. */
  isAnswered: boolean;
};

const patienceMs = 3_000;

/**
 * How the payment of one of this user's orders stands; undefined when there is no such order. Whoever looks while it is
 * open is why Alipay is asked, at most every two seconds, so that nobody has to wait for its message.
 */
export async function viewPayment(userId: number, number: string): Promise<PaymentView | undefined> {
  if (!isOrderNumber(number)) return undefined;
  const before = await read(userId, number);
  if (!before?.isToBeAsked) return before && viewOf(before, true);
  const isAnswered = await within(patienceMs, checkOrders([before.id]), () => new Error('late')).catch(
    (error: Error) => {
      if (error.message !== 'late') throw error;
      return false;
    },
  );
  const now = await read(userId, number);
  return now && viewOf(now, isAnswered);
}

type Row = NonNullable<Awaited<ReturnType<typeof read>>>;

async function read(userId: number, number: string) {
  const open = and(eq(paymentAttempts.orderId, orders.id), eq(paymentAttempts.status, 'open'));
  const isQuiet = sql`coalesce(${paymentAttempts.checkedAt} < now(3) - interval 2 second, true)`;
  const attempts = (which: SQL | undefined) =>
    exists(db.select({ one: sql`1` }).from(paymentAttempts).where(which));
  const [row] = await db
    .select({
      id: orders.id,
      number: orders.number,
      status: orders.status,
      paymentStatus: orders.paymentStatus,
      payMethod: orders.payMethod,
      totalFen: orders.totalFen,
      backFen:
        sql`(select coalesce(sum(r.amount_fen), 0) from refunds r join payments p on p.id = r.payment_id
        where p.order_id = orders.id and r.status <> 'failed')`.mapWith(Number),
      expiresAt: orders.expiresAt,
      tradeNo: payments.tradeNo,
      isExpired: sql`coalesce(${orders.expiresAt} <= now(3), false)`.mapWith(Boolean),
      isBegun: sql`${attempts(open)}`.mapWith(Boolean),
      isToBeAsked: sql`${attempts(and(open, isQuiet))} and ${orders.paymentStatus} = 'unpaid'`.mapWith(
        Boolean,
      ),
    })
    .from(orders)
    .leftJoin(payments, eq(payments.orderId, orders.id))
    .where(and(eq(orders.number, number), eq(orders.userId, userId)))
    .orderBy(asc(payments.id)) // the first one is the order's, what comes on top goes back
    .limit(1);
  return row;
}

const viewOf = (row: Row, isAnswered: boolean): PaymentView => ({
  number: row.number,
  state: stateOf(row),
  totalFen: row.totalFen,
  backFen: row.backFen,
  isToShip: row.status === 'unshipped',
  expiresAt: row.expiresAt,
  tradeNo: row.tradeNo,
  isAnswered,
});

function stateOf({ payMethod, paymentStatus, status, isExpired, isBegun }: Row): PaymentState {
  if (payMethod === 'cash') return 'cash';
  if (paymentStatus !== 'unpaid') return paymentStatus;
  if (status === 'cancelled') return isBegun ? 'unsettled' : 'cancelled';
  if (isExpired) return 'expired';
  return isBegun ? 'waiting' : 'unpaid';
}
