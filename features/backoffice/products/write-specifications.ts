import { eq } from 'drizzle-orm';
import type { Transaction } from '../../../db/index.ts';
import { among } from '../../../db/rows.ts';
import { specificationOptions, specifications } from '../../../db/schema/index.ts';
import { isNew } from './product-draft.ts';
import type { ProductWish } from './products-schema.ts';
import type { Stored } from './read-product.ts';

/** The ids of specifications and options, by their keys in the form; of options behind that of their question: `n1.n2`. */
export type Ids = { specifications: Map<string, number>; options: Map<string, number> };

/**
 * Writes the questions of a product and their answers as wished. What is no longer wished stays under a name that
 * nobody can type, until no SKU answers with it (dropGone).
 */
export async function writeSpecifications(
  tx: Transaction,
  productId: number,
  wished: ProductWish['specifications'],
  stored: Stored['specifications'],
): Promise<Ids> {
  await freeNames(tx, wished, stored);
  const ids: Ids = { specifications: new Map(), options: new Map() };
  for (const [sequence, { key, name, options }] of wished.entries()) {
    const id = await writeQuestion(tx, key, { productId, name, sequence });
    ids.specifications.set(key, id);
    for (const [place, { key: of, value }] of options.entries())
      ids.options.set(
        `${key}.${of}`,
        await writeOption(tx, of, { specificationId: id, value, sequence: place }),
      );
  }
  return ids;
}

/** Names are unique at every moment, also while two of them change places. */
async function freeNames(
  tx: Transaction,
  wished: ProductWish['specifications'],
  stored: Stored['specifications'],
): Promise<void> {
  const names = new Map(wished.map(({ key, name }) => [key, name]));
  const values = new Map(wished.flatMap(({ options }) => options.map(({ key, value }) => [key, value])));
  for (const { id, name, options } of stored) {
    if (names.get(String(id)) !== name)
      await tx
        .update(specifications)
        .set({ name: `\t${id}` })
        .where(eq(specifications.id, id));
    for (const option of options)
      if (values.get(String(option.id)) !== option.value)
        await tx
          .update(specificationOptions)
          .set({ value: `\t${option.id}` })
          .where(eq(specificationOptions.id, option.id));
  }
}

async function writeQuestion(
  tx: Transaction,
  key: string,
  row: { productId: number; name: string; sequence: number },
): Promise<number> {
  if (isNew(key)) return newId(await tx.insert(specifications).values(row).$returningId());
  await tx
    .update(specifications)
    .set(row)
    .where(eq(specifications.id, Number(key)));
  return Number(key);
}

async function writeOption(
  tx: Transaction,
  key: string,
  row: { specificationId: number; value: string; sequence: number },
): Promise<number> {
  if (isNew(key)) return newId(await tx.insert(specificationOptions).values(row).$returningId());
  await tx
    .update(specificationOptions)
    .set({ value: row.value, sequence: row.sequence })
    .where(eq(specificationOptions.id, Number(key)));
  return Number(key);
}

/** Deletes the questions and answers that are no longer wished; no SKU may have them any more. */
export async function dropGone(
  tx: Transaction,
  wished: ProductWish['specifications'],
  stored: Stored['specifications'],
): Promise<void> {
  const kept = new Set(
    wished.flatMap(({ key, options }) => [`${key}:`, ...options.map((one) => `:${one.key}`)]),
  );
  const gone = stored.filter(({ id }) => !kept.has(`${id}:`)).map(({ id }) => id);
  const goneOptions = stored.flatMap(({ options }) =>
    options.filter(({ id }) => !kept.has(`:${id}`)).map(({ id }) => id),
  );
  if (goneOptions.length > 0)
    await tx.delete(specificationOptions).where(among(specificationOptions.id, goneOptions));
  if (gone.length > 0) await tx.delete(specifications).where(among(specifications.id, gone));
}

function newId([row]: { id: number }[]): number {
  if (!row) throw new Error('an inserted row must have an id');
  return row.id;
}
