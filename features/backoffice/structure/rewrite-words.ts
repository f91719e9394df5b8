import { and, asc, ne, type SQL } from 'drizzle-orm';
import { db } from '../../../db/index.ts';
import { among } from '../../../db/rows.ts';
import { products } from '../../../db/schema/index.ts';
import { indexProducts, searchVersion } from '../../../db/search-index.ts';
import { inTransaction } from '../../../db/transaction.ts';

const forgottenAtOnce = 500;
const writtenAtOnce = 50;

/**
 * Says that what was written for search of some products no longer counts, so that it is written anew. Answers false
 * when the time ran out.
 */
export async function forgetWords(where: SQL, until: number): Promise<boolean> {
  for (;;) {
    const left = await idsOf(and(where, ne(products.searchVersion, 0)), forgottenAtOnce);
    if (left.length === 0) return true;
    if (Date.now() > until) return false;
    await inTransaction((tx) =>
      tx.update(products).set({ searchVersion: 0 }).where(among(products.id, left)),
    );
  }
}

/** Writes for search whatever waits for it, as long as there is time. */
export async function writeWords(until: number): Promise<void> {
  while (Date.now() < until) {
    const left = await idsOf(ne(products.searchVersion, searchVersion), writtenAtOnce);
    if (left.length === 0) return;
    await inTransaction(async (tx) => {
      // first the products, as whoever saves one has locked it before it writes words
      const locked = await tx
        .select({ id: products.id })
        .from(products)
        .where(among(products.id, left))
        .orderBy(asc(products.id))
        .for('update');
      await indexProducts(
        tx,
        locked.map(({ id }) => id),
      );
    });
  }
}

async function idsOf(where: SQL | undefined, limit: number): Promise<number[]> {
  const rows = await db
    .select({ id: products.id })
    .from(products)
    .where(where)
    .orderBy(asc(products.id))
    .limit(limit);
  return rows.map(({ id }) => id);
}
