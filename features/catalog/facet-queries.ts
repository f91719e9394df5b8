import 'server-only';
import { sql } from 'drizzle-orm';
import { db } from '../../db/index.ts';
import { among } from '../../db/rows.ts';
import { brands, skus } from '../../db/schema/index.ts';
import { countAnswers } from './answer-queries.ts';
import { chosenFirst, facetsOf, mostOffered, stepsFor, type Tally } from './facets.ts';
import { type Facets, type Filter, isFiltered, noFilter } from './filter.ts';
import { type Conditions, chosenIn, conditionsOf, type Source } from './listing-sql.ts';

export type Counted = { total: number; facets: Facets };

/** What is counted of a source before anything is chosen: most lists are opened so, and a filter mostly picks from it. */
export type Plain = {
  tallies: () => Promise<Tally[]>;
  specifications: () => Promise<Facets['specifications']>;
};

/** Above this many a shopper narrows down by other things first. */
const worthAsking = 5_000;

export async function countSkus(
  source: Source,
  filter: Filter,
  plain: Plain = plainOf(source),
): Promise<Counted> {
  const conditions = conditionsOf(filter);
  const steps = stepsFor(filter);
  const picksFromPlain = conditions.specifications.length === 0 && steps.length === stepsFor(noFilter).length;
  const tallies = picksFromPlain ? await plain.tallies() : await readTallies(source, steps, conditions);
  const { brands: counts, total, ...facets } = facetsOf(tallies, filter);
  const [named, specifications] = await Promise.all([
    nameBrands(counts, filter),
    total > worthAsking
      ? []
      : isFiltered(filter)
        ? countAnswers(source, filter, conditions, await isWorthWidening(source, filter, plain))
        : plain.specifications(),
  ]);
  const categories = source.isSearch ? facets.categories : [];
  return { total, facets: { ...facets, brands: named, specifications, categories } };
}

/** Counting a question without its own choice reads what the other facets leave. */
async function isWorthWidening(source: Source, filter: Filter, plain: Plain): Promise<boolean> {
  if (source.isSearch || chosenIn(filter).length === 0) return true;
  const anyPrice = { ...filter, minFen: undefined, maxFen: undefined };
  return facetsOf(await plain.tallies(), anyPrice).total <= worthAsking;
}

export const plainOf = (source: Source): Plain => ({
  tallies: () => readTallies(source, stepsFor(noFilter), conditionsOf(noFilter)),
  specifications: () => countAnswers(source, noFilter, conditionsOf(noFilter), false),
});

const path = sql`${skus.categoryId}, ${skus.groupId}, ${skus.channelId}`;

/** One row for every brand, leaf and price step; the choices of a specification bind here, the others in facetsOf. */
async function readTallies(
  source: Source,
  steps: number[],
  { specifications }: Conditions,
): Promise<Tally[]> {
  const [rows] = await db.execute(sql`
    select ${skus.brandId} brand, interval(${skus.priceFen}, ${sql.param(steps)}) step, ${skus.stock} > 0 has,
      count(*) times ${source.isSearch ? sql`, ${path}` : sql``}
    from ${source.from}
    where ${sql.join([source.where ?? sql`true`, ...specifications.map((one) => one.sql)], sql` and `)}
    group by brand, step, has ${source.isSearch ? sql`, ${path}` : sql``}
    order by null`);
  return (rows as unknown as Record<string, number>[]).map((row) => ({
    brandId: Number(row.brand),
    step: Number(row.step),
    isInStock: Number(row.has) === 1,
    categoryIds: source.isSearch
      ? [Number(row.category_id), Number(row.group_id), Number(row.channel_id)]
      : [],
    count: Number(row.times),
  }));
}

async function nameBrands(counts: Map<number, number>, { brandIds }: Filter): Promise<Facets['brands']> {
  const rows = await db
    .select({ id: brands.id, name: brands.name })
    .from(brands)
    .where(among(brands.id, [...counts.keys()]));
  return rows
    .map((brand) => ({ ...brand, count: counts.get(brand.id) ?? 0, isChosen: brandIds.includes(brand.id) }))
    .sort(chosenFirst)
    .slice(0, mostOffered);
}
