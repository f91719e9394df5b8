import 'server-only';
import { and, eq } from 'drizzle-orm';
import { db } from '../../db/index.ts';
import { skus } from '../../db/schema/index.ts';
import type { Sort } from './catalog-schema.ts';
import type { Place } from './category-tree.ts';
import { type Counted, countSkus, type Plain } from './facet-queries.ts';
import type { Filter } from './filter.ts';
import { allOf, conditionsOf, isUnder, levelOf, listOrders, sourceOfPlace } from './listing-sql.ts';
import { cardColumns, clamp, pageSize, type SkuCard } from './sku-queries.ts';

export type Listing = Counted & {
  skus: SkuCard[];
  page: number;
  pages: number;
  /** More were found than are counted; only a search stops counting. */
  isMore: boolean;
};

/** The goods of a category that pass the filter, a page of them, and what further choices would leave. */
export async function readList(
  place: Place,
  filter: Filter,
  sort: Sort,
  wanted: number,
  plain?: Plain,
): Promise<Listing> {
  const counted = await countSkus(sourceOfPlace(place), filter, plain);
  const { page, offset } = clamp(counted.total, wanted);
  const { index, order } = listOrders[sort];
  // The ids come from an index alone, which keeps deep pages cheap.
  const ids = db
    .select({ id: skus.id })
    .from(skus, { forceIndex: `${levelOf(place).index}_${index}` })
    .where(and(isUnder(place), allOf(conditionsOf(filter))))
    .orderBy(...order)
    .limit(pageSize)
    .offset(offset)
    .as('wanted');
  const rows = await db
    .select(cardColumns)
    .from(skus)
    .innerJoin(ids, eq(skus.id, ids.id))
    .orderBy(...order);
  const total = totalSeen(counted.total, offset, rows.length);
  return { ...counted, total, skus: rows, page, pages: clamp(total, wanted).pages, isMore: false };
}

/** What was counted may be a minute old; the rows of this page are not. */
function totalSeen(counted: number, offset: number, rows: number): number {
  const isLastPage = rows < pageSize && (rows > 0 || offset === 0);
  return isLastPage ? offset + rows : Math.max(counted, offset + rows);
}
