import { and, desc, eq } from 'drizzle-orm';
import type { Transaction } from '../../db/index.ts';
import { orderEvents } from '../../db/schema/index.ts';
import type { Session } from '../../lib/session.ts';
import { ShopError } from '../../lib/shop-error.ts';
import { deliverSoon } from '../accounts/keep-delivering.ts';
import { leaveNotice } from '../orders/leave-notice.ts';
import { type LockedOrder, lockOrder } from '../orders/lock-order.ts';
import type { Cause } from '../orders/move-order.ts';
import { cancel } from '../payments/cancel-order.ts';
import { asStaff, type Done } from './as-staff.ts';
import { noteAudit } from './note-audit.ts';
import { orderOf } from './order-of.ts';

/**
 * Cancels an order that is not on its way yet, and tells its shopper; what was paid goes back. Not new when they did so
 * before; refuses `order-moved` when somebody else did, since this reason reaches nobody.
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
    const cause = { actor: staff.actor, reason };
    if (!(await cancel(tx, order, cause))) {
      if (!(await wasCancelledFor(tx, id, cause)))
        throw new ShopError('order-moved', { status: order.status });
      return { isNew: false, order: of };
    }
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

async function wasCancelledFor(tx: Transaction, orderId: number, { actor, reason }: Cause): Promise<boolean> {
  const [last] = await tx
    .select({ actor: orderEvents.actor, reason: orderEvents.reason })
    .from(orderEvents)
    .where(and(eq(orderEvents.orderId, orderId), eq(orderEvents.toStatus, 'cancelled')))
    .orderBy(desc(orderEvents.id))
    .limit(1);
  return last?.actor === actor && last.reason === reason;
}

const isPaid = ({ paymentStatus }: LockedOrder) => paymentStatus === 'paid' || paymentStatus === 'refunding';
