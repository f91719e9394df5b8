import { eq } from 'drizzle-orm';
import type { Transaction } from '../../db/index.ts';
import { orders } from '../../db/schema/index.ts';
import type { Fen } from '../../lib/money.ts';
import { ShopError } from '../../lib/shop-error.ts';
import { leaveNotice } from './leave-notice.ts';
import type { LockedOrder } from './lock-order.ts';
import { type Cause, moveOrder } from './move-order.ts';

export type Parcel = { carrier: string; trackingNumber: string };

type ToShip = LockedOrder & {
  /** What of its payments nobody has asked back. */
  leftFen: Fen;
  /** Whether somebody may still pay it online. */
  isOpenOnline: boolean;
};

/** The goods of a locked order are on their way. Answers false when they were before; then the parcel stays the one of that time. */
export async function ship(tx: Transaction, order: ToShip, parcel: Parcel, cause: Cause): Promise<boolean> {
  const isPaidBack = order.payMethod === 'alipay' && order.leftFen <= 0;
  if (order.status === 'unshipped' && isPaidBack) throw new ShopError('not-paid', null);
  // else the money could come twice: online while the parcel is on its way to the door
  const isUnsettled = order.payMethod === 'cash' && order.isOpenOnline;
  if (order.status === 'unshipped' && isUnsettled) throw new ShopError('open-online', null);
  if (!(await moveOrder(tx, order, 'unreceived', cause))) return false;
  await tx.update(orders).set(parcel).where(eq(orders.id, order.id));
  await leaveNotice(tx, { ...order, ...parcel }, 'shipped');
  return true;
}
