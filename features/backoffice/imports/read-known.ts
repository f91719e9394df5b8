import { and, eq } from 'drizzle-orm';
import { alias } from 'drizzle-orm/mysql-core';
import type { Db } from '../../../db/index.ts';
import { among, ascending } from '../../../db/rows.ts';
import { brands, categories, products, skus } from '../../../db/schema/index.ts';
import { type KnownCatalog, type ProductPlan, productKey } from './check-products.ts';
import type { KnownSku } from './check-skus.ts';
import type { JournalRow, Obstacles } from './chunk.ts';
import type { Problem } from './problem.ts';
import { sameText } from './same-text.ts';
import type { Row } from './sheet-columns.ts';

const atOnce = 1_000;

/** The SKUs that these rows name, as they are now. */
export async function readKnownSkus(
  from: Db,
  rows: Row[],
): Promise<Map<number, KnownSku & { stock: number }>> {
  const ids = rows.flatMap(({ cells }) => {
    const text = cells.sku?.normalize('NFKC').trim() ?? '';
    return /^[1-9]\d{0,14}$/.test(text) ? [Number(text)] : [];
  });
  const known = new Map<number, KnownSku & { stock: number }>();
  for (const some of slices(ids)) {
    const found = await from
      .select({
        id: skus.id,
        stock: skus.stock,
        priceFen: skus.priceFen,
        marketPriceFen: skus.marketPriceFen,
        costFen: skus.costFen,
        name: skus.name,
        caption: skus.caption,
        isLaunched: skus.isLaunched,
        image: skus.image,
      })
      .from(skus)
      .where(among(skus.id, some));
    for (const { id, ...sku } of found) known.set(id, sku);
  }
  return known;
}

/** Brands and leaves of the shop, and which of these products there are already. */
export async function readKnownCatalog(from: Db, rows: Row[]): Promise<KnownCatalog> {
  const allBrands = await from.select({ id: brands.id, name: brands.name }).from(brands);
  const brandIds = new Map(allBrands.map(({ id, name }) => [sameText(name), id]));
  return {
    brands: brandIds,
    leaves: await readLeaves(from),
    products: await readProducts(from, rows, brandIds),
  };
}

const groups = alias(categories, 'the_group');
const channels = alias(categories, 'the_channel');

async function readLeaves(from: Db): Promise<KnownCatalog['leaves']> {
  const found = await from
    .select({
      id: categories.id,
      name: categories.name,
      nameEn: categories.nameEn,
      groupId: groups.id,
      group: groups.name,
      groupEn: groups.nameEn,
      channelId: channels.id,
      channel: channels.name,
      channelEn: channels.nameEn,
    })
    .from(categories)
    .innerJoin(groups, eq(groups.id, categories.parentId))
    .innerJoin(channels, eq(channels.id, groups.parentId));
  const leaves = new Map<string, { categoryId: number; groupId: number; channelId: number }[]>();
  for (const { id, groupId, channelId, ...names } of found) {
    const leaf = { categoryId: id, groupId, channelId };
    const ways = [
      String(id),
      names.name,
      names.nameEn,
      [names.channel, names.group, names.name].join('/'),
      [names.channelEn, names.groupEn, names.nameEn].join('/'),
    ];
    for (const way of new Set(ways.map(sameText))) leaves.set(way, [...(leaves.get(way) ?? []), leaf]);
  }
  return leaves;
}

/** Where these leaves hang now: a category may have been moved since the dry run. */
export async function readPlaces(from: Db, categoryIds: number[]) {
  const found = await from
    .select({ id: categories.id, groupId: groups.id, channelId: groups.parentId })
    .from(categories)
    .innerJoin(groups, eq(groups.id, categories.parentId))
    .where(among(categories.id, ascending(categoryIds)));
  return new Map(found.map(({ id, groupId, channelId }) => [id, { groupId, channelId: channelId ?? 0 }]));
}

async function readProducts(
  from: Db,
  rows: Row[],
  brandIds: ReadonlyMap<string, number>,
): Promise<Map<string, number>> {
  const named = rows.flatMap(({ cells }) => brandIds.get(sameText(cells.brand ?? '')) ?? []);
  const names = rows.flatMap(({ cells }) => (cells.product ? [cells.product] : []));
  return productsCalled(from, named, names);
}

/** Rows whose product somebody has put up since the file was tried out. */
export async function twinsOf(from: Db, rows: JournalRow[]): Promise<Obstacles> {
  const plans = rows.map(({ line, plan }) => ({ line, ...(plan as ProductPlan) }));
  const known = await productsCalled(
    from,
    plans.map(({ brandId }) => brandId),
    plans.map(({ product }) => product),
  );
  return new Map(
    plans.flatMap(({ line, brandId, product }): [number, Problem][] => {
      const id = known.get(productKey(brandId, product));
      return id === undefined ? [] : [[line, { column: 'product', code: 'productExists', id }]];
    }),
  );
}

async function productsCalled(from: Db, brandIds: number[], all: string[]): Promise<Map<string, number>> {
  const known = new Map<string, number>();
  for (const names of slices([...new Set(all)])) {
    const found = await from
      .select({ id: products.id, name: products.name, brandId: products.brandId })
      .from(products)
      .where(and(among(products.brandId, ascending(brandIds)), among(products.name, names)));
    for (const { id, name, brandId } of found) known.set(productKey(brandId, name), id);
  }
  return known;
}

function slices<Item>(items: Item[]): Item[][] {
  return Array.from({ length: Math.ceil(items.length / atOnce) }, (_, i) =>
    items.slice(i * atOnce, (i + 1) * atOnce),
  );
}
