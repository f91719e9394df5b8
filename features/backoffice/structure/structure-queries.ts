import 'server-only';
import { and, asc, count, desc, eq, like, type SQL, sql } from 'drizzle-orm';
import { db } from '../../../db/index.ts';
import { brands, products } from '../../../db/schema/index.ts';
import { readCategoryTree } from '../../catalog/category-queries.ts';
import { clamp } from '../../catalog/sku-queries.ts';
import type { BrandsAsked } from './structure-schema.ts';

/** A category with what stands above and below it, what it could stand below, and how many products are in it. */
export async function readCategory(id: number) {
  const tree = await readCategoryTree();
  const here = tree.categories.find((category) => category.id === id);
  if (!here) return undefined;
  const [inside] = await db.select({ n: count() }).from(products).where(eq(products.categoryId, id));
  const above = (childId: number | null): typeof tree.categories => {
    const parent = tree.categories.find((category) => category.id === childId);
    return parent ? [...above(parent.parentId), parent] : [];
  };
  return {
    ...here,
    path: above(here.parentId),
    children: tree.categories.filter(({ parentId }) => parentId === id),
    parents: tree.categories
      .filter(({ level }) => level === here.level - 1)
      .map((parent) => ({ id: parent.id, path: [...above(parent.parentId), parent] })),
    products: inside?.n ?? 0,
  };
}
export type CategoryPage = NonNullable<Awaited<ReturnType<typeof readCategory>>>;

const brandOrders = {
  letter: [asc(brands.firstLetter), asc(brands.name)],
  'letter-down': [desc(brands.firstLetter), asc(brands.name)],
  name: [asc(brands.name)],
  'name-down': [desc(brands.name)],
  newest: [desc(brands.id)],
  oldest: [asc(brands.id)],
};

const brandColumns = {
  id: brands.id,
  name: brands.name,
  firstLetter: brands.firstLetter,
  products: sql`(select count(*) from products p where p.brand_id = brands.id)`.mapWith(Number),
};

/** Brands by a part of their name and by their letter. */
export async function listBrands({ q, letter, sort, page: wanted, size }: BrandsAsked) {
  const where = and(
    q === '' ? undefined : like(brands.name, `%${q.replace(/[\\%_]/g, '\\$&')}%`),
    letter === undefined ? undefined : eq(brands.firstLetter, letter),
  );
  const [counted] = await db.select({ total: count() }).from(brands).where(where);
  const total = counted?.total ?? 0;
  const { page, pages, offset } = clamp(total, wanted, size);
  const rows = await db
    .select(brandColumns)
    .from(brands)
    .where(where)
    .orderBy(...(brandOrders[sort] as SQL[]))
    .limit(size)
    .offset(offset);
  return { rows, total, page, pages };
}
export type BrandRow = Awaited<ReturnType<typeof listBrands>>['rows'][number];

export async function findBrand(id: number): Promise<BrandRow | undefined> {
  const [found] = await db.select(brandColumns).from(brands).where(eq(brands.id, id));
  return found;
}

/** The categories of level 1, each with the row of the menu that it stands in. */
export async function readMenu() {
  const tree = await readCategoryTree();
  const rowOf = (categoryId: number) => tree.groups.find(({ channelIds }) => channelIds.includes(categoryId));
  return {
    rows: tree.groups,
    channels: tree.categories
      .filter(({ level }) => level === 1)
      .map((category) => ({ ...category, rowId: rowOf(category.id)?.id })),
  };
}
