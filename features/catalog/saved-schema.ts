import { z } from 'zod';

// Messages are word keys of the namespace `forms`.

const longestPath = 2_000;

/** One SKU among a shopper's favourites or in the history. What else no page sends counts as left out. */
export const savedForm = z.object({
  skuId: z
    .string('skuRequired')
    .regex(/^[1-9]\d{0,14}$/, 'skuRequired')
    .transform(Number),
  returnTo: z.string().max(longestPath).optional().catch(undefined),
});

/** What a page tells after it was looked at. */
export const viewNote = z.object({ skuId: z.int().positive() });
