import { and, isNull } from 'drizzle-orm';
import type { Transaction } from '../../../db/index.ts';
import { among } from '../../../db/rows.ts';
import { pictures } from '../../../db/schema/index.ts';
import { ShopError } from '../../../lib/shop-error.ts';
import { hashOf } from './picture-path.ts';

/**
 * Says that something shows these pictures from now on, in the transaction that writes so. Refuses one that was deleted
 * meanwhile. Paths of pictures that came with the shop are passed over.
 */
export async function showPictures(tx: Transaction, paths: readonly string[]): Promise<void> {
  await note(tx, paths, { unusedSince: null });
}

/** The same for main pictures of SKUs: orders go on showing them when the SKU does not. */
export async function keepForOrders(tx: Transaction, paths: readonly string[]): Promise<void> {
  await note(tx, paths, { unusedSince: null, isKept: true });
}

async function note(
  tx: Transaction,
  paths: readonly string[],
  set: Partial<typeof pictures.$inferInsert>,
): Promise<void> {
  const hashes = hashesIn(paths);
  if (hashes.length === 0) return;
  const [found] = await tx
    .update(pictures)
    .set(set)
    .where(and(among(pictures.hash, hashes), isNull(pictures.leavingAt)));
  if (found.affectedRows !== hashes.length) throw new ShopError('picture-missing', null);
}

/** Ascending, as everybody locks them. */
export function hashesIn(paths: readonly string[]): string[] {
  const hashes = paths.map(hashOf).filter((hash): hash is string => hash !== undefined);
  return [...new Set(hashes)].sort();
}
