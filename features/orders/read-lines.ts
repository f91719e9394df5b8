import { asc, eq, inArray, sql } from 'drizzle-orm';
import { db } from '../../db/index.ts';
import { orderLines, reviews } from '../../db/schema/index.ts';

/** The lines of orders as they were bought, and what became of them since. */
export async function readLines(orderIds: number[]) {
  const rows = await db
    .select({
      orderId: orderLines.orderId,
      skuId: orderLines.skuId,
      name: orderLines.name,
      options: orderLines.options,
      image: orderLines.image,
      priceFen: orderLines.priceFen,
      quantity: orderLines.quantity,
      returnedQuantity: orderLines.returnedQuantity,
      isReviewed: sql`${reviews.id} is not null`.mapWith(Boolean),
    })
    .from(orderLines)
    .leftJoin(reviews, eq(reviews.orderLineId, orderLines.id))
    .where(inArray(orderLines.orderId, orderIds))
    .orderBy(asc(orderLines.id));
  const groups = new Map<number, Omit<(typeof rows)[number], 'orderId'>[]>();
  for (const { orderId, ...line } of rows) groups.set(orderId, [...(groups.get(orderId) ?? []), line]);
  return groups;
}
