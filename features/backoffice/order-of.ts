import { eq } from 'drizzle-orm';
import type { Transaction } from '../../db/index.ts';
import { orders } from '../../db/schema/index.ts';
import { ShopError } from '../../lib/shop-error.ts';

/** An order as the public numbers it: its own id, and whose it is. */
export async function orderOf(tx: Transaction, number: string): Promise<{ id: number; userId: number }> {
  const [order] = await tx
    .select({ id: orders.id, userId: orders.userId })
    .from(orders)
    .where(eq(orders.number, number));
  if (!order) throw new ShopError('order-missing', null);
  return order;
}
