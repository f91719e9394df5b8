import { z } from 'zod';

/** What an address or a query parameter can be: Next hands a repeated one over as a list. */
export type Parameter = string | string[] | undefined;

const first = (value: unknown) => (Array.isArray(value) ? value[0] : value);

/** An id from an address; anything else is no page of ours. */
export const idSchema = z
  .string()
  .regex(/^[1-9]\d{0,14}$/)
  .transform(Number);

export const sorts = ['relevance', 'newest', 'sales', 'rating', 'price', 'price-desc'] as const;
export type Sort = (typeof sorts)[number];

/** In a list nothing was asked for that goods could be relevant to. */
export const sortSchema = z.preprocess(first, z.enum(sorts).exclude(['relevance']).catch('newest'));
export const searchSortSchema = z.preprocess(first, z.enum(sorts).catch('relevance'));

/** Nonsense becomes the first page; beyond the last one the query shows the last. */
export const pageSchema = z.preprocess(first, z.coerce.number().int().min(1).catch(1));

/** Stars from 1 to 5; without, or with nonsense, reviews of any score. */
export const scoreSchema = z.preprocess(
  first,
  z.coerce.number().int().min(1).max(5).optional().catch(undefined),
);

const longestTerm = 100;

export const termSchema = z.preprocess(
  first,
  z
    .string()
    .catch('')
    .transform((text) => [...text.normalize('NFKC').trim()].slice(0, longestTerm).join('')),
);
