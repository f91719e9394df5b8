import type { Session } from '../../lib/session.ts';
import { deliverSoon } from '../accounts/keep-delivering.ts';
import { leaveNotice } from '../orders/leave-notice.ts';
import { type LockedOrder, lockOrder } from '../orders/lock-order.ts';
import { cancel } from '../payments/cancel-order.ts';
import { asStaff, type Done } from './as-staff.ts';
import { noteAudit } from './note-audit.ts';
import { orderOf } from './order-of.ts';

/**
 * Cancels an order that is not on its way yet, and tells its shopper; what was paid goes back. Not new when it was
 * cancelled before.
 */
export async function cancelAsStaff(
  session: Session | undefined,
  number: string,
  reason: string,
): Promise<Done> {
  const done = await asStaff(session, 'order.cancel', async (tx, staff) => {
    const { id, userId } = await orderOf(tx, number);
    const of = { number, userId };
    const order = await lockOrder(tx, { id });
    if (!(await cancel(tx, order, { actor: staff.actor, reason }))) return { isNew: false, order: of };
    await leaveNotice(tx, { ...order, reason }, isPaid(order) ? 'cancelledPaid' : 'cancelled');
    await noteAudit(tx, staff, {
      action: 'order.cancel',
      subject: `order:${number}`,
      before: { status: order.status, paymentStatus: order.paymentStatus },
      after: { status: 'cancelled', reason },
    });
    return { isNew: true, order: of };
  });
  deliverSoon();
  return done;
}

const isPaid = ({ paymentStatus }: LockedOrder) => paymentStatus === 'paid' || paymentStatus === 'refunding';
