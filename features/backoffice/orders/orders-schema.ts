import { z } from 'zod';
import { orderStatuses, payMethods } from '../../../db/schema/index.ts';
import { fenOf, plainFigures } from '../../../lib/money.ts';
import { isOrderNumber } from '../../../lib/order-number.ts';
import { listParts } from '../asked-list.ts';
import { day } from '../backoffice-schema.ts';

export { payMethods };
export const paymentStatuses = ['unpaid', 'paid', 'refunding', 'refunded'] as const;

/** Yuan as they were typed; what is no amount is left out. */
const yuan = z
  .string()
  .transform(plainFigures)
  .refine((text) => fenOf(text) !== undefined)
  .optional()
  .catch(undefined);

/** Numbers of orders: repeated, as a form sends them, or joined. */
const numbers = z
  .union([z.string(), z.array(z.string())])
  .transform((given) => [...new Set([given].flat().flatMap((text) => text.split(/[.,\s]+/)))])
  .transform((texts) => texts.filter(isOrderNumber).slice(0, mostNumbers))
  .catch([]);

export const mostNumbers = 100;

const filters = {
  status: z.enum(orderStatuses).optional().catch(undefined),
  payment: z.enum(paymentStatuses).optional().catch(undefined),
  pay: z.enum(payMethods).optional().catch(undefined),
  from: day,
  to: day,
  least: yuan,
  most: yuan,
  returned: z.enum(['1']).optional().catch(undefined),
  buyer: z.string().trim().max(20).catch(''),
  sku: z
    .string()
    .trim()
    .regex(/^[1-9]\d{0,14}$/)
    .optional()
    .catch(undefined),
  q: z.string().trim().max(100).catch(''),
};

/** Which orders are asked for; what cannot be meant is left out. */
export const ordersAddress = z.object({
  ...listParts,
  ...filters,
  sort: z.enum(['newest', 'oldest', 'total', 'total-down']).catch('newest'),
});
export type OrdersAsked = z.output<typeof ordersAddress>;

/** The names of the fields of the filter, besides the status, which has its tabs. */
export const filterFields = [
  'payment',
  'pay',
  'from',
  'to',
  'least',
  'most',
  'returned',
  'buyer',
  'sku',
  'q',
] as const;

/** Those of them that are typed. */
export const typedFields = ['from', 'to', 'least', 'most', 'buyer', 'sku', 'q'] as const;

/** Which orders leave as a file: those of the list as it was asked for, or only some of them. */
export const exportAddress = z.object({ ...filters, numbers });

/** Which orders are packed: these, or those of a status that have waited longest. */
export const packingAddress = z.object({
  numbers,
  status: z.enum(['unshipped', 'unreceived']).optional().catch(undefined),
});

export type OrderFilter = Omit<z.output<typeof exportAddress>, 'numbers'> & { numbers?: string[] };
