import { and, asc, eq, lte, sql } from 'drizzle-orm';
import { db, type Transaction } from '../../db/index.ts';
import { orders } from '../../db/schema/index.ts';
import { inTransaction } from '../../db/transaction.ts';
import { inBatches } from '../../lib/in-batches.ts';
import { log } from '../../lib/log.ts';
import { isOutage } from '../../lib/outage.ts';
import { type LockedOrder, lockOrder } from './lock-order.ts';
import { moveOrder } from './move-order.ts';
import type { OrderStatus } from './order-status.ts';
import { receive } from './receive-order.ts';

/** What nobody said anything about for ten days is taken for received. Answers how many orders were. */
export const receiveDueOrders = (atOnce?: number) =>
  moveDue('unreceived', atOnce, (tx, order) => receive(tx, order, { actor: 'system:receipt' }));

/** What nobody reviewed for fifteen days is finished. */
export const finishDueOrders = (atOnce?: number) =>
  moveDue('uncommented', atOnce, (tx, order) => moveOrder(tx, order, 'finished', { actor: 'system:finish' }));

type Move = (tx: Transaction, order: LockedOrder) => Promise<boolean>;

const moveDue = (status: OrderStatus, atOnce = 200, move: Move): Promise<number> =>
  inBatches(() => moveSome(status, atOnce, move));

async function moveSome(status: OrderStatus, atOnce: number, move: Move) {
  const due = await db
    .select({ id: orders.id })
    .from(orders)
    .where(and(eq(orders.status, status), lte(orders.dueAt, sql`now(3)`)))
    .orderBy(asc(orders.dueAt))
    .limit(atOnce);
  let done = 0;
  for (const { id } of due) {
    const isMoved = await moveOne(id, async (tx) => {
      const order = await lockOrder(tx, { id });
      return order.status === status && order.isDue && move(tx, order);
    });
    if (isMoved) done += 1;
  }
  return { isFull: due.length === atOnce, done };
}

/** What is wrong with one keeps nobody else waiting. */
async function moveOne(id: number, work: (tx: Transaction) => Promise<boolean>): Promise<boolean> {
  try {
    return await inTransaction(work, { isRepeatable: true });
  } catch (error) {
    if (isOutage(error)) throw error;
    log.error({ err: error, orderId: id }, 'an order could not be moved on');
    return false;
  }
}
