import { and, eq } from 'drizzle-orm';
import type { Transaction } from '../../db/index.ts';
import { orders, payments, refunds } from '../../db/schema/index.ts';
import type { Session } from '../../lib/session.ts';
import { ShopError } from '../../lib/shop-error.ts';
import { deliverSoon } from '../accounts/keep-delivering.ts';
import { settle } from '../payments/refund-payments.ts';
import { asStaff } from './as-staff.ts';
import { noteAudit } from './note-audit.ts';

/** What was paid at the door has been handed back, by whatever way. Answers false when that was known. */
export async function handBackCash(session: Session | undefined, refundId: number): Promise<boolean> {
  const isNew = await asStaff(session, 'order.refund', async (tx, staff) => {
    const { orderId, number, amountFen } = await cashRefund(tx, refundId);
    if (!(await settle(tx, orderId, refundId))) return false;
    await noteAudit(tx, staff, {
      action: 'order.refund',
      subject: `order:${number}`,
      before: { status: 'requested' },
      after: { status: 'done', amountFen },
    });
    return true;
  });
  deliverSoon();
  return isNew;
}

async function cashRefund(tx: Transaction, refundId: number) {
  const [refund] = await tx
    .select({ orderId: payments.orderId, number: orders.number, amountFen: refunds.amountFen })
    .from(refunds)
    .innerJoin(payments, eq(payments.id, refunds.paymentId))
    .innerJoin(orders, eq(orders.id, payments.orderId))
    .where(and(eq(refunds.id, refundId), eq(payments.provider, 'cash')));
  if (!refund) throw new ShopError('order-missing', null);
  return refund;
}
