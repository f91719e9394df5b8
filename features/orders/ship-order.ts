import { eq } from 'drizzle-orm';
import type { Transaction } from '../../db/index.ts';
import { orders } from '../../db/schema/index.ts';
import { inTransaction } from '../../db/transaction.ts';
import { ShopError } from '../../lib/shop-error.ts';
import { deliverSoon } from '../accounts/keep-delivering.ts';
import { leaveNotice } from './leave-notice.ts';
import { type LockedOrder, lockOrder, type Which } from './lock-order.ts';
import { type Cause, moveOrder } from './move-order.ts';

export type Parcel = { carrier: string; trackingNumber: string };

/** The goods are on their way. Answers false when they were before; then the parcel stays the one of that time. */
export async function shipOrder(which: Which, parcel: Parcel, cause: Cause): Promise<boolean> {
  const isNew = await inTransaction(async (tx) => ship(tx, await lockOrder(tx, which), parcel, cause), {
    isRepeatable: true,
  });
  deliverSoon();
  return isNew;
}

/** The same within a transaction, for a locked order. */
export async function ship(
  tx: Transaction,
  order: LockedOrder,
  parcel: Parcel,
  cause: Cause,
): Promise<boolean> {
  const isPaidBack = order.payMethod === 'alipay' && order.paymentStatus !== 'paid';
  if (order.status === 'unshipped' && isPaidBack) throw new ShopError('not-paid', null);
  if (!(await moveOrder(tx, order, 'unreceived', cause))) return false;
  await tx.update(orders).set(parcel).where(eq(orders.id, order.id));
  await leaveNotice(tx, { ...order, ...parcel }, 'shipped');
  return true;
}
