import { eq, sql } from 'drizzle-orm';
import type { Transaction } from '../../db/index.ts';
import { among } from '../../db/rows.ts';
import { orders, returns, reviews } from '../../db/schema/index.ts';

/** Stands where something personal stood. */
const gone = '***';

/** The user's locked orders stay for the books and tell of nobody any more; reviews stay without a name. */
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
  await tx.update(returns).set({ reason: gone }).where(among(returns.orderId, orderIds)); // in words of their own
  await tx.update(reviews).set({ isAnonymous: true }).where(eq(reviews.userId, userId));
}
