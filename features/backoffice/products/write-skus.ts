import { and, asc, eq, sql } from 'drizzle-orm';
import type { Transaction } from '../../../db/index.ts';
import { among, ascending, insertRows } from '../../../db/rows.ts';
import { skuImages, skuOptions, skus, stockMovements } from '../../../db/schema/index.ts';
import { firstLaunch } from '../../catalog/known-sql.ts';
import { isNew } from './product-draft.ts';
import type { Stored, StoredSku } from './read-product.ts';
import type { SkuTarget } from './sku-targets.ts';

/** So that no order comes between what is read and what is written; everybody locks them ascending. */
export async function lockSkus(tx: Transaction, ids: readonly number[]): Promise<void> {
  if (ids.length === 0) return;
  await tx
    .select({ id: skus.id })
    .from(skus)
    .where(among(skus.id, ascending(ids)))
    .orderBy(asc(skus.id))
    .for('update');
}

/** Writes of the known SKUs what is to be another, and nothing that an order writes. */
export async function changeSkus(tx: Transaction, targets: SkuTarget[], stored: Stored): Promise<void> {
  const known = new Map(stored.skus.map((sku) => [sku.id, sku]));
  const changed = targets.flatMap((target) => {
    const before = known.get(Number(target.key));
    return before ? [{ before, target }] : [];
  });
  const regrouped = changed.filter(({ before, target }) => before.optionKey !== target.row.optionKey);
  const ids = ascending(regrouped.map(({ before }) => before.id));
  if (ids.length > 0) {
    // combinations are unique at every moment, also while two SKUs change theirs
    await tx
      .update(skus)
      .set({ optionKey: sql`concat('~', ${skus.id})` })
      .where(among(skus.id, ids));
    await tx.delete(skuOptions).where(among(skuOptions.skuId, ids));
  }
  for (const { before, target } of changed.sort((a, b) => a.before.id - b.before.id)) {
    const isShown = before.isLaunched || target.row.isLaunched;
    await tx
      .update(skus)
      .set({ ...target.row, ...(isShown && { firstLaunchedAt: firstLaunch }), updatedAt: sql`now(3)` })
      .where(eq(skus.id, before.id));
  }
  await insertRows(
    tx,
    skuOptions,
    regrouped.flatMap(({ before, target }) => answersOf(before.id, target)),
  );
  await replacePictures(
    tx,
    changed.filter(({ before, target }) => before.pictures.join() !== target.pictures.join()),
  );
}

async function replacePictures(
  tx: Transaction,
  changed: { before: StoredSku; target: SkuTarget }[],
): Promise<void> {
  if (changed.length === 0) return;
  const ids = ascending(changed.map(({ before }) => before.id));
  await tx.delete(skuImages).where(among(skuImages.skuId, ids));
  await insertRows(
    tx,
    skuImages,
    changed.flatMap(({ before, target }) => picturesOf(before.id, target)),
  );
}

/** Puts the new ones beside them; what they begin with stands in the ledger. */
export async function addSkus(
  tx: Transaction,
  productId: number,
  targets: SkuTarget[],
  actor: string,
): Promise<void> {
  const added = targets.filter(({ key }) => isNew(key));
  if (added.length === 0) return;
  await insertRows(
    tx,
    skus,
    added.map(({ row, stock }) => ({ productId, ...row, stock })),
  );
  await tx
    .update(skus)
    .set({ firstLaunchedAt: firstLaunch })
    .where(and(eq(skus.productId, productId), eq(skus.isLaunched, true)));
  const rows = await tx
    .select({ id: skus.id, optionKey: skus.optionKey })
    .from(skus)
    .where(eq(skus.productId, productId));
  const ids = new Map(rows.map(({ id, optionKey }) => [optionKey, id]));
  const made = added.map((target) => ({ id: ids.get(target.row.optionKey) ?? 0, target }));
  await insertRows(
    tx,
    skuOptions,
    made.flatMap(({ id, target }) => answersOf(id, target)),
  );
  await insertRows(
    tx,
    skuImages,
    made.flatMap(({ id, target }) => picturesOf(id, target)),
  );
  await insertRows(
    tx,
    stockMovements,
    made.map(({ id, target }) => ({ skuId: id, delta: target.stock, reason: 'initial' as const, actor })),
  );
}

const answersOf = (skuId: number, { answers }: SkuTarget) =>
  answers.map(([specificationId, optionId]) => ({ skuId, specificationId, optionId }));

const picturesOf = (skuId: number, { pictures }: SkuTarget) =>
  pictures.map((image, sequence) => ({ skuId, sequence, image }));
