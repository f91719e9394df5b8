import type { orderStatuses } from './orders.ts';

type OrderStatus = (typeof orderStatuses)[number];

/** Which status may follow which. */
export const orderTransitions: Record<OrderStatus | 'placed', readonly OrderStatus[]> = {
  placed: ['unpaid', 'unshipped'],
  unpaid: ['unshipped', 'cancelled'],
  unshipped: ['unreceived', 'cancelled'],
  unreceived: ['uncommented'],
  uncommented: ['finished'],
  finished: [],
  cancelled: ['unshipped'], // a payment that arrived late revives the order while the goods are there
};
