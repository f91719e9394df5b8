import { orderStatuses } from '../../db/schema/index.ts';

export type OrderStatus = (typeof orderStatuses)[number];

/** All of them, in the order in which an order goes through them. */
export const allStatuses: readonly OrderStatus[] = orderStatuses;

/** Whether the shopper has the goods, so that they can be reviewed and sent back. */
export const hasArrived = (status: OrderStatus) => status === 'uncommented' || status === 'finished';
