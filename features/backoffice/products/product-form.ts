import { decimalYuan } from '../../../lib/money.ts';
import { cleanHtml } from '../../catalog/clean-html.ts';
import type { Draft, DraftSku } from './product-draft.ts';
import type { Stored, StoredSku } from './read-product.ts';

/** A stored product as its editor shows it; texts that came into the database past it are cleaned like everywhere. */
export function draftOf(
  { id, version, brandId, categoryId, specifications, skus, ...texts }: Stored,
  { canSeeCost, formKey }: { canSeeCost: boolean; formKey: string },
): Draft {
  return {
    ...texts,
    descriptionHtml: cleanHtml(texts.descriptionHtml),
    packingHtml: cleanHtml(texts.packingHtml),
    serviceHtml: cleanHtml(texts.serviceHtml),
    productId: String(id),
    version: String(version),
    formKey,
    brandId: String(brandId),
    categoryId: String(categoryId),
    specifications: specifications.map(({ id: of, name, options }) => ({
      key: String(of),
      name,
      options: options.map((option) => ({ key: String(option.id), value: option.value })),
    })),
    skus: skus.map((sku) => draftOfSku(sku, canSeeCost)),
  };
}

const draftOfSku = (sku: StoredSku, canSeeCost: boolean): DraftSku => ({
  key: String(sku.id),
  name: sku.name,
  caption: sku.caption,
  price: decimalYuan(sku.priceFen),
  market: decimalYuan(sku.marketPriceFen),
  cost: canSeeCost ? decimalYuan(sku.costFen) : undefined,
  low: String(sku.lowStock),
  stock: '0',
  isLaunched: sku.isLaunched,
  choices: Object.fromEntries(Object.entries(sku.choices).map(([key, option]) => [key, String(option)])),
  pictures: sku.pictures,
});
