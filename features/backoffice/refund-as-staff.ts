import { type Fen, formatFen } from '../../lib/money.ts';
import type { Session } from '../../lib/session.ts';
import { ShopError } from '../../lib/shop-error.ts';
import { lockOrder } from '../orders/lock-order.ts';
import { followUp } from '../payments/follow-up.ts';
import { requestRefund } from '../payments/request-refund.ts';
import { leftOf, readPayments } from '../payments/settle-payment-status.ts';
import { asStaff } from './as-staff.ts';
import { noteAudit } from './note-audit.ts';
import { orderOf } from './order-of.ts';

export type StaffRefund = {
  amountFen: Fen;
  reason: string;
  /** Of the form: the same one sent twice gives money back once. */
  key: string;
};

/** Gives money of an order back, at most what is left of it. Answers false when this form was sent before. */
export async function refundAsStaff(
  session: Session | undefined,
  number: string,
  { amountFen, reason, key }: StaffRefund,
): Promise<boolean> {
  const { isNew, userId } = await asStaff(session, 'order.refund', async (tx, staff) => {
    const { id, userId } = await orderOf(tx, number);
    await lockOrder(tx, { id });
    const cause = `staff:${key}`;
    const leftFen = (await readPayments(tx, id)).reduce((sum, payment) => sum + leftOf(payment), 0);
    const givenFen = await requestRefund(tx, id, { cause, actor: staff.actor, amountFen });
    if (givenFen === 0) return { isNew: false, userId };
    if (amountFen > leftFen) throw new ShopError('refund-limit', { left: formatFen(leftFen) });
    await noteAudit(tx, staff, {
      action: 'order.refund',
      subject: `order:${number}`,
      before: { leftFen },
      after: { leftFen: leftFen - givenFen, givenFen, reason },
    });
    return { isNew: true, userId };
  });
  await followUp({ number, userId });
  return isNew;
}
