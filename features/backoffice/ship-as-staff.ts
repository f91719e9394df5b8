import type { Session } from '../../lib/session.ts';
import { ShopError } from '../../lib/shop-error.ts';
import { deliverSoon } from '../accounts/keep-delivering.ts';
import { type LockedOrder, lockOrder } from '../orders/lock-order.ts';
import { type Parcel, ship } from '../orders/ship-order.ts';
import { openAttemptOf } from '../payments/open-attempts.ts';
import { leftOfOrder } from '../payments/settle-payment-status.ts';
import { asStaff } from './as-staff.ts';
import { noteAudit } from './note-audit.ts';
import { orderOf } from './order-of.ts';

/** Sends an order. Answers false when it was sent so before; refuses to send it as another parcel. */
export async function shipAsStaff(
  session: Session | undefined,
  number: string,
  parcel: Parcel,
): Promise<boolean> {
  const isNew = await asStaff(session, 'order.ship', async (tx, staff) => {
    const { id } = await orderOf(tx, number);
    const order = await lockOrder(tx, { id });
    const leftFen = await leftOfOrder(tx, id);
    const isOpenOnline = (await openAttemptOf(tx, id)) !== undefined;
    if (!(await ship(tx, { ...order, leftFen, isOpenOnline }, parcel, staff)))
      return refuseOther(order, parcel);
    await noteAudit(tx, staff, {
      action: 'order.ship',
      subject: `order:${number}`,
      before: { status: order.status },
      // not its number, which the order forgets with the account
      after: { status: 'unreceived', carrier: parcel.carrier },
    });
    return true;
  });
  deliverSoon();
  return isNew;
}

function refuseOther({ status, carrier, trackingNumber }: LockedOrder, parcel: Parcel): false {
  if (carrier !== parcel.carrier || trackingNumber !== parcel.trackingNumber)
    throw new ShopError('order-moved', { status });
  return false;
}
