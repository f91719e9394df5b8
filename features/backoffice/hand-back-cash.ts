import { and, eq } from 'drizzle-orm';
import type { Transaction } from '../../db/index.ts';
import { orders, payments, refunds } from '../../db/schema/index.ts';
import type { Session } from '../../lib/session.ts';
import { ShopError } from '../../lib/shop-error.ts';
import { deliverSoon } from '../accounts/keep-delivering.ts';
import { settle } from '../payments/refund-payments.ts';
import { asStaff } from './as-staff.ts';
import { noteAudit } from './note-audit.ts';

/** What was paid at the door has been handed back, by whatever way. Refuses `handed-back` to who comes second, money in hand. */
export async function handBackCash(session: Session | undefined, refundId: number): Promise<void> {
  await asStaff(session, 'order.refund', async (tx, staff) => {
    const { orderId, number, amountFen } = await cashRefund(tx, refundId);
    if (!(await settle(tx, orderId, refundId))) throw new ShopError('handed-back', null);
    await noteAudit(tx, staff, {
      action: 'order.refund',
      subject: `order:${number}`,
      before: { status: 'requested' },
      after: { status: 'done', amountFen },
    });
  });
  deliverSoon();
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
