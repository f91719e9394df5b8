import type { skus } from '../../../db/schema/index.ts';
import type { Rights } from '../read-rights.ts';
import type { ProductWish } from './products-schema.ts';
import type { Stored } from './read-product.ts';
import type { Ids } from './write-specifications.ts';

/** What the row of a SKU is to hold, without what orders write there. */
type Row = Omit<
  typeof skus.$inferInsert,
  'id' | 'productId' | 'stock' | 'sales' | 'reviewCount' | 'scoreSum' | 'createdAt' | 'updatedAt'
>;

export type SkuTarget = {
  key: string;
  row: Row;
  /** Pieces that a new one begins with. */
  stock: number;
  answers: [specificationId: number, optionId: number][];
  pictures: string[];
};

export type Places = { categoryId: number; groupId: number; channelId: number; brandId: number };

/** What becomes of each SKU: as wished, with what follows from its product and its options; as it was where the right is missing. */
export function skuTargets(
  { skus: wished, specifications }: ProductWish,
  { places, ids, stored, rights }: { places: Places; ids: Ids; stored: Stored | undefined; rights: Rights },
): SkuTarget[] {
  const known = new Map(stored?.skus.map((sku) => [String(sku.id), sku]));
  const mayStock = rights.has('stock.adjust');
  return wished.map(({ key, choices, pictures, stock, costFen, isLaunched, lowStock, ...texts }) => {
    const before = known.get(key);
    const answers = specifications.map((question): [number, number] => [
      ids.specifications.get(question.key) ?? 0,
      ids.options.get(`${question.key}.${choices[question.key]}`) ?? 0,
    ]);
    const values = specifications.map(
      ({ key: of, options }) => options.find((option) => option.key === choices[of])?.value ?? '',
    );
    const optionIds = answers.map(([, optionId]) => optionId).sort((a, b) => a - b);
    const row: Row = {
      ...places,
      ...texts,
      options: values.join(' / '),
      optionKey: optionIds.join('-'),
      image: pictures[0] ?? '',
      costFen: (rights.has('catalog.cost') ? costFen : undefined) ?? before?.costFen ?? 0,
      lowStock: mayStock ? lowStock : (before?.lowStock ?? lowStockAtFirst),
      isLaunched: rights.has('catalog.launch') ? isLaunched : (before?.isLaunched ?? false),
    };
    return { key, row, stock: mayStock ? stock : 0, answers, pictures };
  });
}

const lowStockAtFirst = 5;
