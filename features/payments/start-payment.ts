import { and, count, eq } from 'drizzle-orm';
import type { Transaction } from '../../db/index.ts';
import { paymentAttempts } from '../../db/schema/index.ts';
import { inTransaction } from '../../db/transaction.ts';
import { payAddress, takesAlipay } from '../../lib/alipay.ts';
import { siteOrigin } from '../../lib/env.ts';
import { type PayObstacle, ShopError } from '../../lib/shop-error.ts';
import { type LockedOrder, lockOrder } from '../orders/lock-order.ts';

/**
 * Makes the one attempt at which the order can be paid, or finds it, and answers where at Alipay. Two windows lead to
 * one trade there, so that it cannot be paid twice.
 */
export async function startPayment(
  which: { number: string; userId: number },
  { isPhone }: { isPhone: boolean },
): Promise<string> {
  if (!takesAlipay()) throw new ShopError('pay-unavailable', null);
  const attempt = await inTransaction(async (tx) => attemptFor(tx, await lockOrder(tx, which)), {
    isRepeatable: true,
  });
  const site = siteOrigin();
  return payAddress({
    ...attempt,
    subject: `美多商城订单 ${which.number}`,
    isPhone,
    returnUrl: `${site}/orders/${which.number}/paid`,
    quitUrl: `${site}/account/orders/${which.number}`,
    notifyUrl: `${site}/api/payments/alipay/notify`,
  });
}

/** Why an order cannot be paid online; undefined when it can. */
export function obstacleTo(
  order: Pick<LockedOrder, 'payMethod' | 'status' | 'paymentStatus' | 'isExpired'>,
): PayObstacle | undefined {
  if (order.payMethod === 'cash') return 'cash';
  if (order.status === 'cancelled') return 'cancelled';
  if (order.status !== 'unpaid' || order.paymentStatus !== 'unpaid') return 'paid';
  return order.isExpired ? 'expired' : undefined;
}

async function attemptFor(tx: Transaction, order: LockedOrder) {
  const why = obstacleTo(order);
  if (why) throw new ShopError('not-payable', { why });
  const ofOrder = eq(paymentAttempts.orderId, order.id);
  const [open] = await tx
    .select({ outTradeNo: paymentAttempts.outTradeNo })
    .from(paymentAttempts)
    .where(and(ofOrder, eq(paymentAttempts.status, 'open')));
  const [ended] = await tx.select({ times: count() }).from(paymentAttempts).where(ofOrder);
  const outTradeNo = open?.outTradeNo ?? numbered(order.number, (ended?.times ?? 0) + 1);
  const attempt = { outTradeNo, amountFen: order.totalFen };
  if (!open) await tx.insert(paymentAttempts).values({ ...attempt, orderId: order.id });
  if (!order.expiresAt) throw new Error('an order to be paid online has a deadline');
  return { ...attempt, expiresAt: order.expiresAt };
}

/** The provider knows the first attempt by the order's number. */
const numbered = (number: string, nth: number) => (nth === 1 ? number : `${number}_${nth}`);
