import { eq, sql } from 'drizzle-orm';
import type { Transaction } from '../../db/index.ts';
import { among } from '../../db/rows.ts';
import { auditLog, orderEvents, orders, returns, reviews } from '../../db/schema/index.ts';

/** Stands where something personal stood. */
const gone = '***';

/**
 * The user's locked orders stay for the books and tell of nobody any more, nor does what staff wrote about them; reviews
 * stay without a name.
 */
export async function anonymiseOrders(tx: Transaction, userId: number, orderIds: number[]): Promise<void> {
  await tx
    .update(orders)
    .set({
      receiver: gone,
      mobile: gone,
      place: gone,
      remark: '',
      staffNote: '',
      invoiceTitle: sql`if(${orders.invoiceTitle} is null, null, ${gone})`,
      taxNumber: null,
      trackingNumber: null,
      cartClearedAt: sql`coalesce(${orders.cartClearedAt}, now(3))`,
    })
    .where(eq(orders.userId, userId));
  await tx.update(orderEvents).set({ reason: '' }).where(among(orderEvents.orderId, orderIds));
  await tx
    .update(returns)
    .set({ reason: gone, answer: sql`if(${returns.answer} = '', '', ${gone})` })
    .where(among(returns.orderId, orderIds));
  await tx
    .update(auditLog)
    .set({ after: sql`json_remove(${auditLog.after}, '$.reason', '$.answer')` })
    .where(among(auditLog.subject, await subjectsOf(tx, orderIds)));
  await tx.update(reviews).set({ isAnonymous: true }).where(eq(reviews.userId, userId));
}

/** As the audit log names orders, and what was asked to be taken back of them. */
async function subjectsOf(tx: Transaction, orderIds: number[]): Promise<string[]> {
  const rows = await tx
    .select({ number: orders.number, returnId: returns.id })
    .from(orders)
    .leftJoin(returns, eq(returns.orderId, orders.id))
    .where(among(orders.id, orderIds));
  return rows.flatMap(({ number, returnId }) => [
    `order:${number}`,
    ...(returnId ? [`return:${returnId}`] : []),
  ]);
}
