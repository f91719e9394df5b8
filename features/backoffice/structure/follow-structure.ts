import { and, asc, eq, isNotNull, sql } from 'drizzle-orm';
import { db } from '../../../db/index.ts';
import { brands, categories, products } from '../../../db/schema/index.ts';
import { leavesBelow, moveSkus } from './move-skus.ts';
import { forgetWords, writeWords } from './rewrite-words.ts';

const aRoundMs = 15_000;

/**
 * Lets goods follow what staff changed above them: the columns that lists read, and the words that search reads. In
 * short transactions, so that no order waits long; what is not done in one round is done in the next.
 */
export async function followStructure(until = Date.now() + aRoundMs): Promise<void> {
  for (const category of await unsettled(categories)) {
    for (const leaf of await leavesBelow(category.id)) {
      const areMoved = await moveSkus(leaf, until);
      if (!areMoved || !(await forgetWords(eq(products.categoryId, leaf.id), until))) return;
    }
    await settle(categories, category);
  }
  for (const brand of await unsettled(brands)) {
    if (!(await forgetWords(eq(products.brandId, brand.id), until))) return;
    await settle(brands, brand);
  }
  await writeWords(until + aRoundMs);
}

type Table = typeof categories | typeof brands;
type Unsettled = { id: number; since: Date };

async function unsettled(table: Table): Promise<Unsettled[]> {
  const rows = await db
    .select({ id: table.id, since: table.unsettledSince })
    .from(table)
    .where(isNotNull(table.unsettledSince))
    .orderBy(asc(table.id));
  return rows.flatMap(({ id, since }) => (since ? [{ id, since }] : []));
}

/** Not before every transaction has ended that may have read how it was: for those the round is made once more. */
async function settle(table: Table, { id, since }: Unsettled): Promise<void> {
  const isOver = sql`${table.unsettledSince} < now(3) - interval 10 second`;
  await db
    .update(table)
    .set({ unsettledSince: null })
    .where(and(eq(table.id, id), eq(table.unsettledSince, since), isOver));
}
