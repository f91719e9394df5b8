import { z } from 'zod';
import type { Transaction } from '../../db/index.ts';
import { ShopError } from '../../lib/shop-error.ts';
import { markOf, refuseOutdated } from './mark.ts';

const ids = z
  .string('pageOutdated')
  .regex(/^[1-9]\d{0,14}(,[1-9]\d{0,14}){0,499}$/, 'pageOutdated')
  .transform((text) => text.split(',').map(Number));

/** What a SortForm sends: the order that it showed, and the one that is wanted. */
export const orderFields = { was: ids, order: ids };
export type Sorted = { was: number[]; order: number[] };

/**
 * Refuses an order that was made on the sight of another one, or that is not one of the same things. Answers whether
 * anything moves.
 */
export async function isOtherOrder(
  tx: Transaction,
  { was, order, now, subject }: Sorted & { now: number[]; subject: string },
): Promise<boolean> {
  if (order.join() === now.join()) return false;
  await refuseOutdated(tx, { mark: markOf(was), shown: now, subject });
  if ([...order].sort().join() !== [...now].sort().join()) throw new ShopError('is-gone', null);
  return true;
}
