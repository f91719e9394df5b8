import { lt, sql } from 'drizzle-orm';
import { db } from '../../../db/index.ts';
import { among } from '../../../db/rows.ts';
import { shipLists, shipRows } from '../../../db/schema/index.ts';

const keptDays = 30;
const atOnce = 100;

/** Forgets lists of a month ago; what became of each order stands with the order. */
export async function forgetShipLists(): Promise<void> {
  const old = await db
    .select({ id: shipLists.id })
    .from(shipLists)
    .where(lt(shipLists.createdAt, sql`now(3) - interval ${keptDays} day`))
    .limit(atOnce);
  const ids = old.map(({ id }) => id);
  if (ids.length === 0) return;
  await db.delete(shipRows).where(among(shipRows.listId, ids));
  await db.delete(shipLists).where(among(shipLists.id, ids));
}
