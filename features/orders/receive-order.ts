import { eq } from 'drizzle-orm';
import type { Transaction } from '../../db/index.ts';
import { orders, payments } from '../../db/schema/index.ts';
import { inTransaction } from '../../db/transaction.ts';
import { type LockedOrder, lockOrder, type Which } from './lock-order.ts';
import { type Cause, moveOrder } from './move-order.ts';

/** The goods have arrived. What is paid at the door was paid with that. Answers false when it was said before. */
export function receiveOrder(which: Which, cause: Cause): Promise<boolean> {
  return inTransaction(async (tx) => receive(tx, await lockOrder(tx, which), cause), { isRepeatable: true });
}

export async function receive(tx: Transaction, order: LockedOrder, cause: Cause): Promise<boolean> {
  if (!(await moveOrder(tx, order, 'uncommented', cause))) return false;
  if (order.payMethod === 'cash') await collect(tx, order);
  return true;
}

async function collect(tx: Transaction, { id, totalFen }: LockedOrder): Promise<void> {
  await tx.insert(payments).values({ orderId: id, provider: 'cash', amountFen: totalFen, status: 'paid' });
  await tx.update(orders).set({ paymentStatus: 'paid' }).where(eq(orders.id, id));
}
