import { and, asc, eq, ne, or } from 'drizzle-orm';
import { alias } from 'drizzle-orm/mysql-core';
import { db } from '../../../db/index.ts';
import { among } from '../../../db/rows.ts';
import { categories, skus } from '../../../db/schema/index.ts';
import { inTransaction } from '../../../db/transaction.ts';

const skusAtOnce = 200;

export type Leaf = { id: number; groupId: number; channelId: number | null };

const above = alias(categories, 'above');

/** The leaves at or below a category, each with what stands above it now. */
export function leavesBelow(categoryId: number): Promise<Leaf[]> {
  return db
    .select({ id: categories.id, groupId: above.id, channelId: above.parentId })
    .from(categories)
    .innerJoin(above, eq(above.id, categories.parentId))
    .where(
      and(
        eq(categories.level, 3),
        or(
          eq(categories.id, categoryId),
          eq(categories.parentId, categoryId),
          eq(above.parentId, categoryId),
        ),
      ),
    )
    .orderBy(asc(categories.id));
}

/** Writes anew below what the SKUs of a leaf stand. Answers false when the time ran out. */
export async function moveSkus({ id, groupId, channelId }: Leaf, until: number): Promise<boolean> {
  if (channelId === null) return true;
  const isElsewhere = and(
    eq(skus.categoryId, id),
    or(ne(skus.groupId, groupId), ne(skus.channelId, channelId)),
  );
  for (;;) {
    const left = await db
      .select({ id: skus.id })
      .from(skus)
      .where(isElsewhere)
      .orderBy(asc(skus.id))
      .limit(skusAtOnce);
    if (left.length === 0) return true;
    if (Date.now() > until) return false;
    const ids = left.map((sku) => sku.id);
    await inTransaction((tx) =>
      tx
        .update(skus)
        .set({ groupId, channelId })
        .where(and(among(skus.id, ids), eq(skus.categoryId, id))),
    );
  }
}
