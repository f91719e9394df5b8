import { asc, eq } from 'drizzle-orm';
import type { Db } from '../../../db/index.ts';
import { among, ascending } from '../../../db/rows.ts';
import { products, skuImages, skuOptions, skus } from '../../../db/schema/index.ts';
import type { Fen } from '../../../lib/money.ts';
import { readSpecifications } from '../../catalog/read-specifications.ts';
import type { Specification } from '../../catalog/specification-choice.ts';

/** A product as it is stored, with everything that its editor changes. */
export type Stored = {
  id: number;
  version: number;
  name: string;
  brandId: number;
  categoryId: number;
  descriptionHtml: string;
  packingHtml: string;
  serviceHtml: string;
  specifications: Specification[];
  skus: StoredSku[];
};

export type StoredSku = {
  id: number;
  name: string;
  caption: string;
  priceFen: Fen;
  marketPriceFen: Fen;
  costFen: Fen;
  lowStock: number;
  isLaunched: boolean;
  options: string;
  optionKey: string;
  stock: number;
  sales: number;
  /** The chosen option, by its specification. */
  choices: Record<number, number>;
  pictures: string[];
};

export async function readProduct(from: Db, id: number): Promise<Stored | undefined> {
  const [product] = await from
    .select({
      id: products.id,
      version: products.version,
      name: products.name,
      brandId: products.brandId,
      categoryId: products.categoryId,
      descriptionHtml: products.descriptionHtml,
      packingHtml: products.packingHtml,
      serviceHtml: products.serviceHtml,
    })
    .from(products)
    .where(eq(products.id, id));
  if (!product) return undefined;
  return { ...product, specifications: await readSpecifications(from, id), skus: await readSkus(from, id) };
}

async function readSkus(from: Db, productId: number): Promise<StoredSku[]> {
  const rows = await from
    .select({
      id: skus.id,
      name: skus.name,
      caption: skus.caption,
      priceFen: skus.priceFen,
      marketPriceFen: skus.marketPriceFen,
      costFen: skus.costFen,
      lowStock: skus.lowStock,
      isLaunched: skus.isLaunched,
      options: skus.options,
      optionKey: skus.optionKey,
      image: skus.image,
      stock: skus.stock,
      sales: skus.sales,
    })
    .from(skus)
    .where(eq(skus.productId, productId))
    .orderBy(asc(skus.id));
  const ids = ascending(rows.map(({ id }) => id));
  const answers = await from.select().from(skuOptions).where(among(skuOptions.skuId, ids));
  const images = await from
    .select()
    .from(skuImages)
    .where(among(skuImages.skuId, ids))
    .orderBy(asc(skuImages.skuId), asc(skuImages.sequence));
  return rows.map(({ image, ...sku }) => {
    const mine = answers.filter(({ skuId }) => skuId === sku.id);
    const pictures = images.filter(({ skuId }) => skuId === sku.id).map((one) => one.image);
    return {
      ...sku,
      choices: Object.fromEntries(mine.map((answer) => [answer.specificationId, answer.optionId])),
      pictures: pictures.length > 0 ? pictures : [image],
    };
  });
}
