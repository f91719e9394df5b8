import { and, eq, sql } from 'drizzle-orm';
import type { Transaction } from '../../db/index.ts';
import { among, ascending, byId } from '../../db/rows.ts';
import { products, skus } from '../../db/schema/index.ts';
import { GuardLost } from '../../db/transaction.ts';
import type { Offer } from './read-offers.ts';

export type Sale = { offer: Offer; quantity: number };

/**
 * Takes the sold pieces off the shelf and counts them as sales: one statement for all SKUs, one for their products,
 * rows in ascending id. Throws GuardLost when a price, the shelf or the stock is no longer as it was read.
 * Call it last: from here to the commit the rows that everybody wants are locked.
 */
export async function takeStock(tx: Transaction, sales: Sale[]): Promise<void> {
  const bySku = sumBy(sales, ({ offer }) => offer.id);
  const offers = new Map(sales.map(({ offer }) => [offer.id, offer]));
  const ids = ascending(offers.keys());
  const prices = ids.map((id): [number, number] => [id, offers.get(id)?.priceFen ?? 0]);
  const taken = byId(skus.id, bySku);
  const [{ affectedRows }] = await tx
    .update(skus)
    .set({ stock: sql`${skus.stock} - ${taken}`, sales: sql`${skus.sales} + ${taken}` })
    .where(
      and(
        among(skus.id, ids),
        eq(skus.isLaunched, true),
        sql`${skus.priceFen} = ${byId(skus.id, prices)}`,
        sql`${skus.stock} >= ${taken}`,
      ),
    );
  if (affectedRows !== ids.length) throw new GuardLost();

  await addSales(
    tx,
    sumBy(sales, ({ offer }) => offer.productId),
  );
}

/** Counts pieces of products as sold, negative ones as given back. */
export async function addSales(tx: Transaction, byProduct: [id: number, pieces: number][]): Promise<void> {
  await tx
    .update(products)
    .set({ sales: sql`${products.sales} + ${byId(products.id, byProduct)}` })
    .where(
      among(
        products.id,
        byProduct.map(([id]) => id),
      ),
    );
}

/** Pieces per id, ascending. */
export function sumBy<Item extends { quantity: number }>(
  items: Item[],
  idOf: (item: Item) => number,
): [id: number, pieces: number][] {
  const sums = new Map<number, number>();
  for (const item of items) sums.set(idOf(item), (sums.get(idOf(item)) ?? 0) + item.quantity);
  return [...sums].sort(([a], [b]) => a - b);
}
