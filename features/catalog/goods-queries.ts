import 'server-only';
import { and, asc, eq, type SQL } from 'drizzle-orm';
import { cache } from 'react';
import { db } from '../../db/index.ts';
import { brands, products, skuImages, skus } from '../../db/schema/index.ts';
import type { Fen } from '../../lib/money.ts';
import { idSchema } from './catalog-schema.ts';
import { isKnown } from './known-sql.ts';
import { readSiblings } from './read-siblings.ts';
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
  /** The SKUs of the product that who is asking may know of, this one among them. */
  siblings: Sibling[];
};

/** Everything that a SKU's page tells, also when it was taken off the shelf. Once per request: title and page ask. */
export const findGoods = cache((address: string) => readGoods(address, isKnown));

/** The same for staff, who prepare what shoppers do not know of. */
export const previewGoods = (address: string) => readGoods(address);

async function readGoods(address: string, only?: SQL): Promise<Goods | undefined> {
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
    .where(and(eq(skus.id, skuId), only));
  if (!sku) return undefined;
  const [images, questions, all] = await Promise.all([
    readImages(sku.id),
    readSpecifications(db, sku.productId),
    readSiblings(db, sku.productId),
  ]);
  const siblings = only ? all.filter(({ isKnown }) => isKnown) : all;
  return {
    ...sku,
    images: images.length > 0 ? images : [sku.image],
    specifications: withoutSecrets(questions, all, siblings),
    siblings,
  };
}

async function readImages(skuId: number): Promise<string[]> {
  const rows = await db
    .select({ image: skuImages.image })
    .from(skuImages)
    .where(eq(skuImages.skuId, skuId))
    .orderBy(asc(skuImages.sequence));
  return rows.map((row) => row.image);
}

/** Without the options that only goods in preparation have: nor is told which ones those are. */
function withoutSecrets(questions: Specification[], all: Sibling[], known: Sibling[]): Specification[] {
  const [answers, told] = [optionsOf(all), optionsOf(known)];
  const isTold = ({ id }: { id: number }) => told.has(id) || !answers.has(id);
  return questions
    .map((question) => ({ ...question, options: question.options.filter(isTold) }))
    .filter(({ options }) => options.length > 0);
}

const optionsOf = (siblings: Sibling[]) => new Set(siblings.flatMap(({ choice }) => [...choice.values()]));
