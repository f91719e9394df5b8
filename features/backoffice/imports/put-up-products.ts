import { and, eq } from 'drizzle-orm';
import type { Transaction } from '../../../db/index.ts';
import { among, ascending, byId, insertRows } from '../../../db/rows.ts';
import { importRows, products, skuOptions, skus, stockMovements } from '../../../db/schema/index.ts';
import { indexProducts } from '../../../db/search-index.ts';
import type { ProductPlan } from './check-products.ts';
import type { Chunk, JournalRow } from './chunk.ts';
import { readPlaces } from './read-known.ts';
import { type Chosen, writeAnswers } from './write-answers.ts';

type NewSku = ProductPlan & { line: number; productId: number };

/** New products with their SKUs, not on the shelf yet; the journal knows them by their numbers from here on. */
export async function putUpProducts(tx: Transaction, { importId, actor, rows }: Chunk): Promise<void> {
  const wanted = await addProducts(tx, rows);
  if (wanted.length === 0) return;
  const chosen = await writeAnswers(tx, wanted);
  const ids = await addSkus(tx, wanted, chosen);
  const made = wanted.map((sku) => ({ ...sku, skuId: ids.get(sku.line) ?? 0 }));
  await insertRows(
    tx,
    skuOptions,
    made.flatMap(({ line, skuId }) => (chosen.get(line) ?? []).map((one) => ({ skuId, ...one }))),
  );
  const moved = { reason: 'import' as const, ref: importId, actor };
  await insertRows(
    tx,
    stockMovements,
    made.filter(({ stock }) => stock > 0).map(({ skuId, stock: delta }) => ({ skuId, delta, ...moved })),
  );
  await indexProducts(tx, ascending(made.map(({ productId }) => productId)));
  const lines = made.map(({ line }) => line);
  await tx
    .update(importRows)
    .set({
      skuId: byId(
        importRows.line,
        made.map(({ line, skuId }) => [line, skuId]),
      ),
      productId: byId(
        importRows.line,
        made.map(({ line, productId }) => [line, productId]),
      ),
    })
    .where(and(eq(importRows.importId, importId), among(importRows.line, lines)));
}

/** One insert each: their numbers cannot be foretold on a cluster, and nothing else tells two products apart. */
async function addProducts(tx: Transaction, rows: JournalRow[]): Promise<NewSku[]> {
  const ids = new Map<number, number>();
  const wanted: NewSku[] = [];
  for (const { line, unit, plan } of rows) {
    const sku = plan as ProductPlan;
    const productId = ids.get(unit) ?? (await addProduct(tx, sku));
    ids.set(unit, productId);
    wanted.push({ ...sku, line, productId });
  }
  return wanted;
}

async function addProduct(
  tx: Transaction,
  { product: name, brandId, categoryId }: ProductPlan,
): Promise<number> {
  const texts = { descriptionHtml: '', packingHtml: '', serviceHtml: '' };
  const [made] = await tx.insert(products).values({ name, brandId, categoryId, ...texts });
  return made.insertId;
}

/** The numbers of the new SKUs by the line of their row. */
async function addSkus(
  tx: Transaction,
  wanted: NewSku[],
  chosen: ReadonlyMap<number, Chosen[]>,
): Promise<Map<number, number>> {
  // asked now that the products hold their leaves in place
  const places = await readPlaces(
    tx,
    wanted.map(({ categoryId }) => categoryId),
  );
  const answersOf = ({ line }: NewSku) => chosen.get(line) ?? [];
  const keyOf = (sku: NewSku) => ascending(answersOf(sku).map(({ optionId }) => optionId)).join('-');
  const rows = wanted.map((sku) => ({
    ...sku,
    ...places.get(sku.categoryId),
    options: answersOf(sku)
      .map(({ value }) => value)
      .join(' / '),
    optionKey: keyOf(sku),
    image: '',
    isLaunched: false,
  }));
  await insertRows(tx, skus, rows);
  const ids = wanted.map(({ productId }) => productId);
  const made = await tx
    .select({ id: skus.id, productId: skus.productId, optionKey: skus.optionKey })
    .from(skus)
    .where(among(skus.productId, ids));
  const idOf = new Map(made.map(({ id, productId, optionKey }) => [`${productId} ${optionKey}`, id]));
  return new Map(wanted.map((sku) => [sku.line, idOf.get(`${sku.productId} ${keyOf(sku)}`) ?? 0]));
}
