import 'server-only';
import { and, asc, count, desc, eq, gt, type SQL } from 'drizzle-orm';
import { db } from '../../db/index.ts';
import { among } from '../../db/rows.ts';
import { skus } from '../../db/schema/index.ts';
import type { Fen } from '../../lib/money.ts';
import type { Sort } from './catalog-schema.ts';
import type { MenuGroup } from './category-tree.ts';
import { type HomeFloor, homeFloors } from './home-floors.ts';

/** What a card shows. Price and stock are read for every page, never cached. */
export type SkuCard = {
  id: number;
  name: string;
  caption: string;
  image: string;
  priceFen: Fen;
  marketPriceFen: Fen;
  stock: number;
  reviewCount: number;
  scoreSum: number;
};

export type SkuPage = { skus: SkuCard[]; total: number; page: number; pages: number };

export const pageSize = 24;

export const cardColumns = {
  id: skus.id,
  name: skus.name,
  caption: skus.caption,
  image: skus.image,
  priceFen: skus.priceFen,
  marketPriceFen: skus.marketPriceFen,
  stock: skus.stock,
  reviewCount: skus.reviewCount,
  scoreSum: skus.scoreSum,
};

/** Ends in the id, so that pages neither repeat nor skip a SKU. */
export const orders: Record<Sort, SQL[]> = {
  newest: [desc(skus.id)],
  sales: [desc(skus.sales), desc(skus.id)],
  price: [asc(skus.priceFen), asc(skus.id)],
  'price-desc': [desc(skus.priceFen), desc(skus.id)],
};

/** The goods of some leaves of the category tree, a page of them. */
export async function listSkus(leafIds: number[], sort: Sort, wanted: number): Promise<SkuPage> {
  const shown = onTheShelf(leafIds);
  const [found] = await db.select({ total: count() }).from(skus).where(shown);
  const { page, pages, offset } = clamp(found?.total ?? 0, wanted);
  // The ids come from an index alone, which keeps deep pages cheap.
  const ids = db
    .select({ id: skus.id })
    .from(skus)
    .where(shown)
    .orderBy(...orders[sort])
    .limit(pageSize)
    .offset(offset);
  const wantedIds = ids.as('wanted');
  const rows = await db
    .select(cardColumns)
    .from(skus)
    .innerJoin(wantedIds, eq(skus.id, wantedIds.id))
    .orderBy(...orders[sort]);
  return { skus: rows, total: found?.total ?? 0, page, pages };
}

export function clamp(total: number, wanted: number) {
  const pages = Math.max(1, Math.ceil(total / pageSize));
  const page = Math.min(wanted, pages);
  return { page, pages, offset: (page - 1) * pageSize };
}

export type FloorView = { floor: HomeFloor; group: MenuGroup; skus: SkuCard[]; sort: Sort };

const skusOnFloor = 10;

/** The floors of the home page: the first rows of the menu, each with goods by the order that was chosen for it. */
export function readFloors(groups: readonly MenuGroup[], sorts: readonly Sort[]): Promise<FloorView[]> {
  const floors = homeFloors.flatMap((floor, i) => {
    const group = groups[i];
    return group ? [{ floor, group, sort: sorts[i] ?? 'sales' }] : [];
  });
  return Promise.all(
    floors.map(async (floor) => {
      const leafIds = floor.group.sections.flatMap(({ leaves }) => leaves.map(({ id }) => id));
      return { ...floor, skus: await pickSkus(leafIds, floor.sort, skusOnFloor) };
    }),
  );
}

/** A few that can be had, the first by that order; one of each product, or its variants would fill the row. */
export async function pickSkus(leafIds: number[], sort: Sort, limit: number): Promise<SkuCard[]> {
  if (leafIds.length === 0) return [];
  const rows = await db
    .select({ ...cardColumns, productId: skus.productId })
    .from(skus)
    .where(and(onTheShelf(leafIds), gt(skus.stock, 0)))
    .orderBy(...orders[sort])
    .limit(limit * variantsEach);
  const seen = new Set<number>();
  return rows.filter(({ productId }) => !seen.has(productId) && seen.add(productId)).slice(0, limit);
}

const variantsEach = 8;

/** The SKUs of a product that can be had. */
export function variantsOf(productId: number, limit: number): Promise<SkuCard[]> {
  return db
    .select(cardColumns)
    .from(skus)
    .where(and(eq(skus.productId, productId), eq(skus.isLaunched, true), gt(skus.stock, 0)))
    .orderBy(...orders.sales)
    .limit(limit);
}

const onTheShelf = (leafIds: number[]) => and(among(skus.categoryId, leafIds), eq(skus.isLaunched, true));
