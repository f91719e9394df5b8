import 'server-only';
import { asc, eq, inArray } from 'drizzle-orm';
import { db } from '../../../db/index.ts';
import { orderLines, orders } from '../../../db/schema/index.ts';
import { mostNumbers } from './orders-schema.ts';

export type PackedOrder = Awaited<ReturnType<typeof readPacking>>[number];

type Asked = { numbers: string[]; status?: 'unshipped' | 'unreceived' | undefined };

/** What goes into which parcel: these orders, or those of a status, the oldest first. */
export async function readPacking({ numbers, status }: Asked) {
  if (numbers.length === 0 && !status) return [];
  const rows = await db
    .select({
      id: orders.id,
      number: orders.number,
      status: orders.status,
      payMethod: orders.payMethod,
      paymentStatus: orders.paymentStatus,
      totalFen: orders.totalFen,
      totalCount: orders.totalCount,
      receiver: orders.receiver,
      mobile: orders.mobile,
      region: orders.region,
      place: orders.place,
      remark: orders.remark,
      staffNote: orders.staffNote,
      invoiceTitle: orders.invoiceTitle,
      taxNumber: orders.taxNumber,
      placedAt: orders.placedAt,
    })
    .from(orders)
    .where(numbers.length > 0 ? inArray(orders.number, numbers) : eq(orders.status, status ?? 'unshipped'))
    .orderBy(asc(orders.id))
    .limit(mostNumbers);
  if (rows.length === 0) return [];
  const lines = await db
    .select({
      orderId: orderLines.orderId,
      skuId: orderLines.skuId,
      name: orderLines.name,
      options: orderLines.options,
      quantity: orderLines.quantity,
    })
    .from(orderLines)
    .where(
      inArray(
        orderLines.orderId,
        rows.map(({ id }) => id),
      ),
    )
    .orderBy(asc(orderLines.skuId));
  return rows.map((row) => ({ ...row, lines: lines.filter(({ orderId }) => orderId === row.id) }));
}
