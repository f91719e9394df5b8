import { orderStatuses } from '../../db/schema/index.ts';

export type OrderStatus = (typeof orderStatuses)[number];

/** All of them, in the order in which an order goes through them. */
export const allStatuses: readonly OrderStatus[] = orderStatuses;

/** Which status may follow which; null is the beginning. */
const next: Record<OrderStatus | 'placed', readonly OrderStatus[]> = {
  placed: ['unpaid', 'unshipped'],
  unpaid: ['unshipped', 'cancelled'],
  unshipped: ['unreceived', 'cancelled'],
  unreceived: ['uncommented'],
  uncommented: ['finished'],
  finished: [],
  cancelled: ['unshipped'], // a payment that arrived late revives the order while the goods are there
};

export const mayFollow = (from: OrderStatus | null, to: OrderStatus) => next[from ?? 'placed'].includes(to);
