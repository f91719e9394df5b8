import 'server-only';
import { asc, desc, eq, type SQL, sql } from 'drizzle-orm';
import { db } from '../../../db/index.ts';
import { orders, users } from '../../../db/schema/index.ts';
import { clamp } from '../../catalog/sku-queries.ts';
import { countSome, mostCounted } from '../count-queries.ts';
import { searchOrders } from './find-orders.ts';
import type { OrdersAsked } from './orders-schema.ts';

export type ListedOrder = Awaited<ReturnType<typeof readPage>>[number];

/** Orders of all shoppers, as asked, with how many there are up to `mostCounted`. */
export async function listOrdersForStaff(asked: OrdersAsked) {
  const { where, since } = await searchOrders(asked, asked.sort.startsWith('total'));
  const total = await countSome(orders, where);
  const { page, pages, offset } = clamp(Math.min(total, mostCounted), asked.page, asked.size);
  // who found none has looked at everything once
  const rows = total === 0 ? [] : await readPage(where, asked, offset);
  return { rows, total, page, pages, since };
}

const readPage = (where: SQL | undefined, { sort, size }: OrdersAsked, offset: number) =>
  db
    .select({
      number: orders.number,
      username: sql<string>`coalesce(${users.username}, '')`,
      receiver: orders.receiver,
      mobile: orders.mobile,
      status: orders.status,
      payMethod: orders.payMethod,
      paymentStatus: orders.paymentStatus,
      totalCount: orders.totalCount,
      totalFen: orders.totalFen,
      carrier: orders.carrier,
      trackingNumber: orders.trackingNumber,
      placedAt: orders.placedAt,
    })
    .from(orders)
    .leftJoin(users, eq(users.id, orders.userId)) // an inner one lets the database begin with the users
    .where(where)
    .orderBy(...sorted[sort])
    .limit(size)
    .offset(offset);

const sorted: Record<OrdersAsked['sort'], SQL[]> = {
  newest: [desc(orders.id)],
  oldest: [asc(orders.id)],
  total: [asc(orders.totalFen), desc(orders.id)],
  'total-down': [desc(orders.totalFen), desc(orders.id)],
};
