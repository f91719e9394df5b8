import { orderTransitions } from '../schema/order-transitions.ts';
import type { Check } from './check.ts';

const legalSteps = Object.entries(orderTransitions)
  .flatMap(([from, nexts]) => nexts.map((to) => `('${from}', '${to}')`))
  .join(', ');

/** The story of an order. */
export const orderEvents = [
  {
    name: 'newest-event-is-not-the-status',
    invariant: 8,
    sql: `
      SELECT o.id AS order_id, o.status,
        (SELECT e.to_status FROM order_events e WHERE e.order_id = o.id ORDER BY e.id DESC LIMIT 1) AS newest
      FROM orders o
      HAVING NOT (status <=> newest)`,
  },
  {
    name: 'events-are-not-a-legal-path',
    invariant: 8,
    sql: `
      SELECT order_id, event_id, event_before, from_status, to_status
      FROM (
        SELECT order_id, id AS event_id, from_status, to_status,
          lag(to_status) OVER (PARTITION BY order_id ORDER BY id) AS event_before
        FROM order_events
      ) e
      WHERE NOT (from_status <=> event_before)
        OR (coalesce(from_status, 'placed'), to_status) NOT IN (${legalSteps})`,
  },
] as const satisfies readonly Check[];
