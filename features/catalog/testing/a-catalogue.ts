import { db } from '../../../db/index.ts';
import {
  brands,
  categories,
  products,
  skuOptions,
  skus,
  specificationOptions,
  specifications,
} from '../../../db/schema/index.ts';

/** A choice of random goods for one family: of two leaves, three brands and two questions. */
export type Wanted = {
  leaf: 0 | 1;
  brand: 0 | 1 | 2;
  priceFen: number;
  stock: number;
  sales: number;
  isLaunched: boolean;
  colour: string;
  size: string | undefined;
};
export type Made = Wanted & { id: number; brandId: number; categoryId: number };
export type Catalogue = { channelId: number; groupId: number; leafIds: number[]; goods: Made[] };

let family = 0;

/** Exactly these goods, in a channel of their own. */
export async function aCatalogue(wanted: readonly Wanted[]): Promise<Catalogue> {
  family += 1;
  const name = `样 ${process.pid} ${family}`;
  const channelId = await insert(categories, { name, nameEn: name, level: 1, parentId: null });
  const groupId = await insert(categories, { name, nameEn: name, level: 2, parentId: channelId });
  const leafIds = await inTurn([0, 1], () =>
    insert(categories, { name, nameEn: name, level: 3, parentId: groupId }),
  );
  const brandIds = await inTurn([0, 1, 2], (i) => insert(brands, { name: `${name} ${i}`, firstLetter: 'T' }));
  const goods = await inTurn(wanted, async (one) => {
    const place = { categoryId: leafIds[one.leaf] ?? 0, brandId: brandIds[one.brand] ?? 0 };
    return { ...one, ...place, id: await insertSku(one, { ...place, groupId, channelId, name }) };
  });
  return { channelId, groupId, leafIds, goods };
}

type Spot = { categoryId: number; brandId: number; groupId: number; channelId: number; name: string };

async function insertSku({ leaf, brand, colour, size, ...figures }: Wanted, { name, ...spot }: Spot) {
  const texts = { descriptionHtml: '', packingHtml: '', serviceHtml: '' };
  const productId = await insert(products, { name, ...texts, ...spot });
  const answers = await inTurn(
    [['颜色', colour], ...(size === undefined ? [] : [['尺寸', size]])],
    async ([question = '', value = ''], sequence) => {
      const specificationId = await insert(specifications, { productId, name: question, sequence });
      const optionId = await insert(specificationOptions, { specificationId, value, sequence: 0 });
      return { specificationId, optionId };
    },
  );
  const skuId = await insert(skus, {
    productId,
    ...spot,
    name,
    caption: '',
    options: [colour, size].filter(Boolean).join(' / '),
    optionKey: answers.map(({ optionId }) => optionId).join('-'),
    image: '',
    marketPriceFen: 0,
    costFen: 0,
    ...figures,
  });
  await db.insert(skuOptions).values(answers.map((answer) => ({ skuId, ...answer })));
  return skuId;
}

type Table =
  | typeof brands
  | typeof categories
  | typeof products
  | typeof skus
  | typeof specificationOptions
  | typeof specifications;

async function insert<T extends Table>(table: T, row: T['$inferInsert']): Promise<number> {
  const [made] = await db.insert(table).values(row).$returningId();
  return Number((made as { id: number } | undefined)?.id);
}

async function inTurn<From, To>(list: readonly From[], make: (one: From, i: number) => Promise<To>) {
  const made: To[] = [];
  for (const [i, one] of list.entries()) made.push(await make(one, i));
  return made;
}
