import { and, asc, eq, lte, sql } from 'drizzle-orm';
import { db, type Transaction } from '../../db/index.ts';
import { orders } from '../../db/schema/index.ts';
import { inTransaction } from '../../db/transaction.ts';
import { log } from '../../lib/log.ts';
import { isOutage } from '../../lib/outage.ts';
import { type LockedOrder, lockOrder } from './lock-order.ts';
import { moveOrder } from './move-order.ts';
import type { OrderStatus } from './order-status.ts';
import { receive } from './receive-order.ts';

/** What nobody said anything about for ten days is taken for received. Answers how many orders it looked at. */
export const receiveDueOrders = () =>
  moveDue('unreceived', (tx, order) => receive(tx, order, { actor: 'system:receipt' }));

/** What nobody reviewed for fifteen days is finished. */
export const finishDueOrders = () =>
  moveDue('uncommented', (tx, order) => moveOrder(tx, order, 'finished', { actor: 'system:finish' }));

const mostAtOnce = 200;

async function moveDue(
  status: OrderStatus,
  move: (tx: Transaction, order: LockedOrder) => Promise<boolean>,
): Promise<number> {
  const due = await db
    .select({ id: orders.id })
    .from(orders)
    .where(and(eq(orders.status, status), lte(orders.dueAt, sql`now(3)`)))
    .orderBy(asc(orders.dueAt))
    .limit(mostAtOnce);
  for (const { id } of due) {
    await moveOne(id, async (tx) => {
      const order = await lockOrder(tx, { id });
      return order.status === status && order.isDue && move(tx, order);
    });
  }
  return due.length;
}

/** What is wrong with one keeps nobody else waiting. */
async function moveOne(id: number, work: (tx: Transaction) => Promise<boolean>): Promise<void> {
  try {
    await inTransaction(work, { isRepeatable: true });
  } catch (error) {
    if (isOutage(error)) throw error;
    log.error({ err: error, orderId: id }, 'an order could not be moved on');
  }
}
