import { type Fen, formatFen } from '../../lib/money.ts';
import type { Session } from '../../lib/session.ts';
import { ShopError } from '../../lib/shop-error.ts';
import { lockOrder } from '../orders/lock-order.ts';
import { requestedFen, requestRefund } from '../payments/request-refund.ts';
import { leftOfOrder } from '../payments/settle-payment-status.ts';
import { asStaff, type Done } from './as-staff.ts';
import { noteAudit } from './note-audit.ts';
import { orderOf } from './order-of.ts';

export type StaffRefund = {
  amountFen: Fen;
  reason: string;
  /** Of the form: the same one sent twice gives money back once. */
  key: string;
};

/**
 * Gives money of an order back, at most what is left of it. Not new when this form was sent before; refused when it asked
 * for another amount then, and when all of it would go back while the goods are still here: that is a cancellation.
 */
export function refundAsStaff(
  session: Session | undefined,
  number: string,
  { amountFen, reason, key }: StaffRefund,
): Promise<Done> {
  return asStaff(session, 'order.refund', async (tx, staff) => {
    const { id, userId } = await orderOf(tx, number);
    const order = { number, userId };
    const { status } = await lockOrder(tx, { id });
    const cause = `staff:${key}`;
    const knownFen = await requestedFen(tx, id, cause);
    if (knownFen > 0 && knownFen !== amountFen) throw new ShopError('key-reused', null);
    if (knownFen > 0) return { isNew: false, order };
    const leftFen = await leftOfOrder(tx, id);
    if (amountFen > leftFen) throw new ShopError('refund-limit', { left: formatFen(leftFen) });
    if (amountFen === leftFen && status === 'unshipped') throw new ShopError('refund-cancels', null);
    const givenFen = await requestRefund(tx, id, { cause, actor: staff.actor, amountFen });
    await noteAudit(tx, staff, {
      action: 'order.refund',
      subject: `order:${number}`,
      before: { leftFen },
      after: { leftFen: leftFen - givenFen, givenFen, reason },
    });
    return { isNew: true, order };
  });
}
