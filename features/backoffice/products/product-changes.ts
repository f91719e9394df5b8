import type { Stored, StoredSku } from './read-product.ts';

/** What is no longer as it was, by field: `name`, `sku:12:priceFen`. */
export type Changes = { before: Record<string, unknown>; after: Record<string, unknown> };

/** What a save changed. Of a new product everything that it has. */
export function productChanges(before: Stored | undefined, after: Stored): Changes {
  const [old, now] = [before ? factsOf(before) : {}, factsOf(after)];
  const changed = [...new Set([...Object.keys(old), ...Object.keys(now)])].filter(
    (field) => JSON.stringify(old[field]) !== JSON.stringify(now[field]),
  );
  const pick = (facts: Record<string, unknown>) =>
    Object.fromEntries(changed.filter((field) => field in facts).map((field) => [field, facts[field]]));
  return { before: pick(old), after: pick(now) };
}

const longestKept = 2_000;

function factsOf({ id: _, version: __, skus, specifications, ...product }: Stored): Record<string, unknown> {
  const texts = Object.entries(product).map(([field, value]) => [
    field,
    typeof value === 'string' ? value.slice(0, longestKept) : value,
  ]);
  const questions = specifications.map(
    ({ name, options }) => `${name}: ${options.map(({ value }) => value).join(', ')}`,
  );
  return {
    ...Object.fromEntries(texts),
    specifications: questions.join('; '),
    ...Object.fromEntries(skus.flatMap(factsOfSku)),
  };
}

/** Stock and sales are told by the ledger and the orders. */
const factsOfSku = ({ id, stock: _, sales: __, optionKey: ___, choices: ____, ...sku }: StoredSku) =>
  Object.entries(sku).map(([field, value]) => [
    `sku:${id}:${field}`,
    Array.isArray(value) ? value.join(' ') : value,
  ]);
