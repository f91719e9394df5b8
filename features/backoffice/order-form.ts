import { z } from 'zod';
import { moved } from '../../components/ui/moved.ts';
import type { Transaction } from '../../db/index.ts';
import { ShopError } from '../../lib/shop-error.ts';
import { markOf, refuseOutdated } from './mark.ts';

const ids = z
  .string('pageOutdated')
  .regex(/^[1-9]\d{0,14}(,[1-9]\d{0,14}){0,1999}$/, 'pageOutdated')
  .transform((text) => text.split(',').map(Number));

/** One of them, and whether it goes up or down: the whole order on each button would be as much again for every row. */
const step = z
  .string('pageOutdated')
  .regex(/^[1-9]\d{0,14}:-?1$/, 'pageOutdated')
  .transform((text) => {
    const [id = '', by] = text.split(':');
    return { id, by: Number(by) };
  });

/** What a SortForm sends: the order that it showed, and the one that is wanted or the step that leads to it. */
export const orderFields = { was: ids, order: z.union([ids, step], 'pageOutdated') };
export type Sorted = { was: number[]; order: number[] };

/** The order that is wanted, in full. */
export function inFull<Sent extends z.output<z.ZodObject<typeof orderFields>>>({ order, ...sent }: Sent) {
  return { ...sent, order: Array.isArray(order) ? order : stepped(sent.was.map(String), order) };
}

const stepped = (was: string[], { id, by }: z.output<typeof step>): number[] =>
  moved(was, id, was.indexOf(id) + by).map(Number);

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
