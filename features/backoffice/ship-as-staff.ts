import type { Session } from '../../lib/session.ts';
import { deliverSoon } from '../accounts/keep-delivering.ts';
import { lockOrder } from '../orders/lock-order.ts';
import { type Parcel, ship } from '../orders/ship-order.ts';
import { asStaff } from './as-staff.ts';
import { noteAudit } from './note-audit.ts';
import { orderOf } from './order-of.ts';

/** Sends an order. Answers false when it was sent before; then its parcel stays the one of that time. */
export async function shipAsStaff(
  session: Session | undefined,
  number: string,
  parcel: Parcel,
): Promise<boolean> {
  const isNew = await asStaff(session, 'order.ship', async (tx, staff) => {
    const { id } = await orderOf(tx, number);
    const order = await lockOrder(tx, { id });
    if (!(await ship(tx, order, parcel, staff))) return false;
    await noteAudit(tx, staff, {
      action: 'order.ship',
      subject: `order:${number}`,
      before: { status: order.status },
      after: { status: 'unreceived', ...parcel },
    });
    return true;
  });
  deliverSoon();
  return isNew;
}
