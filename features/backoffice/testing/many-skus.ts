import { asc, eq } from 'drizzle-orm';
import { db } from '../../../db/index.ts';
import { insertRows } from '../../../db/rows.ts';
import {
  skuOptions,
  skus,
  specificationOptions,
  specifications,
  stockMovements,
} from '../../../db/schema/index.ts';
import { aSku, type TestSku } from '../../../db/testing/builders.ts';

const ofProduct = 500;

/** So many SKUs with ten pieces each, a few hundred of a product, written a table at a time. */
export async function manySkus(n: number): Promise<TestSku[]> {
  const made: TestSku[] = [];
  while (made.length < n) made.push(...(await someSkus(Math.min(ofProduct, n - made.length))));
  return made;
}

async function someSkus(n: number): Promise<TestSku[]> {
  const { id: firstId, productId, priceFen } = await aSku({ stock: 10 });
  const [first] = await db.select().from(skus).where(eq(skus.id, firstId));
  const [question] = await db.select().from(specifications).where(eq(specifications.productId, productId));
  if (!first || !question) throw new Error('a SKU answers a question');
  const { id, rating, ...like } = first;
  const values = Array.from({ length: n - 1 }, (_, i) => `款 ${i}`);
  const specificationId = question.id;
  await insertRows(
    db,
    specificationOptions,
    values.map((value, sequence) => ({ specificationId, value, sequence })),
  );
  const options = await db
    .select()
    .from(specificationOptions)
    .where(eq(specificationOptions.specificationId, specificationId))
    .orderBy(asc(specificationOptions.id));
  const others = options.slice(1);
  await insertRows(
    db,
    skus,
    others.map((option) => ({ ...like, options: option.value, optionKey: String(option.id) })),
  );
  const all = await db.select().from(skus).where(eq(skus.productId, productId)).orderBy(asc(skus.id));
  const fresh = all.slice(1);
  await insertRows(
    db,
    skuOptions,
    fresh.map(({ id: skuId, optionKey }) => ({ skuId, specificationId, optionId: Number(optionKey) })),
  );
  const began = { delta: 10, reason: 'initial' as const, actor: 'system:test' };
  await insertRows(
    db,
    stockMovements,
    fresh.map(({ id: skuId }) => ({ skuId, ...began })),
  );
  return all.map(({ id: skuId }) => ({ id: skuId, productId, priceFen }));
}
