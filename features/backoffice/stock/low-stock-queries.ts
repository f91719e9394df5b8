import 'server-only';
import { and, count, eq, sql } from 'drizzle-orm';
import { db } from '../../../db/index.ts';
import { skus } from '../../../db/schema/index.ts';

/** So many are listed; whoever has more of them begins with the worst. */
const mostListed = 1_000;

export type LowStock = {
  /** On the shelf with no more pieces than their mark, the emptiest first. */
  ids: number[];
  low: number;
  /** Of them, those without any piece. */
  out: number;
};

/**
 * What runs out. The shelf is read through: an index of stock would have to be kept by every order, at the very rows
 * that everybody wants.
 */
export async function readLowStock(): Promise<LowStock> {
  const isLow = and(eq(skus.isLaunched, true), sql`${skus.stock} <= ${skus.lowStock}`);
  const rows = await db
    .select({ id: skus.id })
    .from(skus)
    .where(isLow)
    .orderBy(skus.stock, sql`${skus.stock} - ${skus.lowStock}`, skus.id)
    .limit(mostListed);
  const [counted] = await db
    .select({ low: count(), out: sql`coalesce(sum(${skus.stock} = 0), 0)`.mapWith(Number) })
    .from(skus)
    .where(isLow);
  return { ids: rows.map(({ id }) => id), low: counted?.low ?? 0, out: counted?.out ?? 0 };
}
