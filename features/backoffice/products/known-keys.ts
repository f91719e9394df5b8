import { isNew } from './product-draft.ts';
import type { ProductWish } from './products-schema.ts';
import type { Stored } from './read-product.ts';

/**
 * Whether what a wish names as known is of this product, and no SKU of it is left out: a form is free to name the ids of
 * others.
 */
export function isOf(stored: Stored | undefined, { skus, specifications }: ProductWish): boolean {
  const known = (stored?.skus ?? []).map(({ id }) => String(id)).sort();
  const named = skus.map(({ key }) => key).filter((key) => !isNew(key));
  if (named.sort().join() !== known.join()) return false;
  return specifications.every(({ key, options }) => {
    const question = stored?.specifications.find(({ id }) => String(id) === key);
    if (!question && !isNew(key)) return false;
    const ids = new Set(question?.options.map(({ id }) => String(id)));
    return options.every((option) => isNew(option.key) || ids.has(option.key));
  });
}
