import { sql } from 'drizzle-orm';
import type { Transaction } from '../../db/index.ts';
import { among, ascending, byId } from '../../db/rows.ts';
import { skus } from '../../db/schema/index.ts';
import { addSales, sumBy } from './take-stock.ts';

/** So many pieces of a SKU. */
export type Pieces = { skuId: number; productId: number; quantity: number };

/** Puts pieces back on the shelf and out of the sales. Call it last: the rows that everybody wants are locked from here on. */
export async function returnStock(tx: Transaction, pieces: Pieces[]): Promise<void> {
  if (pieces.length === 0) return;
  const perSku = sumBy(pieces, ({ skuId }) => skuId);
  const back = byId(skus.id, perSku);
  await tx
    .update(skus)
    .set({ stock: sql`${skus.stock} + ${back}`, sales: sql`${skus.sales} - ${back}` })
    .where(
      among(
        skus.id,
        perSku.map(([id]) => id),
      ),
    );
  await addSales(
    tx,
    sumBy(pieces, ({ productId }) => productId).map(([id, quantity]) => [id, -quantity]),
  );
}

/** Takes pieces off the shelf again, whatever they cost today: false when they are not all there, and nothing is taken. */
export async function retakeStock(tx: Transaction, pieces: Pieces[]): Promise<boolean> {
  const rows = await tx
    .select({ id: skus.id, stock: skus.stock })
    .from(skus)
    .where(among(skus.id, ascending(pieces.map(({ skuId }) => skuId))))
    .orderBy(skus.id)
    .for('update');
  const stock = new Map(rows.map((row) => [row.id, row.stock]));
  const wanted = sumBy(pieces, ({ skuId }) => skuId);
  if (wanted.some(([id, quantity]) => (stock.get(id) ?? 0) < quantity)) return false;
  await returnStock(
    tx,
    pieces.map((one) => ({ ...one, quantity: -one.quantity })),
  );
  return true;
}
