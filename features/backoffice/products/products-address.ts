import { z } from 'zod';
import { listParts } from '../asked-list.ts';

const id = z.coerce.number().int().min(1).max(Number.MAX_SAFE_INTEGER).optional().catch(undefined);

/** Which products are asked for; what cannot be meant is left out. */
export const productsAddress = z.object({
  ...listParts,
  q: z.string().trim().max(100).catch(''),
  category: id,
  brand: id,
  shelf: z.enum(['on', 'off', 'part']).optional().catch(undefined),
  sort: z.enum(['newest', 'oldest', 'sales', 'sales-up', 'name', 'name-down']).catch('newest'),
});

export type ProductsAsked = z.output<typeof productsAddress>;
