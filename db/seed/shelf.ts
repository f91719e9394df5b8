import type {
  brands,
  products,
  skuImages,
  skuOptions,
  skus,
  specificationOptions,
  specifications,
} from '../schema/index.ts';
import { assortment } from './assortment.ts';
import { brandLetters } from './brands.ts';
import { categoryTree } from './categories.ts';
import type { Product } from './goods/goods.ts';
import { imagesOf } from './pictures.ts';
import { textsOf } from './texts.ts';

type Row<Table extends { $inferInsert: unknown }> = Table['$inferInsert'];

/** The rows of everything on the shelf, with their ids. Sales and reviews are still nought. */
export type Shelf = {
  brands: Row<typeof brands>[];
  products: (Row<typeof products> & { id: number; createdAt: Date })[];
  specifications: Row<typeof specifications>[];
  options: Row<typeof specificationOptions>[];
  skus: ShelfSku[];
  skuOptions: Row<typeof skuOptions>[];
  images: Row<typeof skuImages>[];
};

export type ShelfSku = Row<typeof skus> & { id: number; isLaunched: boolean; product: Product };

const day = 86_400_000;

export function fillShelf(now: Date): Shelf {
  const shelf: Shelf = {
    brands: brandRows(),
    products: [],
    specifications: [],
    options: [],
    skus: [],
    skuOptions: [],
    images: [],
  };
  const all = assortment();
  all.forEach((product, i) => {
    const daysAgo = 300 - Math.floor((200 * i) / all.length);
    addProduct(shelf, product, new Date(now.getTime() - daysAgo * day));
  });
  return shelf;
}

function brandRows(): Shelf['brands'] {
  return Object.entries(brandLetters).map(([name, firstLetter], i) => ({ id: i + 1, name, firstLetter }));
}

function addProduct(shelf: Shelf, product: Product, createdAt: Date): void {
  const brandId = 1 + Object.keys(brandLetters).indexOf(product.brand);
  if (brandId === 0) throw new Error(`${product.name}: no such brand as ${product.brand}`);
  const id = shelf.products.length + 1;
  const { name, leaf: categoryId } = product;
  shelf.products.push({
    id,
    name,
    brandId,
    categoryId,
    ...textsOf(product),
    createdAt,
    updatedAt: createdAt,
  });
  const optionIds = addSpecifications(shelf, id, product);
  for (const variant of product.variants) {
    const chosen = variant.options.map((value, i) => optionIds[i]?.get(value) ?? unknown(product, value));
    const skuId = addSku(shelf, { id, brandId, createdAt }, product, variant, chosen);
    shelf.skuOptions.push(...chosen.map((option) => ({ skuId, ...option })));
    shelf.images.push(
      ...imagesOf(product, variant.options).map((image, sequence) => ({ skuId, sequence, image })),
    );
  }
}

type Option = { specificationId: number; optionId: number };

/** For each choice of the product, its values with their ids. */
function addSpecifications(shelf: Shelf, productId: number, { choices }: Product): Map<string, Option>[] {
  return choices.map(({ name, values }, sequence) => {
    const specificationId = shelf.specifications.length + 1;
    shelf.specifications.push({ id: specificationId, productId, name, sequence });
    return new Map(
      values.map((value, place) => {
        const optionId = shelf.options.length + 1;
        shelf.options.push({ id: optionId, specificationId, value, sequence: place });
        return [value, { specificationId, optionId }];
      }),
    );
  });
}

function addSku(
  shelf: Shelf,
  { id: productId, brandId, createdAt }: { id: number; brandId: number; createdAt: Date },
  product: Product,
  { name, options, priceFen, marketPriceFen, costFen, stock, isLaunched }: Product['variants'][number],
  chosen: Option[],
): number {
  const id = shelf.skus.length + 1;
  shelf.skus.push({
    id,
    productId,
    categoryId: product.leaf,
    ...placesAbove(product.leaf),
    brandId,
    name,
    caption: product.caption,
    options: options.join(' / '),
    optionKey: chosen.map(({ optionId }) => optionId).join('-'),
    image: imagesOf(product, options)[0] ?? '',
    priceFen,
    marketPriceFen,
    costFen,
    stock,
    isLaunched,
    firstLaunchedAt: createdAt,
    createdAt,
    updatedAt: createdAt,
    product,
  });
  return id;
}

/** The categories that a leaf hangs under. */
function placesAbove(leafId: number): { groupId: number; channelId: number } {
  for (const channel of categoryTree) {
    const group = channel.groups.find(({ leaves }) => leaves.some(({ id }) => id === leafId));
    if (group) return { groupId: group.id, channelId: channel.id };
  }
  throw new Error(`no such leaf as ${leafId}`);
}

function unknown({ name }: Product, value: string): never {
  throw new Error(`${name} has no option ${value}`);
}
