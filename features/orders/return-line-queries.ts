import 'server-only';
import { asc, eq, inArray } from 'drizzle-orm';
import { db } from '../../db/index.ts';
import { orderLines, returnLines } from '../../db/schema/index.ts';

/** What of the orders these returns are about, with the version of the goods. */
export const readReturnLines = (returnIds: number[]) =>
  db
    .select({
      returnId: returnLines.returnId,
      skuId: orderLines.skuId,
      name: orderLines.name,
      options: orderLines.options,
      quantity: returnLines.quantity,
    })
    .from(returnLines)
    .innerJoin(orderLines, eq(orderLines.id, returnLines.orderLineId))
    .where(inArray(returnLines.returnId, returnIds))
    .orderBy(asc(orderLines.id));
