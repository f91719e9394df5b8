import { baby } from './goods/baby.ts';
import { bags } from './goods/bags.ts';
import { books } from './goods/books.ts';
import { cars } from './goods/cars.ts';
import { clothing } from './goods/clothing.ts';
import { computers } from './goods/computers.ts';
import { course } from './goods/course.ts';
import { food } from './goods/food.ts';
import type { Goods, Product, Service, Variant } from './goods/goods.ts';
import { home } from './goods/home.ts';
import { phones } from './goods/phones.ts';
import { sports } from './goods/sports.ts';
import { Chance } from './random.ts';

/** The course's goods first, with the ids that it gave them; the others mixed, so that new goods are of all kinds. */
export const assortment = (): Product[] => [...course, ...mixed(ours.map(toProduct))];

const ours: readonly Goods[] = [
  ...phones,
  ...computers,
  ...home,
  ...clothing,
  ...bags,
  ...sports,
  ...cars,
  ...baby,
  ...food,
  ...books,
];

function mixed(products: Product[]): Product[] {
  const chance = new Chance('assortment');
  return products
    .map((product) => ({ product, place: chance.next() }))
    .sort((a, b) => a.place - b.place)
    .map(({ product }) => product);
}

function toProduct(goods: Goods): Product {
  const { key, name, brand, leaf, caption, art, story, facts, packing, service } = goods;
  const choices = goods.choices.map((choice) => ({ name: choice.name, values: Object.keys(choice.options) }));
  return {
    key,
    name,
    brand,
    leaf,
    caption,
    choices,
    variants: variantsOf(goods),
    art,
    story,
    facts,
    packing,
    service,
  };
}

function variantsOf(goods: Goods): Variant[] {
  const chance = new Chance(goods.key);
  const marketRatio = chance.happens(0.1) ? 1 : chance.between(1.05, 1.18);
  const costRatio = chance.between(0.6, 0.88);
  return combinationsOf(goods).map(({ options, yuan }) => {
    const priceFen = yuan * 100 - (isPricedInDimes(goods.service) ? 10 : 0);
    return {
      name: `${goods.name} ${options.join(' ')}`,
      options,
      priceFen,
      costFen: Math.floor(priceFen * costRatio),
      marketPriceFen: Math.max(priceFen, roundPrice(priceFen * marketRatio)),
      stock: fixedStock(goods, options) ?? usualStock(chance),
      isLaunched: !isAmong(goods.withdrawn, options),
    };
  });
}

type Combination = { options: string[]; yuan: number };

function combinationsOf({ choices, yuan, without }: Goods): Combination[] {
  let all: Combination[] = [{ options: [], yuan }];
  for (const choice of choices) {
    all = all.flatMap((begun) =>
      Object.entries(choice.options).map(([value, extra]) => ({
        options: [...begun.options, value],
        yuan: begun.yuan + extra,
      })),
    );
  }
  return all.filter(({ options }) => !isAmong(without, options));
}

const isAmong = (rules: Goods['without'] = [], options: readonly string[]) =>
  rules.some((words) => words.every((word) => options.includes(word)));

/** 34.90 rather than 35. */
const isPricedInDimes = (service: Service) => service === 'fresh' || service === 'pantry';

/** Upwards to a figure that a price tag would carry: 5,799, 459, 35.90. */
function roundPrice(fen: number): number {
  if (fen >= 100_000) return Math.ceil(fen / 10_000) * 10_000 - 100;
  if (fen >= 10_000) return Math.ceil(fen / 1_000) * 1_000 - 100;
  return Math.ceil(fen / 100) * 100 - 10;
}

const fixedStock = ({ left = [] }: Goods, options: readonly string[]) =>
  left.find(([words]) => words.every((word) => options.includes(word)))?.[1];

function usualStock(chance: Chance): number {
  const kind = chance.next();
  if (kind < 0.04) return 0;
  if (kind < 0.1) return chance.whole(1, 3);
  return Math.round(5 + 195 * chance.next() ** 2);
}
