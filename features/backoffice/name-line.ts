import { z } from 'zod';
import { isDuplicate } from '../../db/errors.ts';
import { ShopError } from '../../lib/shop-error.ts';
import { isPrintable } from '../accounts/field-checks.ts';

// Messages are word keys of the namespace `forms`.

/** One line of so many characters at most, as the database counts them. */
export const line = (longest: number, missing: string) =>
  z
    .string(missing)
    .trim()
    .min(1, missing)
    .refine((text) => [...text].length <= longest, 'textTooLong')
    .refine(isPrintable, 'characters');

/** Two that are given the same name at once: the index lets only one through. */
export async function refuseTaken<Result>(work: Promise<Result>, index: string): Promise<Result> {
  try {
    return await work;
  } catch (error) {
    if (isDuplicate(error, index)) throw new ShopError('name-taken', null);
    throw error;
  }
}
