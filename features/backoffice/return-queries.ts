import 'server-only';
import { asc, count, desc, eq } from 'drizzle-orm';
import { db } from '../../db/index.ts';
import { orders, returns, users } from '../../db/schema/index.ts';
import { clamp } from '../catalog/sku-queries.ts';
import { readReturnLines } from '../orders/return-line-queries.ts';

const aPage = 20;

export type ReturnStatus = 'requested' | 'approved' | 'refused';

/** What shoppers want to send back: what waits longest first, what is decided newest first. */
export async function listReturns({ status, page: wanted }: { status: ReturnStatus; page: number }) {
  const [counted] = await db.select({ total: count() }).from(returns).where(eq(returns.status, status));
  const { page, pages, offset } = clamp(counted?.total ?? 0, wanted, aPage);
  const rows = await db
    .select({
      id: returns.id,
      number: orders.number,
      username: users.username,
      reason: returns.reason,
      status: returns.status,
      refundFen: returns.refundFen,
      answer: returns.answer,
      createdAt: returns.createdAt,
    })
    .from(returns)
    .innerJoin(orders, eq(orders.id, returns.orderId))
    .innerJoin(users, eq(users.id, orders.userId))
    .where(eq(returns.status, status))
    .orderBy(status === 'requested' ? asc(returns.id) : desc(returns.id))
    .limit(aPage)
    .offset(offset);
  const lines = await readReturnLines(rows.map(({ id }) => id));
  return {
    rows: rows.map((row) => ({ ...row, lines: lines.filter(({ returnId }) => returnId === row.id) })),
    total: counted?.total ?? 0,
    page,
    pages,
  };
}

export async function countOpenReturns(): Promise<number> {
  const [counted] = await db.select({ total: count() }).from(returns).where(eq(returns.status, 'requested'));
  return counted?.total ?? 0;
}
