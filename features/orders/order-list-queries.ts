import 'server-only';
import { and, count, desc, eq, or, type SQL, sql } from 'drizzle-orm';
import { db } from '../../db/index.ts';
import { orders } from '../../db/schema/index.ts';
import { clamp } from '../catalog/sku-queries.ts';
import { orderColumns } from './order-columns.ts';
import type { OrderSummary } from './order-queries.ts';
import type { OrderStatus } from './order-status.ts';
import { readLines } from './read-lines.ts';

/** Which of their orders a shopper asks for: of one status, with these words in the name of something bought, or with this number. */
export type OrdersAsked = { status?: OrderStatus | undefined; q: string; page: number };

export type OrderPage = { orders: OrderSummary[]; total: number; page: number; pages: number };

const ordersAPage = 10;

/** The user's orders, newest first, ten a page. */
export async function listOrders(
  userId: number,
  { status, q, page: wanted }: OrdersAsked,
): Promise<OrderPage> {
  const asked = and(
    eq(orders.userId, userId),
    status ? eq(orders.status, status) : undefined,
    ...q.split(' ').map(isAbout),
  );
  const [found] = await db.select({ total: count() }).from(orders).where(asked);
  const total = found?.total ?? 0;
  const { page, pages, offset } = clamp(total, wanted, ordersAPage);
  const rows = await db
    .select(orderColumns)
    .from(orders)
    .where(asked)
    .orderBy(desc(orders.placedAt), desc(orders.id))
    .limit(ordersAPage)
    .offset(offset);
  const lines = await readLines(rows.map(({ id }) => id));
  return {
    orders: rows.map(({ id, ...order }) => ({ ...order, lines: lines.get(id) ?? [] })),
    total,
    page,
    pages,
  };
}

/** How many orders the user has in each status, of those that are about the words. */
export async function countOrders(userId: number, q = ''): Promise<Partial<Record<OrderStatus, number>>> {
  const rows = await db
    .select({ status: orders.status, total: count() })
    .from(orders)
    .where(and(eq(orders.userId, userId), ...q.split(' ').map(isAbout)))
    .groupBy(orders.status);
  return Object.fromEntries(rows.map(({ status, total }) => [status, total]));
}

/** A number is compared with digits only: its column is ASCII. */
function isAbout(word: string): SQL | undefined {
  if (word === '') return undefined;
  const like = `%${word.replace(/[\\%_]/g, '\\$&')}%`;
  const inLines = sql`exists (select 1 from order_lines l where l.order_id = orders.id
    and (l.name like ${like} or l.options like ${like}))`;
  return /^\d{1,16}$/.test(word) ? or(sql`${orders.number} like ${like}`, inLines) : inLines;
}
