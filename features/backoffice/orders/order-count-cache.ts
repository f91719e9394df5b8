import 'server-only';
import { eq } from 'drizzle-orm';
import { orders } from '../../../db/schema/index.ts';
import { keptFor } from '../../../lib/kept-for.ts';
import { allStatuses, type OrderStatus } from '../../orders/order-status.ts';
import { countSome } from '../count-queries.ts';

export type OrderCounts = Record<OrderStatus, number>;

/** How many orders there are in each status, up to a quarter of a minute ago; of many, that they are more than counted. */
export const countByStatus = keptFor('orders-by-status', 15, async (): Promise<OrderCounts> => {
  const totals = await Promise.all(
    allStatuses.map(async (status) => [status, await countSome(orders, eq(orders.status, status))]),
  );
  return Object.fromEntries(totals);
});
