import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { db } from '../../db/index.ts';
import { skus } from '../../db/schema/index.ts';
import { aProduct, aSku } from '../../db/testing/builders.ts';
import { findGoods } from './goods-queries.ts';
import { hotAround, relatedSkus } from './related-queries.ts';

const idsOf = (found: { id: number }[]) => found.map(({ id }) => id);

type Near = { leaf?: boolean; group?: boolean; brand?: boolean };

/** A product of its own, brought as near to the given one as wished; all hang in the same channel. */
async function neighbour(of: number, near: Near, given: Partial<typeof skus.$inferInsert> = {}) {
  const { id } = await aSku(given);
  const [home] = await db.select().from(skus).where(eq(skus.id, of));
  if (!home) throw new Error('there must be a SKU to be near to');
  await db
    .update(skus)
    .set({
      channelId: home.channelId,
      ...((near.group || near.leaf) && { groupId: home.groupId }),
      ...(near.leaf && { categoryId: home.categoryId }),
      ...(near.brand && { brandId: home.brandId }),
    })
    .where(eq(skus.id, id));
  return id;
}

async function goodsOf(skuId: number) {
  const goods = await findGoods(String(skuId));
  if (!goods) throw new Error('a SKU must have a page');
  return goods;
}

describe('related goods', () => {
  test('are the nearest first, then those of the brand, then what sells best', async () => {
    const { id } = await aSku();
    const far = await neighbour(id, {}, { sales: 900 });
    const farOfBrand = await neighbour(id, { brand: true }, { sales: 1 });
    const inGroup = await neighbour(id, { group: true }, { sales: 1 });
    const inLeafWell = await neighbour(id, { leaf: true }, { sales: 5 });
    const inLeaf = await neighbour(id, { leaf: true }, { sales: 2 });
    const inLeafOfBrand = await neighbour(id, { leaf: true, brand: true }, { sales: 1 });
    expect(idsOf(await relatedSkus(await goodsOf(id), 9, []))).toEqual([
      inLeafOfBrand,
      inLeafWell,
      inLeaf,
      inGroup,
      farOfBrand,
      far,
    ]);
  });

  test('are other products, one SKU of each, that can be had and are not on the page already', async () => {
    const { id, productId } = await aSku();
    await aSku({ productId });
    await neighbour(id, { leaf: true }, { stock: 0 });
    await neighbour(id, { leaf: true }, { isLaunched: false });
    const shown = await neighbour(id, { leaf: true });
    const twice = await aProduct();
    const better = await neighbour(id, { leaf: true }, { productId: twice, sales: 7 });
    await neighbour(id, { leaf: true }, { productId: twice, sales: 3 });
    expect(idsOf(await relatedSkus(await goodsOf(id), 9, [shown]))).toEqual([better]);
  });
});

describe('what sells best around goods', () => {
  test('comes from their own leaf, without their own product', async () => {
    const { id, productId } = await aSku({ sales: 99 });
    await aSku({ productId, sales: 98 });
    const leaf = [];
    for (const sales of [3, 9, 5]) leaf.push(await neighbour(id, { leaf: true }, { sales }));
    await neighbour(id, { group: true }, { sales: 500 });
    expect(idsOf(await hotAround(await goodsOf(id), 5))).toEqual([leaf[1], leaf[2], leaf[0]]);
  });

  test('comes from the category above where the leaf has little', async () => {
    const { id } = await aSku();
    const inLeaf = await neighbour(id, { leaf: true }, { sales: 3 });
    const inGroup = await neighbour(id, { group: true }, { sales: 5 });
    expect(idsOf(await hotAround(await goodsOf(id), 5))).toEqual([inGroup, inLeaf]);
  });
});
