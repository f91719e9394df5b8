import { accounts } from './accounts.ts';
import { attempts } from './attempts.ts';
import { catalog } from './catalog.ts';
import { orderEvents } from './order-events.ts';
import { orders } from './orders.ts';
import { payments } from './payments.ts';
import { returns } from './returns.ts';
import { reviews } from './reviews.ts';
import { shelf } from './shelf.ts';
import { structure } from './structure.ts';

/** Everything that is asked of the database. What is asked of Redis stands in redis-checks.ts. */
export const checks = [
  ...shelf,
  ...orders,
  ...orderEvents,
  ...payments,
  ...attempts,
  ...returns,
  ...reviews,
  ...catalog,
  ...accounts,
  ...structure,
] as const;
