import { postingsOf, type SkuTexts, searchVersion } from '../../search-index.ts';
import { Chance } from '../random.ts';
import type { Frame, Ids, Leaf } from './read-frame.ts';

const series = ['云', '岚', '曜', '朔', '澜', '星', '禾', '野', '青', '拾', 'Air', 'Pro', 'Max', 'Lite'];
const manners = [
  '轻便',
  '静音',
  '加厚',
  '便携',
  '大容量',
  '家用',
  '防水',
  '快充',
  '亲肤',
  '复古',
  '智能',
  '经典',
];
const colours = ['月白', '墨黑', '湖绿', '流金', '夜幕紫', '砖红'];
const sizes = ['标准', '加大', '旗舰'];
const captions = ['用得久，看得见的用料。', '今天下单，仓库当天出库。', '七天无理由退货，运费我们出。', ''];

/** The rows of one invented product; ids are given, so that nothing must be read back. */
export function makeProduct(ids: Ids, { leaves, brands, images }: Frame) {
  const chance = new Chance(ids.product);
  const [leaf, brand] = [chance.one(leaves), chance.one(brands)];
  const model = `${chance.one(series)}${chance.whole(1, 9_999)}`;
  const name = `${brand.name} ${model} ${chance.one(manners)}${leaf.name}`;
  const caption = chance.one(captions);
  const choices = choicesFor(ids, chance);
  const texts = { product: name, caption, brand: brand.name, leaf: leaf.name, kinds: leaf.kinds };
  const priceFen = Math.round(10 ** chance.between(1.3, 3.9)) * 100 - 10;
  const image = chance.one(images);
  const skus = variantsOf(choices).map((answers, i) =>
    skuRow(
      { id: ids.sku + i, productId: ids.product, leaf, brandId: brand.id, name, caption, image },
      answers,
      {
        priceFen: priceFen + i * 1_000,
        stock: chance.happens(0.08) ? 0 : chance.whole(1, 500),
      },
    ),
  );
  return {
    product: productRow(ids.product, name, brand.id, leaf.id),
    specifications: choices.map(({ id, name: question }, sequence) => ({
      id,
      productId: ids.product,
      name: question,
      sequence,
    })),
    options: choices.flatMap(({ id, values }) =>
      values.map((option, sequence) => ({
        id: option.id,
        specificationId: id,
        value: option.value,
        sequence,
      })),
    ),
    skus: skus.map(({ row }) => row),
    skuOptions: skus.flatMap(({ row, answers }) =>
      answers.map(({ specificationId, id }) => ({ skuId: row.id, specificationId, optionId: id })),
    ),
    images: skus.map(({ row }) => ({ skuId: row.id, sequence: 0, image })),
    movements: skus.map(({ row }) => ({
      skuId: row.id,
      delta: row.stock,
      reason: 'initial' as const,
      actor: 'system:seed',
    })),
    postings: skus.flatMap(({ row }) =>
      postingsOf({ ...texts, id: row.id, name: row.name } satisfies SkuTexts),
    ),
  };
}

type Option = { id: number; specificationId: number; value: string };
type Question = { id: number; name: string; values: Option[] };

function choicesFor(ids: Ids, chance: Chance): Question[] {
  let option = ids.option;
  const ask = (id: number, name: string, values: string[]): Question => ({
    id,
    name,
    values: values.map((value) => ({ id: option++, specificationId: id, value })),
  });
  const start = chance.whole(0, colours.length - 1);
  const some = [...colours, ...colours].slice(start, start + chance.whole(2, 4));
  return [
    ask(ids.specification, '颜色', some),
    ask(ids.specification + 1, '规格', sizes.slice(0, chance.whole(1, 3))),
  ];
}

const variantsOf = ([first, second]: Question[]): Option[][] =>
  (first?.values ?? []).flatMap((one) => (second?.values ?? []).map((other) => [one, other]));

type Shared = {
  id: number;
  productId: number;
  leaf: Leaf;
  brandId: number;
  name: string;
  caption: string;
  image: string;
};

function skuRow(
  { leaf, name, ...shared }: Shared,
  answers: Option[],
  figures: { priceFen: number; stock: number },
) {
  const values = answers.map(({ value }) => value);
  const row = {
    ...shared,
    categoryId: leaf.id,
    groupId: leaf.groupId,
    channelId: leaf.channelId,
    name: `${name} ${values.join(' ')}`,
    options: values.join(' / '),
    optionKey: answers.map(({ id }) => id).join('-'),
    ...figures,
    marketPriceFen: Math.round(figures.priceFen * 1.12),
    costFen: Math.round(figures.priceFen * 0.7),
    firstLaunchedAt: new Date(),
  };
  return { row, answers };
}

function productRow(id: number, name: string, brandId: number, categoryId: number) {
  const texts = {
    descriptionHtml: `<p>${name}</p>`,
    packingHtml: '<p>×1</p>',
    serviceHtml: '<p>7 天无理由退货</p>',
  };
  return { id, name, brandId, categoryId, ...texts, searchVersion };
}
