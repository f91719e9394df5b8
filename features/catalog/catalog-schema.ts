import { z } from 'zod';

/** What an address or a query parameter can be: Next hands a repeated one over as a list. */
export type Parameter = string | string[] | undefined;

const first = (value: unknown) => (Array.isArray(value) ? value[0] : value);

/** An id from an address; anything else is no page of ours. */
export const idSchema = z
  .string()
  .regex(/^[1-9]\d{0,14}$/)
  .transform(Number);

export const sorts = ['newest', 'sales', 'price', 'price-desc'] as const;
export type Sort = (typeof sorts)[number];

export const sortSchema = z.preprocess(first, z.enum(sorts).catch('newest'));

const deepestPage = 1_000;

/** Nonsense becomes the first page; beyond the last one the query shows the last. */
export const pageSchema = z.preprocess(first, z.coerce.number().int().min(1).max(deepestPage).catch(1));

const longestTerm = 100;

export const termSchema = z.preprocess(
  first,
  z
    .string()
    .catch('')
    .transform((text) => [...text.normalize('NFKC').trim()].slice(0, longestTerm).join('')),
);
