import type { Checked, DryRun } from './problem.ts';
import { Problems } from './problem.ts';
import { amount, line, needed, price, skuNumber, yesNo } from './read-cells.ts';
import type { Row } from './sheet-columns.ts';
import { numberUnits, repeatsOf } from './units.ts';

export type SkuFields = {
  priceFen: number;
  marketPriceFen: number;
  costFen: number;
  name: string;
  caption: string;
  isLaunched: boolean;
};

/** What is changed and what it was; as it was, it has to be still when it is applied. */
export type SkuPlan = { from: Partial<SkuFields>; to: Partial<SkuFields> };

export type KnownSku = SkuFields & { image: string };

/** What a file of changes would do to these SKUs. */
export function checkSkus(rows: Row[], known: ReadonlyMap<number, KnownSku>): DryRun<SkuPlan> {
  const repeats = repeatsOf(rows);
  const checked = rows.map((row): Checked<SkuPlan> => {
    const problems = new Problems();
    const skuId = needed(skuNumber)(row.cells, 'sku', problems);
    const first = repeats.get(row.line);
    if (first !== undefined) problems.add('sku', 'twice', { line: first });
    const wanted = readFields(row, problems);
    if (problems.list.length === 0 && Object.keys(wanted).length === 0) problems.add(null, 'nothing');
    const sku = skuId === undefined ? undefined : known.get(skuId);
    if (skuId !== undefined && !sku) problems.add('sku', 'unknownSku');
    if (sku) refuseWrong(sku, wanted, problems);
    const isClear = problems.list.length === 0 && sku !== undefined;
    return {
      ...row,
      unit: 0,
      skuId: skuId ?? null,
      plan: isClear ? planOf(sku, wanted) : null,
      problems: problems.list,
    };
  });
  const plans = checked.flatMap(({ plan }) => (plan ? [plan] : []));
  const changed = plans.filter(({ to }) => Object.keys(to).length > 0).length;
  return { rows: numberUnits(checked), summary: { changed, same: plans.length - changed } };
}

function readFields({ cells }: Row, problems: Problems): Partial<SkuFields> {
  return given({
    priceFen: price(cells, 'price', problems),
    marketPriceFen: amount(cells, 'marketPrice', problems),
    costFen: amount(cells, 'cost', problems),
    name: line(100)(cells, 'name', problems),
    caption: line(120)(cells, 'caption', problems),
    isLaunched: yesNo(cells, 'isLaunched', problems),
  });
}

type Maybe<Of> = { [Key in keyof Of]: Of[Key] | undefined };

const given = (fields: Maybe<SkuFields>): Partial<SkuFields> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));

function refuseWrong(sku: KnownSku, wanted: Partial<SkuFields>, problems: Problems): void {
  if (leavesMarketBelow(sku, wanted)) problems.add('marketPrice', 'marketBelowPrice');
  if (wanted.isLaunched && !sku.isLaunched && sku.image === '') problems.add('isLaunched', 'noPicture');
}

/** Whether these changes would leave the market price of a SKU below its price. */
export function leavesMarketBelow(sku: SkuFields, to: Partial<SkuFields>): boolean {
  const { priceFen, marketPriceFen } = { ...sku, ...to };
  return (to.priceFen ?? to.marketPriceFen) !== undefined && marketPriceFen < priceFen;
}

function planOf(sku: KnownSku, wanted: Partial<SkuFields>): SkuPlan {
  const changed = (Object.keys(wanted) as (keyof SkuFields)[]).filter((key) => wanted[key] !== sku[key]);
  const only = (fields: Partial<SkuFields>) => Object.fromEntries(changed.map((key) => [key, fields[key]]));
  return { from: only(sku), to: only(wanted) };
}
