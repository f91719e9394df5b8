import { and } from 'drizzle-orm';
import { type Db, db as shopDb } from '../../db/index.ts';
import { among, ascending } from '../../db/rows.ts';
import { skus } from '../../db/schema/index.ts';
import type { Fen } from '../../lib/money.ts';
import { isKnown } from './known-sql.ts';

/** What the shop offers right now under a SKU id: price, pieces on the shelf, and whether it is sold at all. */
export type Offer = {
  id: number;
  productId: number;
  name: string;
  options: string;
  image: string;
  priceFen: Fen;
  stock: number;
  isLaunched: boolean;
};

/**
 * A plain read, nothing locked: what is decided on it must be guarded when it is written (takeStock). What shoppers may
 * not know of has no offer, like what is not there.
 */
export async function readOffers(skuIds: Iterable<number>, db: Db = shopDb): Promise<Map<number, Offer>> {
  const ids = ascending(skuIds);
  if (ids.length === 0) return new Map();
  const rows = await db
    .select({
      id: skus.id,
      productId: skus.productId,
      name: skus.name,
      options: skus.options,
      image: skus.image,
      priceFen: skus.priceFen,
      stock: skus.stock,
      isLaunched: skus.isLaunched,
    })
    .from(skus)
    .where(and(among(skus.id, ids), isKnown));
  return new Map(rows.map((row) => [row.id, row]));
}
