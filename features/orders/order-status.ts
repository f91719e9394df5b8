import { orderStatuses } from '../../db/schema/index.ts';
import { orderTransitions } from '../../db/schema/order-transitions.ts';

export type OrderStatus = (typeof orderStatuses)[number];

/** All of them, in the order in which an order goes through them. */
export const allStatuses: readonly OrderStatus[] = orderStatuses;

/** Whether one status may follow another; null is the beginning. */
export const mayFollow = (from: OrderStatus | null, to: OrderStatus) =>
  orderTransitions[from ?? 'placed'].includes(to);
