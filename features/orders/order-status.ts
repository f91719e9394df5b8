import { orderStatuses } from '../../db/schema/index.ts';

export type OrderStatus = (typeof orderStatuses)[number];

/** All of them, in the order in which an order goes through them. */
export const allStatuses: readonly OrderStatus[] = orderStatuses;
