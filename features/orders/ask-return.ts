import { and, eq, sql } from 'drizzle-orm';
import type { Transaction } from '../../db/index.ts';
import { insertRows } from '../../db/rows.ts';
import { orderLines, orders, returnLines, returns } from '../../db/schema/index.ts';
import { inTransaction } from '../../db/transaction.ts';
import { ShopError } from '../../lib/shop-error.ts';
import { type LockedOrder, lockOrder } from './lock-order.ts';
import { hasArrived } from './order-status.ts';
import { returnDays } from './return-days.ts';
import type { ReturnAsked } from './return-schema.ts';
import { isReceivedWithin } from './return-sql.ts';
import { reasonLimits } from './text-limits.ts';

/**
 * Asks the shop to take goods back, within 15 days of receiving them and after 7 only with a reason, one request at a
 * time. What goes back is their price; freight stays. Answers the number of the return; asking the same again is the
 * same request.
 */
export function askReturn(userId: number, { number, reason, lines }: ReturnAsked): Promise<number> {
  return inTransaction(
    async (tx) => {
      const order = await lockOrder(tx, { number, userId });
      await refuseLate(tx, order, reason);
      const wanted = pick(await readBought(tx, order.id), lines);
      const open = await findOpen(tx, order.id);
      if (open) return answerAgain(open, reason, wanted);
      const refundFen = wanted.reduce((sum, { priceFen, quantity }) => sum + priceFen * quantity, 0);
      const [made] = await tx.insert(returns).values({ orderId: order.id, reason, refundFen }).$returningId();
      if (!made) throw new Error('an inserted return must have an id');
      const returnId = made.id;
      await insertRows(
        tx,
        returnLines,
        wanted.map(({ id, quantity }) => ({ returnId, orderLineId: id, quantity })),
      );
      return returnId;
    },
    { isRepeatable: true },
  );
}

async function refuseLate(tx: Transaction, { id, status }: LockedOrder, reason: string): Promise<void> {
  if (!hasArrived(status)) throw new ShopError('not-received', null);
  const [order] = await tx
    .select({
      isLate: sql`not ${isReceivedWithin(returnDays.all)}`.mapWith(Boolean),
      isReasonAsked: sql`not ${isReceivedWithin(returnDays.free)}`.mapWith(Boolean),
    })
    .from(orders)
    .where(eq(orders.id, id));
  if (order?.isLate) throw new ShopError('return-late', { days: returnDays.all });
  if (order?.isReasonAsked && [...reason].length < reasonLimits.least)
    throw new ShopError('return-reason', { days: returnDays.free, least: reasonLimits.least });
}

const readBought = (tx: Transaction, orderId: number) =>
  tx
    .select({
      id: orderLines.id,
      skuId: orderLines.skuId,
      name: orderLines.name,
      priceFen: orderLines.priceFen,
      left: sql<number>`${orderLines.quantity} - ${orderLines.returnedQuantity}`.mapWith(Number),
    })
    .from(orderLines)
    .where(eq(orderLines.orderId, orderId));

type Bought = Awaited<ReturnType<typeof readBought>>;

/** Each line asked for, none beyond what the shopper still has of it. */
function pick(bought: Bought, asked: ReturnAsked['lines']) {
  return asked.map(({ skuId, quantity }) => {
    const line = bought.find((one) => one.skuId === skuId);
    if (!line) throw new ShopError('order-missing', null);
    if (quantity > line.left)
      throw new ShopError('return-too-many', { skuId, name: line.name, left: line.left });
    return { ...line, quantity };
  });
}

async function findOpen(tx: Transaction, orderId: number) {
  const [open] = await tx
    .select({ id: returns.id, reason: returns.reason })
    .from(returns)
    .where(and(eq(returns.orderId, orderId), eq(returns.status, 'requested')));
  if (!open) return undefined;
  const lines = await tx
    .select({ id: returnLines.orderLineId, quantity: returnLines.quantity })
    .from(returnLines)
    .where(eq(returnLines.returnId, open.id));
  return { ...open, lines };
}

type Open = NonNullable<Awaited<ReturnType<typeof findOpen>>>;

function answerAgain(open: Open, reason: string, wanted: { id: number; quantity: number }[]): number {
  const isSame =
    open.reason === reason &&
    open.lines.length === wanted.length &&
    wanted.every(({ id, quantity }) => open.lines.some((one) => one.id === id && one.quantity === quantity));
  if (!isSame) throw new ShopError('return-open', null);
  return open.id;
}
