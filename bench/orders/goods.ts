import { desc, sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/mysql2';
import mysql from 'mysql2/promise';
import { db } from '../../db/index.ts';
import { among } from '../../db/rows.ts';
import { skus, stockMovements } from '../../db/schema/index.ts';
import { seedLarge } from '../../db/seed/large/seed-large.ts';
import { inTransaction } from '../../db/transaction.ts';

export type Good = { id: number; productId: number; priceFen: number };

/** What the buyers of one run want; the `i`-th of them. */
export type Demand = {
  name: 'a' | 'b' | 'c' | 'd';
  what: string;
  orders: number;
  pick: (i: number) => Good[];
  /** So many pieces of the only SKU, instead of more than anybody takes. */
  pieces?: number;
};

const plenty = 100_000_000;
const spread = 10_000;

/** Ten thousand SKUs with more pieces than all runs take. */
export async function stockShelf(): Promise<Good[]> {
  const connection = await mysql.createConnection({ uri: process.env.DATABASE_URL ?? '', timezone: 'Z' });
  await seedLarge(drizzle({ client: connection }), spread, () => {});
  await connection.end();
  const goods = await db
    .select({ id: skus.id, productId: skus.productId, priceFen: skus.priceFen })
    .from(skus)
    .where(sql`${skus.isLaunched}`)
    .orderBy(desc(skus.id))
    .limit(spread);
  await fillUp(goods, plenty);
  return goods;
}

export function demandsFor(goods: Good[]): Demand[] {
  const at = (i: number) => goods.slice(i % goods.length, (i % goods.length) + 1);
  const hot = goods.slice(0, 1);
  const flash = goods.slice(1, 2);
  const twenty = goods.slice(2, 22);
  const two = () => [...twenty].sort(() => Math.random() - 0.5).slice(0, 2);
  return [
    { name: 'a', what: '10,000 SKUs', orders: 1_000, pick: (i) => at(i * 7) },
    { name: 'b', what: 'one hot SKU', orders: 1_000, pick: () => hot },
    { name: 'c', what: '100 pieces, 1,000 buyers', orders: 1_000, pick: () => flash, pieces: 100 },
    { name: 'd', what: 'two of 20 hot SKUs', orders: 1_000, pick: two },
  ];
}

/** Brings each shelf to so many pieces, in the ledger too. */
export async function fillUp(goods: Good[], pieces: number): Promise<void> {
  const ids = goods.map(({ id }) => id);
  await inTransaction(async (tx) => {
    await tx.execute(sql`insert into ${stockMovements} (sku_id, delta, reason, ref, actor)
      select id, ${pieces} - stock, 'adjust', ${Date.now()}, 'system:bench' from ${skus}
      where ${among(skus.id, ids)} and stock <> ${pieces}`);
    await tx.update(skus).set({ stock: pieces }).where(among(skus.id, ids));
  });
}
