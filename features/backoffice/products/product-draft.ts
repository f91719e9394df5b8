/** A product as it stands in the fields of its editor: texts, nothing judged yet. Keys: an id, or n1, n2 ... of what is new. */
export type Draft = {
  productId: string;
  version: string;
  /** Of the form, so that one sent twice is saved once. */
  formKey: string;
  name: string;
  brandId: string;
  categoryId: string;
  descriptionHtml: string;
  packingHtml: string;
  serviceHtml: string;
  specifications: DraftSpecification[];
  skus: DraftSku[];
};

export type DraftSpecification = { key: string; name: string; options: DraftOption[] };
export type DraftOption = { key: string; value: string };

export type DraftSku = {
  key: string;
  name: string;
  caption: string;
  price: string;
  market: string;
  /** Undefined for whoever may not see it. */
  cost: string | undefined;
  low: string;
  /** Of a new SKU only. */
  stock: string;
  isLaunched: boolean;
  /** The key of the chosen option, by that of its specification. */
  choices: Record<string, string>;
  pictures: string[];
};

export const isNew = (key: string): boolean => !/^\d/.test(key);

const plain = [
  'productId',
  'version',
  'formKey',
  'name',
  'brandId',
  'categoryId',
  'descriptionHtml',
  'packingHtml',
  'serviceHtml',
] as const;

const key = /^(?:n\d{1,9}|[1-9]\d{0,14})$/;

/**
 * What stands in the fields of a sent form: `specification.<key>`, `option.<key of its specification>.<key>`,
 * `sku.<key>.<part>`, `sku.<key>.choice.<key of the specification>`. Their order in the form is the order.
 */
export function draftFrom(fields: Iterable<readonly [name: string, text: string]>): Draft {
  const draft = emptyDraft();
  for (const [name, text] of fields) {
    const [kind = '', first = '', ...rest] = name.split('.');
    if (isPlain(name)) draft[name] = text;
    else if (!key.test(first)) continue;
    else if (kind === 'specification') specificationOf(draft, first).name = text;
    else if (kind === 'option' && key.test(rest[0] ?? ''))
      specificationOf(draft, first).options.push({ key: rest[0] ?? '', value: text });
    else if (kind === 'sku') fill(skuOf(draft, first), rest, text);
  }
  return draft;
}

const isPlain = (name: string): name is (typeof plain)[number] => plain.some((one) => one === name);

export function emptyDraft(): Draft {
  const texts = Object.fromEntries(plain.map((name) => [name, ''])) as Record<(typeof plain)[number], string>;
  return { ...texts, specifications: [], skus: [] };
}

export function emptySku(of: string): DraftSku {
  const texts = { name: '', caption: '', price: '', market: '', low: '5', stock: '0' };
  return { key: of, ...texts, cost: undefined, isLaunched: false, choices: {}, pictures: [] };
}

function specificationOf({ specifications }: Draft, of: string): DraftSpecification {
  const known = specifications.find((one) => one.key === of);
  if (known) return known;
  const specification = { key: of, name: '', options: [] };
  specifications.push(specification);
  return specification;
}

function skuOf({ skus }: Draft, of: string): DraftSku {
  const known = skus.find((one) => one.key === of);
  if (known) return known;
  const sku = emptySku(of);
  skus.push(sku);
  return sku;
}

function fill(sku: DraftSku, [part, of = '']: string[], text: string): void {
  if (part === 'choice') {
    if (key.test(of)) sku.choices[of] = text;
  } else if (part === 'isLaunched') sku.isLaunched = text === '1';
  else if (part === 'pictures') sku.pictures = text.split(/\s+/).filter(Boolean);
  else if (isText(part)) sku[part] = text;
}

const texts = ['name', 'caption', 'price', 'market', 'cost', 'low', 'stock'] as const;
const isText = (part: string | undefined): part is (typeof texts)[number] =>
  texts.some((one) => one === part);
