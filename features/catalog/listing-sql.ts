import { and, asc, desc, eq, gt, gte, lte, or, type SQL, sql } from 'drizzle-orm';
import type { MySqlColumn } from 'drizzle-orm/mysql-core';
import { among } from '../../db/rows.ts';
import { skus } from '../../db/schema/index.ts';
import type { Sort } from './catalog-schema.ts';
import type { Place } from './category-tree.ts';
import type { Filter } from './filter.ts';

/** Where rows of `skus` come from: a category, or what the words of a search found. */
export type Source = { from: SQL; where: SQL | undefined; isSearch: boolean };

const levels: Record<number, { column: MySqlColumn; index: string }> = {
  1: { column: skus.channelId, index: 'skus_channel' },
  2: { column: skus.groupId, index: 'skus_group' },
};
const leafLevel = { column: skus.categoryId as MySqlColumn, index: 'skus' };

export const levelOf = ({ level }: Place) => levels[level] ?? leafLevel;

/** On the shelf under a category of any level. */
export const isUnder = (place: Place): SQL | undefined =>
  and(eq(levelOf(place).column, place.id), eq(skus.isLaunched, true));

export const sourceOfPlace = (place: Place): Source => ({
  from: sql.raw(`skus force index (${levelOf(place).index}_newest)`),
  where: isUnder(place),
  isSearch: false,
});

/** Each order has an index of its name for every level of the tree. Ends in the id: pages neither repeat nor skip. */
export const listOrders: Record<Sort, { index: string; order: SQL[] }> = {
  relevance: { index: 'newest', order: [desc(skus.id)] },
  newest: { index: 'newest', order: [desc(skus.id)] },
  sales: { index: 'bestselling', order: [desc(skus.sales), desc(skus.id)] },
  rating: { index: 'rated', order: [desc(skus.rating), desc(skus.id)] },
  price: { index: 'price', order: [asc(skus.priceFen), asc(skus.id)] },
  'price-desc': { index: 'price', order: [desc(skus.priceFen), desc(skus.id)] },
};

/** The parts of a filter by themselves, so that a facet can be counted without its own. */
export type Conditions = ReturnType<typeof conditionsOf>;

export function conditionsOf(filter: Filter) {
  const { brandIds, minFen, maxFen, isInStock, categoryId } = filter;
  return {
    brands: brandIds.length > 0 ? among(skus.brandId, brandIds) : undefined,
    price: and(
      minFen === undefined ? undefined : gte(skus.priceFen, minFen),
      maxFen === undefined ? undefined : lte(skus.priceFen, maxFen),
    ),
    stock: isInStock ? gt(skus.stock, 0) : undefined,
    category:
      categoryId === undefined
        ? undefined
        : or(eq(skus.categoryId, categoryId), eq(skus.groupId, categoryId), eq(skus.channelId, categoryId)),
    specifications: chosenIn(filter).map(([name, values]) => ({ name, sql: isAnswered(name, values) })),
  };
}

export const chosenIn = ({ specifications }: Filter) =>
  Object.entries(specifications).filter(([, values]) => values.length > 0);

export const allOf = ({ specifications, ...rest }: Conditions): SQL | undefined =>
  and(...Object.values(rest), ...specifications.map((one) => one.sql));

/** The joined answers in the SKU's own row rule most of them out before three more rows are read. */
function isAnswered(name: string, values: string[]): SQL {
  const mentions = values.map((value) => sql`instr(${skus.options}, ${value})`);
  return sql`(${sql.join(mentions, sql` or `)}) and exists (select 1 from sku_options a
    join specifications q on q.id = a.specification_id
    join specification_options v on v.id = a.option_id
    where a.sku_id = ${skus.id} and q.name = ${name} and ${among(sql`v.value`, values)})`;
}
