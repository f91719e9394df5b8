import { limits } from './kinds.ts';
import type { Checked, DryRun } from './problem.ts';
import { Problems } from './problem.ts';
import { type Answers, readAnswers } from './read-answers.ts';
import { amount, count, line, needed, price } from './read-cells.ts';
import { sameText } from './same-text.ts';
import type { Row } from './sheet-columns.ts';

export type ProductPlan = {
  product: string;
  brandId: number;
  categoryId: number;
  groupId: number;
  channelId: number;
  answers: Answers;
  name: string;
  caption: string;
  priceFen: number;
  marketPriceFen: number;
  costFen: number;
  stock: number;
};

type Leaf = { categoryId: number; groupId: number; channelId: number };

/** What the shop has already, under names as `sameText` writes them. */
export type KnownCatalog = {
  brands: ReadonlyMap<string, number>;
  /** Leaves by number, by their own name and by all three names; several where a name is not theirs alone. */
  leaves: ReadonlyMap<string, readonly Leaf[]>;
  /** Numbers of products by brand and name. */
  products: ReadonlyMap<string, number>;
};

export const productKey = (brandId: number, name: string) => `${brandId} ${sameText(name)}`;

/** What a file of new products would put up. Rows of one product need not stand together. */
export function checkProducts(rows: Row[], known: KnownCatalog): DryRun<ProductPlan> {
  const groups = new Map<string, { unit: number; rows: Checked<ProductPlan>[] }>();
  const checked = rows.map((row): Checked<ProductPlan> => {
    const problems = new Problems();
    const plan = readPlan(row, known, problems);
    const brand = sameText(row.cells.brand ?? '');
    const key = `${brand}/${sameText(row.cells.product ?? '')}`;
    const group = groups.get(key) ?? { unit: groups.size, rows: [] };
    groups.set(key, group);
    const isClear = plan !== undefined && problems.list.length === 0;
    const one = {
      ...row,
      unit: group.unit,
      skuId: null,
      plan: isClear ? plan : null,
      problems: problems.list,
    };
    group.rows.push(one);
    return one;
  });
  for (const group of groups.values()) refuseUnlike(group.rows);
  const plans = checked.flatMap(({ plan, problems }) => (plan && problems.length === 0 ? [plan] : []));
  const stocked = plans.reduce((sum, { stock }) => sum + stock, 0);
  return {
    rows: checked.map((row) => (row.problems.length > 0 ? { ...row, plan: null } : row)),
    summary: { products: groups.size, skus: plans.length, pieces: stocked },
  };
}

function readPlan({ cells }: Row, known: KnownCatalog, problems: Problems): ProductPlan | undefined {
  const product = needed(line(100))(cells, 'product', problems);
  const brandId = brandOf(needed(line(40))(cells, 'brand', problems), known, problems);
  const leaf = leafOf(needed(line(90))(cells, 'category', problems), known, problems);
  const answers = readAnswers(cells, problems);
  const priceFen = needed(price)(cells, 'price', problems);
  const marketPriceFen = amount(cells, 'marketPrice', problems) ?? priceFen;
  const costFen = amount(cells, 'cost', problems) ?? 0;
  const stock = count(cells, 'stock', problems) ?? 0;
  const caption = line(120)(cells, 'caption', problems) ?? '';
  const named = { name: cells.name || [product, ...answers.map(([, answer]) => answer)].join(' ') };
  const name = line(100)(named, 'name', problems);
  if (priceFen === undefined || marketPriceFen === undefined) return undefined;
  if (marketPriceFen < priceFen) problems.add('marketPrice', 'marketBelowPrice');
  if (product === undefined || brandId === undefined || !leaf || name === undefined) return undefined;
  const id = known.products.get(productKey(brandId, product));
  if (id !== undefined) problems.add('product', 'productExists', { id });
  return { product, brandId, ...leaf, answers, name, caption, priceFen, marketPriceFen, costFen, stock };
}

function brandOf(name: string | undefined, known: KnownCatalog, problems: Problems): number | undefined {
  if (name === undefined) return undefined;
  return known.brands.get(sameText(name)) ?? problems.add('brand', 'unknownBrand');
}

function leafOf(name: string | undefined, known: KnownCatalog, problems: Problems): Leaf | undefined {
  if (name === undefined) return undefined;
  const [leaf, ...others] = known.leaves.get(sameText(name)) ?? [];
  if (others.length > 0) return problems.add('category', 'severalCategories');
  return leaf ?? problems.add('category', 'unknownCategory');
}

/** The rows of a product lie in one category, ask the same questions and answer each of them differently. */
function refuseUnlike(rows: Checked<ProductPlan>[]): void {
  const [first] = rows;
  const seen = new Map<string, number>();
  rows.forEach((row, i) => {
    const add = (problem: (typeof row.problems)[number]) => row.problems.push(problem);
    if (i === limits.skusOfProduct) add({ column: null, code: 'manySkus', most: limits.skusOfProduct });
    if (!row.plan || !first?.plan) return;
    if (row.plan.categoryId !== first.plan.categoryId)
      add({ column: 'category', code: 'otherCategory', line: first.line });
    const questions = ({ answers }: ProductPlan) => answers.map(([question]) => sameText(question)).join('/');
    if (questions(row.plan) !== questions(first.plan))
      add({ column: 'question1', code: 'otherQuestions', line: first.line });
    const chosen = row.plan.answers.map(([, answer]) => sameText(answer)).join('/');
    const twin = seen.get(chosen);
    if (twin === undefined) seen.set(chosen, row.line);
    else add({ column: 'answer1', code: 'sameAnswers', line: twin });
  });
}
