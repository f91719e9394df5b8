import { eq, ne } from 'drizzle-orm';
import { alias } from 'drizzle-orm/mysql-core';
import { termsToIndex } from '../lib/search-terms.ts';
import type { Db, Transaction } from './index.ts';
import { among, ascending, insertRows } from './rows.ts';
import { brands, categories, products, searchPostings, searchWeights, skus } from './schema/index.ts';

/** Raised with every change of the rules below: the next start then writes all postings anew. */
export const searchVersion = 1;

type Posting = typeof searchPostings.$inferInsert;

/** Writes the words under which the SKUs of some products are found; in the transaction that changes their texts. */
export async function indexProducts(tx: Transaction, productIds: number[]): Promise<void> {
  const found = await readTexts(tx, productIds);
  const skuIds = ascending(found.map(({ id }) => id));
  if (skuIds.length > 0) await tx.delete(searchPostings).where(among(searchPostings.skuId, skuIds));
  const postings = found.flatMap(postingsOf).sort(byKey);
  for (let from = 0; from < postings.length; from += mostRows)
    await insertRows(tx, searchPostings, postings.slice(from, from + mostRows));
  await tx.update(products).set({ searchVersion }).where(among(products.id, productIds));
}

const mostRows = 2_000;

/** Brings everything up to date that other rules, or none, have indexed. Quick where there is nothing to do. */
export async function indexWhatIsMissing(db: Db): Promise<void> {
  for (;;) {
    const left = await db
      .select({ id: products.id })
      .from(products)
      .where(ne(products.searchVersion, searchVersion))
      .limit(productsAtOnce);
    if (left.length === 0) return;
    await db.transaction((tx) =>
      indexProducts(
        tx,
        left.map(({ id }) => id),
      ),
    );
  }
}

const productsAtOnce = 100;

export type SkuTexts = {
  id: number;
  name: string;
  product: string;
  caption: string;
  brand: string;
  leaf: string;
  /** The leaf in English and what lies above it, in both languages. */
  kinds: string[];
};

/** Each word at the best of its weights. */
export function postingsOf({ id, name, product, caption, brand, leaf, kinds }: SkuTexts): Posting[] {
  const weights = new Map<string, number>();
  const add = (text: string, weight: number, isShort: boolean) => {
    for (const term of termsToIndex(text, isShort)) if (!weights.has(term)) weights.set(term, weight);
  };
  add(String(id), searchWeights.number, false);
  for (const text of [name, product, brand, leaf]) add(text, searchWeights.name, true);
  for (const text of kinds) add(text, searchWeights.kind, false);
  add(caption, searchWeights.caption, false);
  return [...weights].map(([term, weight]) => ({ skuId: id, term, weight }));
}

const groups = alias(categories, 'the_group');
const channels = alias(categories, 'the_channel');

async function readTexts(tx: Transaction, productIds: number[]): Promise<SkuTexts[]> {
  if (productIds.length === 0) return [];
  const rows = await tx
    .select({
      id: skus.id,
      name: skus.name,
      product: products.name,
      caption: skus.caption,
      brand: brands.name,
      leaf: categories.name,
      leafEn: categories.nameEn,
      group: groups.name,
      groupEn: groups.nameEn,
      channel: channels.name,
      channelEn: channels.nameEn,
    })
    .from(skus)
    .innerJoin(products, eq(products.id, skus.productId))
    .innerJoin(brands, eq(brands.id, products.brandId))
    .innerJoin(categories, eq(categories.id, products.categoryId))
    .innerJoin(groups, eq(groups.id, categories.parentId))
    .innerJoin(channels, eq(channels.id, groups.parentId))
    .where(among(skus.productId, productIds));
  return rows.map(({ leafEn, group, groupEn, channel, channelEn, ...texts }) => ({
    ...texts,
    kinds: [leafEn, group, groupEn, channel, channelEn],
  }));
}

const byKey = (a: Posting, b: Posting) => a.skuId - b.skuId || (a.term < b.term ? -1 : 1);
