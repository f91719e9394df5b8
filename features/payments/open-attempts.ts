import { and, eq, sql } from 'drizzle-orm';
import type { Transaction } from '../../db/index.ts';
import { paymentAttempts } from '../../db/schema/index.ts';

/** The attempt at which a locked order can still be paid, if there is one. */
export async function openAttemptOf(tx: Transaction, orderId: number): Promise<number | undefined> {
  const [open] = await tx
    .select({ id: paymentAttempts.id })
    .from(paymentAttempts)
    .where(and(eq(paymentAttempts.orderId, orderId), eq(paymentAttempts.status, 'open')));
  return open?.id;
}

/** Whether a row of `orders` can still be paid at the provider: for statements over many orders. */
export const isOpenOnline = sql`exists (select 1 from payment_attempts a where a.open_order_id = orders.id)`;
