import { z } from 'zod';
import { fenOf } from '../../../lib/money.ts';
import { fold } from '../../../lib/search-terms.ts';
import { isPrintable } from '../../accounts/field-checks.ts';
import { cleanHtml, isOwnPicture } from '../../catalog/clean-html.ts';
import { momentOf } from '../content/shop-moment.ts';
import type { Draft } from './product-draft.ts';
import { productLimits } from './product-limits.ts';

// Messages are word keys of the namespace `forms`.

/** A line of text, of so many characters as the database counts them. */
const line = (longest: number) =>
  z
    .string()
    .trim()
    .refine((text) => [...text].length <= longest, 'textTooLong')
    .refine(isPrintable, 'characters');
const name = (longest: number) => line(longest).min(1, 'nameRequired');

const rowId = (missing: string) =>
  z
    .string()
    .regex(/^[1-9]\d{0,14}$/, missing)
    .transform(Number);

const mostFen = 9_999_999_999;

/** Yuan as people write them, full width digits too; in fen. */
const amount = (word: string, leastFen: number) =>
  z
    .string()
    .transform((text) => fenOf(text.normalize('NFKC').trim()) ?? Number.NaN)
    .refine((fen) => fen >= leastFen && fen <= mostFen, { message: word, abort: true });

const pieces = (word: string) =>
  z
    .string()
    .transform((text) => text.normalize('NFKC').trim())
    .pipe(z.string().regex(/^\d{1,7}$/, { message: word, abort: true }))
    .transform(Number)
    .refine((count) => count <= productLimits.stock, word);

const html = z
  .string()
  .max(productLimits.html, 'textTooLong')
  .refine((text) => text.isWellFormed(), 'characters')
  .transform(cleanHtml);

const option = z.object({ key: z.string(), value: name(productLimits.option) });

const specification = z.object({
  key: z.string(),
  name: name(productLimits.specification),
  options: z.array(option).min(1, 'optionRequired').max(productLimits.options, 'optionsMost'),
});

const sku = z
  .object({
    key: z.string(),
    name: name(productLimits.name),
    caption: line(productLimits.caption),
    price: amount('price', 1),
    market: z.union(
      [
        z
          .string()
          .regex(/^\s*$/)
          .transform(() => undefined),
        amount('marketPrice', 1),
      ],
      'marketPrice',
    ),
    cost: z.union([z.undefined(), amount('cost', 0)], 'cost'),
    low: pieces('lowStock'),
    stock: pieces('initialStock'),
    isLaunched: z.boolean(),
    choices: z.record(z.string(), z.string()),
    pictures: z
      .array(z.string().refine(isOwnPicture, 'pictureShape'))
      .min(1, 'skuPictureRequired')
      .max(productLimits.pictures, 'picturesMost')
      .transform((paths) => [...new Set(paths)]),
  })
  .refine(({ price, market }) => market === undefined || market >= price, {
    message: 'marketBelowPrice',
    path: ['market'],
  })
  .transform(({ price, market, cost, low, ...rest }) => ({
    ...rest,
    priceFen: price,
    marketPriceFen: market ?? price,
    costFen: cost,
    lowStock: low,
  }));

const product = z.object({
  productId: z.union([z.literal('').transform(() => undefined), rowId('pageOutdated')], 'pageOutdated'),
  version: z
    .string()
    .regex(/^\d{1,9}$/, 'pageOutdated')
    .transform(Number),
  formKey: z.string().regex(/^[\w-]{16}$/, 'pageOutdated'),
  name: name(productLimits.name),
  brandId: rowId('brandRequired'),
  categoryId: rowId('categoryRequired'),
  descriptionHtml: html,
  packingHtml: html,
  serviceHtml: html,
  specifications: z.array(specification).max(productLimits.specifications, 'specificationsMost'),
  skus: z.array(sku).min(1, 'skusRequired').max(productLimits.skus, 'skusMost'),
});

/** What somebody wants a product to be. */
export type ProductWish = z.output<typeof product>;

/** What is wrong with a draft, as a word key by the name of its field. */
type Wrong = Record<string, string>;

/** Judges every field by itself, then what must fit together. */
export function judgeDraft(draft: Draft): { wish: ProductWish } | { wrong: Wrong } {
  const judged = product.safeParse(draft);
  const wrong: Wrong = {};
  for (const { path, message } of judged.error?.issues ?? []) wrong[fieldAt(draft, path)] ??= message;
  for (const [field, word] of misfits(draft)) wrong[field] ??= word;
  if (judged.success && Object.keys(wrong).length === 0) return { wish: judged.data };
  return { wrong };
}

/** The name that a part of the draft has in the form (see draftFrom). */
function fieldAt({ specifications, skus }: Draft, [part, at, what, place]: PropertyKey[]): string {
  if (part === 'skus' && typeof at === 'number') return `sku.${skus[at]?.key}.${String(what)}`;
  if (part !== 'specifications' || typeof at !== 'number') return String(part);
  const { key = '', options = [] } = specifications[at] ?? {};
  if (what !== 'options' || typeof place !== 'number') return `specification.${key}`;
  return `option.${key}.${options[place]?.key}`;
}

function* misfits({ specifications, skus }: Draft): Generator<[field: string, word: string]> {
  for (const { key } of repeated(specifications, ({ name: one }) => one))
    yield [`specification.${key}`, 'specificationTaken'];
  for (const { key, options } of specifications)
    for (const again of repeated(options, ({ value }) => value))
      yield [`option.${key}.${again.key}`, 'optionTaken'];
  for (const { key, choices } of skus)
    if (!specifications.every((one) => one.options.some((known) => known.key === choices[one.key])))
      yield [`sku.${key}.choices`, 'comboRequired'];
  const combination = ({ choices }: Draft['skus'][number]) =>
    `=${specifications.map(({ key }) => choices[key]).join()}`;
  for (const { key } of repeated(skus, combination))
    yield [`sku.${key}.choices`, specifications.length > 0 ? 'comboTaken' : 'oneSkuOnly'];
}

/** Those that are as an earlier one, as the database compares texts. */
function repeated<Item>(items: readonly Item[], textOf: (item: Item) => string): Item[] {
  const seen = new Set<string>();
  return items.filter((item) => {
    const text = fold(textOf(item).trim());
    return text !== '' && (seen.has(text) || !seen.add(text));
  });
}

const idField = z
  .string('pageOutdated')
  .regex(/^[1-9]\d{0,14}$/, 'pageOutdated')
  .transform(Number);

export const planForm = z.object({
  productId: idField,
  skuId: z.union([z.literal('').transform(() => null), idField]),
  isLaunched: z.enum(['0', '1'], 'pageOutdated').transform((text) => text === '1'),
  at: z.string('momentShape').transform(momentOf).pipe(z.date('momentShape')),
});

export const callOffForm = z.object({ planId: idField });

export const launchForm = z.object({
  productId: z.array(idField).min(1, 'pageOutdated').max(100, 'pageOutdated'),
  isLaunched: z.enum(['0', '1'], 'pageOutdated').transform((text) => text === '1'),
});
