import { count, sql } from 'drizzle-orm';
import type { Db, Transaction } from '../../index.ts';
import {
  products,
  searchPostings,
  skuImages,
  skuOptions,
  skus,
  specificationOptions,
  specifications,
  stockMovements,
} from '../../schema/index.ts';
import { insertAll } from '../insert-all.ts';
import { makeProduct } from './make-product.ts';
import { readFrame, readNextIds } from './read-frame.ts';
import { withoutIndexes } from './without-indexes.ts';

const productsAtOnce = 400;

/**
 * Fills the catalogue with invented goods until it has `wanted` SKUs; every figure agrees, as in a shop that grew.
 * @param db on a single connection
 * @param tell called with the number of SKUs after every few thousand
 */
export async function seedLarge(db: Db, wanted: number, tell: (skus: number) => void): Promise<number> {
  const frame = await readFrame(db);
  const [found] = await db.select({ total: count() }).from(skus);
  let total = found?.total ?? 0;
  if (total >= wanted) return total;
  await db.execute(sql`set foreign_key_checks = 0, unique_checks = 0`); // whatever these rows point at was just made
  await withoutIndexes(db, async () => {
    const ids = await readNextIds(db);
    while (total < wanted) {
      const made: ReturnType<typeof makeProduct>[] = [];
      for (let i = 0; i < productsAtOnce && total < wanted; i += 1) {
        const one = makeProduct(ids, frame);
        ids.product += 1;
        ids.sku += one.skus.length;
        ids.specification += one.specifications.length;
        ids.option += one.options.length;
        total += one.skus.length;
        made.push(one);
      }
      await db.transaction((tx) => insertGoods(tx, made));
      tell(total);
    }
  });
  return total;
}

async function insertGoods(tx: Transaction, made: ReturnType<typeof makeProduct>[]): Promise<void> {
  await insertAll(
    tx,
    products,
    made.map(({ product }) => product),
  );
  await insertAll(
    tx,
    specifications,
    made.flatMap((one) => one.specifications),
  );
  await insertAll(
    tx,
    specificationOptions,
    made.flatMap((one) => one.options),
  );
  await insertAll(
    tx,
    skus,
    made.flatMap((one) => one.skus),
  );
  await insertAll(
    tx,
    skuOptions,
    made.flatMap((one) => one.skuOptions),
  );
  await insertAll(
    tx,
    skuImages,
    made.flatMap((one) => one.images),
  );
  await insertAll(
    tx,
    stockMovements,
    made.flatMap((one) => one.movements),
  );
  await insertAll(
    tx,
    searchPostings,
    made.flatMap((one) => one.postings),
  );
}
