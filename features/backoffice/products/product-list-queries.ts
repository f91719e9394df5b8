import 'server-only';
import { and, asc, desc, eq, type SQL, sql } from 'drizzle-orm';
import { db } from '../../../db/index.ts';
import { among } from '../../../db/rows.ts';
import { brands, products, skus } from '../../../db/schema/index.ts';
import type { Fen } from '../../../lib/money.ts';
import { readCategoryTree } from '../../catalog/category-queries.ts';
import { clamp } from '../../catalog/sku-queries.ts';
import { countSome, mostCounted } from '../count-queries.ts';
import { leavesUnder } from './category-choice.ts';
import { isFound } from './find-products.ts';
import type { ProductsAsked } from './products-address.ts';

export type ProductRow = {
  id: number;
  name: string;
  brand: string;
  categoryId: number;
  sales: number;
  updatedAt: Date;
  image: string;
  lowestFen: Fen;
  highestFen: Fen;
  skus: number;
  launched: number;
  stock: number;
};

/** Products as asked; `total` goes up to one more than `mostCounted`, and then they are sorted by nothing but age. */
export async function listProducts({ q, category, brand, shelf, sort, size, page: wanted }: ProductsAsked) {
  const where = and(
    category === undefined
      ? undefined
      : among(products.categoryId, leavesUnder(await readCategoryTree(), category)),
    brand === undefined ? undefined : eq(products.brandId, brand),
    shelf && shelves[shelf],
    await isFound(q),
  );
  const total = await countSome(products, where);
  const isSortable = total <= mostCounted;
  const { page, pages, offset } = clamp(Math.min(total, mostCounted), wanted, size);
  const rows = await db
    .select({
      id: products.id,
      name: products.name,
      brand: brands.name,
      categoryId: products.categoryId,
      sales: products.sales,
      updatedAt: products.updatedAt,
    })
    .from(products)
    .innerJoin(brands, eq(brands.id, products.brandId))
    .where(where)
    .orderBy(...orders[isSortable || sort === 'oldest' ? sort : 'newest'])
    .limit(size)
    .offset(offset);
  const sums = await sumUp(rows.map(({ id }) => id));
  return {
    rows: rows.map((row): ProductRow => ({ ...row, ...(sums.get(row.id) ?? nothing) })),
    total,
    page,
    pages,
    isSortable,
  };
}

const orders: Record<ProductsAsked['sort'], SQL[]> = {
  newest: [desc(products.id)],
  oldest: [asc(products.id)],
  sales: [desc(products.sales), desc(products.id)],
  'sales-up': [asc(products.sales), desc(products.id)],
  name: [asc(products.name), asc(products.id)],
  'name-down': [desc(products.name), desc(products.id)],
};

/** Along the index skus_shelf. What is off the shelf is sought from there: there is less of it. */
const some = (is: number) =>
  sql`${products.id} in (select s.product_id from skus s where s.is_launched = ${is})`;
const none = (is: number) =>
  sql`not exists (select 1 from skus s where s.is_launched = ${is} and s.product_id = ${products.id})`;

const shelves = {
  on: sql`exists (select 1 from skus s where s.is_launched = 1 and s.product_id = ${products.id})`,
  off: and(some(0), none(1)),
  part: and(some(0), sql`not (${none(1)})`),
};

type Sums = Pick<ProductRow, 'image' | 'lowestFen' | 'highestFen' | 'skus' | 'launched' | 'stock'>;
const nothing: Sums = { image: '', lowestFen: 0, highestFen: 0, skus: 0, launched: 0, stock: 0 };

/** Of the products of one page only. */
async function sumUp(ids: number[]): Promise<Map<number, Sums>> {
  const rows = await db
    .select({
      productId: skus.productId,
      image: skus.image,
      priceFen: skus.priceFen,
      stock: skus.stock,
      isLaunched: skus.isLaunched,
    })
    .from(skus)
    .where(among(skus.productId, ids))
    .orderBy(asc(skus.id));
  const sums = new Map<number, Sums>();
  for (const { productId, image, priceFen, stock, isLaunched } of rows) {
    const sum = sums.get(productId) ?? { ...nothing, image, lowestFen: priceFen, highestFen: priceFen };
    sums.set(productId, {
      image: sum.image,
      lowestFen: Math.min(sum.lowestFen, priceFen),
      highestFen: Math.max(sum.highestFen, priceFen),
      skus: sum.skus + 1,
      launched: sum.launched + Number(isLaunched),
      stock: sum.stock + stock,
    });
  }
  return sums;
}
