import { sql } from 'drizzle-orm';

/** Of a row of `orders`: it was received, and not longer ago than that. */
export const isReceivedWithin = (
  days: number,
) => sql`exists (select 1 from order_events e where e.order_id = orders.id
  and e.to_status = 'uncommented' and e.created_at > now(3) - interval ${days} day)`;

/** Nothing of it waits for the shop's answer, and something is left to send back. */
export const hasSomethingToReturn = sql`not exists (select 1 from returns r where r.open_order_id = orders.id)
  and exists (select 1 from order_lines l where l.order_id = orders.id and l.returned_quantity < l.quantity)`;
