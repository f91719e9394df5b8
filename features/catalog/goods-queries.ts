import 'server-only';
import { asc, eq } from 'drizzle-orm';
import { cache } from 'react';
import { db } from '../../db/index.ts';
import { brands, products, skuImages, skuOptions, skus } from '../../db/schema/index.ts';
import type { Fen } from '../../lib/money.ts';
import { idSchema } from './catalog-schema.ts';
import { readSpecifications } from './read-specifications.ts';
import type { Sibling, Specification } from './specification-choice.ts';

export type Goods = {
  id: number;
  productId: number;
  categoryId: number;
  groupId: number;
  channelId: number;
  brandId: number;
  name: string;
  caption: string;
  options: string;
  brand: string;
  image: string;
  images: string[];
  priceFen: Fen;
  marketPriceFen: Fen;
  stock: number;
  isLaunched: boolean;
  sales: number;
  reviewCount: number;
  scoreSum: number;
  descriptionHtml: string;
  packingHtml: string;
  serviceHtml: string;
  specifications: Specification[];
  /** All SKUs of the product, this one among them. */
  siblings: Sibling[];
};

/** Everything that a SKU's page tells, also when it is off the shelf. Once per request: title and page ask. */
export const findGoods = cache(async (address: string): Promise<Goods | undefined> => {
  const { data: skuId } = idSchema.safeParse(address);
  if (skuId === undefined) return undefined;
  const [sku] = await db
    .select({
      id: skus.id,
      productId: skus.productId,
      categoryId: skus.categoryId,
      groupId: skus.groupId,
      channelId: skus.channelId,
      brandId: skus.brandId,
      name: skus.name,
      caption: skus.caption,
      options: skus.options,
      brand: brands.name,
      image: skus.image,
      priceFen: skus.priceFen,
      marketPriceFen: skus.marketPriceFen,
      stock: skus.stock,
      isLaunched: skus.isLaunched,
      sales: skus.sales,
      reviewCount: skus.reviewCount,
      scoreSum: skus.scoreSum,
      descriptionHtml: products.descriptionHtml,
      packingHtml: products.packingHtml,
      serviceHtml: products.serviceHtml,
    })
    .from(skus)
    .innerJoin(products, eq(products.id, skus.productId))
    .innerJoin(brands, eq(brands.id, products.brandId))
    .where(eq(skus.id, skuId));
  if (!sku) return undefined;
  const [images, questions, siblings] = await Promise.all([
    readImages(sku.id),
    readSpecifications(db, sku.productId),
    readSiblings(sku.productId),
  ]);
  return {
    ...sku,
    images: images.length > 0 ? images : [sku.image],
    specifications: questions.filter(({ options }) => options.length > 0),
    siblings,
  };
});

async function readImages(skuId: number): Promise<string[]> {
  const rows = await db
    .select({ image: skuImages.image })
    .from(skuImages)
    .where(eq(skuImages.skuId, skuId))
    .orderBy(asc(skuImages.sequence));
  return rows.map((row) => row.image);
}

async function readSiblings(productId: number): Promise<Sibling[]> {
  const rows = await db
    .select({
      id: skus.id,
      image: skus.image,
      stock: skus.stock,
      isLaunched: skus.isLaunched,
      specificationId: skuOptions.specificationId,
      optionId: skuOptions.optionId,
    })
    .from(skus)
    .leftJoin(skuOptions, eq(skuOptions.skuId, skus.id))
    .where(eq(skus.productId, productId))
    .orderBy(asc(skus.id));
  const found = new Map<number, Sibling>();
  for (const { specificationId, optionId, ...sku } of rows) {
    const sibling = found.get(sku.id) ?? { ...sku, choice: new Map() };
    if (specificationId !== null && optionId !== null) sibling.choice.set(specificationId, optionId);
    found.set(sku.id, sibling);
  }
  return [...found.values()];
}
