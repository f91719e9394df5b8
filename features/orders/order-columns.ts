import { sql } from 'drizzle-orm';
import { orders } from '../../db/schema/index.ts';
import { returnDays } from './return-days.ts';
import { hasSomethingToReturn, isReceivedWithin } from './return-sql.ts';

/** What a view of an order is made of; its id never leaves the queries. */
export const orderColumns = {
  id: orders.id,
  number: orders.number,
  status: orders.status,
  paymentStatus: orders.paymentStatus,
  payMethod: orders.payMethod,
  totalCount: orders.totalCount,
  goodsFen: orders.goodsFen,
  freightFen: orders.freightFen,
  totalFen: orders.totalFen,
  receiver: orders.receiver,
  mobile: orders.mobile,
  region: orders.region,
  place: orders.place,
  remark: orders.remark,
  placedAt: orders.placedAt,
  expiresAt: orders.expiresAt,
  secondsToPay:
    sql`if(${orders.status} = 'unpaid', greatest(0, coalesce(ceil(timestampdiff(microsecond, now(3), ${orders.expiresAt}) / 1000000), 0)), 0)`.mapWith(
      Number,
    ),
  carrier: orders.carrier,
  trackingNumber: orders.trackingNumber,
  invoiceTitle: orders.invoiceTitle,
  taxNumber: orders.taxNumber,
  dueAt: orders.dueAt,
  canReturn: sql`${isReceivedWithin(returnDays.all)} and ${hasSomethingToReturn}`.mapWith(Boolean),
  isReasonAsked: sql`not ${isReceivedWithin(returnDays.free)}`.mapWith(Boolean),
};
