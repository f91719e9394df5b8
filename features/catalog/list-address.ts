import { idSchema, type Parameter, type Sort } from './catalog-schema.ts';
import { type Filter, noFilter } from './filter.ts';
import { priceParameter, pricesIn, type UnreadPrices, unreadPrices } from './price-parameters.ts';
import { specificationParameters, specificationsIn } from './specification-parameters.ts';

/** What a list or search shows. */
export type ListView = { q?: string; filter?: Filter; sort?: Sort; page?: number };

/** The address of a list or search; what is as usual stays unsaid, so that a page has one address. */
export function listAddress(path: string, view: ListView): string {
  const query = new URLSearchParams(listParameters(view)).toString();
  return query ? `${path}?${query.replaceAll('%2C', ',').replaceAll('%3A', ':')}` : path;
}

/** The same as the fields of a form. */
export function listParameters({ q, filter = noFilter, sort, page = 1 }: ListView): [string, string][] {
  const isUsual = sort === undefined || sort === (q ? 'relevance' : 'newest');
  const parameters: [string, string | undefined][] = [
    ['q', q],
    ['category', filter.categoryId?.toString()],
    ['brand', inOrder(filter.brandIds).join(',')],
    ['min', priceParameter(filter.minFen)],
    ['max', priceParameter(filter.maxFen)],
    ['stock', filter.isInStock ? '1' : undefined],
    ...specificationParameters(filter.specifications).map((text): [string, string] => ['spec', text]),
    ['sort', isUsual ? undefined : sort],
    ['page', page > 1 ? String(page) : undefined],
  ];
  return parameters.flatMap(([name, value]) => (value ? [[name, value]] : []));
}

const mostBrands = 20;

/** What an address narrows to. Anything odd in it is as if it were not there. */
export function filterOf(query: Record<string, Parameter>): Filter {
  const brandIds = first(query.brand).split(',').flatMap(idsIn);
  return {
    brandIds: inOrder([...new Set(brandIds)]).slice(0, mostBrands),
    ...pricesIn(first(query.min), first(query.max)),
    isInStock: first(query.stock) === '1',
    specifications: specificationsIn([query.spec ?? []].flat()),
    categoryId: idsIn(first(query.category))[0],
  };
}

/** Prices in an address that narrow nothing, since they are none: the list says so. */
export const unreadIn = (query: Record<string, Parameter>): UnreadPrices =>
  unreadPrices(first(query.min), first(query.max));

/** Of a parameter that stands there twice the first counts. */
const first = (parameter: Parameter) => [parameter ?? ''].flat()[0] ?? '';

function idsIn(text: string): number[] {
  const id = idSchema.safeParse(text);
  return id.success ? [id.data] : [];
}

const inOrder = (ids: readonly number[]) => [...ids].sort((a, b) => a - b);
