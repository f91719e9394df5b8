import 'server-only';
import { and, gt, ne } from 'drizzle-orm';
import { db } from '../../db/index.ts';
import { skus } from '../../db/schema/index.ts';
import type { Place } from './category-tree.ts';
import type { Goods } from './goods-queries.ts';
import { isUnder, levelOf, listOrders } from './listing-sql.ts';
import { cardColumns, oneOfEach, pickSkus, type SkuCard } from './sku-queries.ts';

type Around = Pick<Goods, 'productId' | 'categoryId' | 'groupId' | 'channelId' | 'brandId'>;

/** So many bestsellers of the channel are looked through. */
const lookedThrough = 120;

/**
 * Other products that can be had, one SKU of each: the nearest in the tree of categories first, among those the same
 * brand, then what sells best. Without those that the page shows already.
 */
export async function relatedSkus(
  goods: Around,
  limit: number,
  shown: readonly number[],
): Promise<SkuCard[]> {
  const channel = { level: 1, id: goods.channelId };
  const { index, order } = listOrders.sales;
  const rows = await db
    .select({
      ...cardColumns,
      productId: skus.productId,
      categoryId: skus.categoryId,
      groupId: skus.groupId,
      brandId: skus.brandId,
    })
    .from(skus, { forceIndex: `${levelOf(channel).index}_${index}` })
    .where(and(isUnder(channel), ne(skus.productId, goods.productId), gt(skus.stock, 0)))
    .orderBy(...order)
    .limit(lookedThrough);
  const taken = rows.filter(({ id }) => shown.includes(id)).map(({ productId }) => productId);
  return oneOfEach(rows, taken)
    .sort((a, b) => nearness(b, goods) - nearness(a, goods))
    .slice(0, limit);
}

const nearness = (sku: Pick<Around, 'categoryId' | 'groupId' | 'brandId'>, to: Around) =>
  (sku.categoryId === to.categoryId ? 4 : 0) +
  (sku.groupId === to.groupId ? 2 : 0) +
  (sku.brandId === to.brandId ? 1 : 0);

const fewForRanking = 3;

/** Which other products sell best around these goods: in their own leaf, or where that has little, in the category above. */
export async function hotAround(goods: Goods, limit: number): Promise<SkuCard[]> {
  const inLeaf = await othersIn({ level: 3, id: goods.categoryId }, goods, limit);
  return inLeaf.length < fewForRanking ? othersIn({ level: 2, id: goods.groupId }, goods, limit) : inLeaf;
}

async function othersIn(place: Place, goods: Goods, limit: number): Promise<SkuCard[]> {
  const found = await pickSkus(place, 'sales', limit + 1);
  return found.filter(({ id }) => goods.siblings.every((own) => own.id !== id)).slice(0, limit);
}
