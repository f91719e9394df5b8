import { and, asc, eq, gt, type SQL, sql } from 'drizzle-orm';
import { db } from '../../../db/index.ts';
import { among } from '../../../db/rows.ts';
import { orderLines, orders, users } from '../../../db/schema/index.ts';
import type { Session } from '../../../lib/session.ts';
import { asStaff } from '../as-staff.ts';
import { noteAudit } from '../note-audit.ts';
import { searchOrders } from './find-orders.ts';
import type { OrderFilter } from './orders-schema.ts';

/** Writes down that somebody takes these orders with them, before they get the first one. */
export async function noteExport(session: Session | undefined, filter: OrderFilter): Promise<void> {
  const asked = Object.entries(filter).filter(([, value]) => value !== undefined && value.length > 0);
  await asStaff(session, 'order.export', (tx, staff) =>
    noteAudit(tx, staff, {
      action: 'order.export',
      subject: 'orders',
      before: null,
      after: Object.fromEntries(
        asked.map(([name, value]) => [name, personal.includes(name) ? '…' : String(value)]),
      ),
    }),
  );
}

const personal = ['q', 'buyer']; // the log keeps nothing that names a shopper

/** The lines of the file in somebody's language. */
export type CsvWords = { head: () => string; rows: (orders: ExportedOrder[]) => string };

const byteOrderMark = '\uFEFF'; // Excel takes the file for UTF-8
const ordersAtOnce = 500;

/** The orders as CSV, the oldest first, a few hundred at a time: however many they are, memory holds no more. */
export async function* exportOrders(
  filter: OrderFilter,
  words: CsvWords,
  atOnce = ordersAtOnce,
): AsyncGenerator<string, void> {
  yield byteOrderMark + words.head();
  const { where } = await searchOrders(filter);
  for (let after = 0; ; ) {
    const batch = await readBatch(where, after, atOnce);
    const last = batch.at(-1);
    if (!last) return;
    yield words.rows(batch);
    after = last.id;
  }
}

export type ExportedOrder = Awaited<ReturnType<typeof readBatch>>[number];

async function readBatch(where: SQL | undefined, after: number, atOnce: number) {
  const rows = await db
    .select({
      id: orders.id,
      number: orders.number,
      status: orders.status,
      paymentStatus: orders.paymentStatus,
      payMethod: orders.payMethod,
      username: sql<string>`coalesce(${users.username}, '')`,
      receiver: orders.receiver,
      mobile: orders.mobile,
      region: orders.region,
      place: orders.place,
      totalCount: orders.totalCount,
      goodsFen: orders.goodsFen,
      freightFen: orders.freightFen,
      totalFen: orders.totalFen,
      carrier: orders.carrier,
      trackingNumber: orders.trackingNumber,
      invoiceTitle: orders.invoiceTitle,
      taxNumber: orders.taxNumber,
      remark: orders.remark,
      staffNote: orders.staffNote,
      placedAt: orders.placedAt,
    })
    .from(orders)
    .leftJoin(users, eq(users.id, orders.userId)) // an inner one lets the database begin with the users
    .where(and(where, gt(orders.id, after)))
    .orderBy(asc(orders.id))
    .limit(atOnce);
  const lines = await readLines(rows.map(({ id }) => id));
  return rows.map((row) => ({ ...row, lines: lines.get(row.id) ?? [] }));
}

type Line = { orderId: number; name: string; options: string; quantity: number };

async function readLines(orderIds: number[]): Promise<Map<number, Line[]>> {
  const rows: Line[] = await db
    .select({
      orderId: orderLines.orderId,
      name: orderLines.name,
      options: orderLines.options,
      quantity: orderLines.quantity,
    })
    .from(orderLines)
    .where(among(orderLines.orderId, orderIds))
    .orderBy(asc(orderLines.id));
  const lines = new Map<number, Line[]>();
  for (const row of rows) lines.set(row.orderId, [...(lines.get(row.orderId) ?? []), row]);
  return lines;
}
