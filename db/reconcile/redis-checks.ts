import { masked, personalDataIn } from './personal-data.ts';

/** What was seen of a key at one moment. */
export type SeenKey = {
  name: string;
  type: string;
  expires: boolean;
  /** A hash: fields and values in turn; a set, sorted set or list: its members; a string: itself. At most 500. */
  content: string[];
  /** Of what a cart selects or remembers, that which is not in the cart. */
  strays: string[];
};

type Row = Record<string, unknown>;

/** A question about a key of Redis; its rows are the violations. */
type RedisCheck = { name: string; find: (key: SeenKey) => Row[] };

const mostPieces = 200;
const mostLines = 100;
const cart = /^cart:\{(?:u[1-9]\d*|g[\w-]+)\}$/;
const partOfCart = /^(cart:\{.+\}):[a-z]+$/;
const lastingKey = /^cart:\{u\d+\}(?::selected|:meta)?$/;

/** Everything that is asked of Redis, all of it invariant 11. */
export const redisChecks = [
  {
    name: 'cart-of-nobody',
    find: ({ name, type }) =>
      name.startsWith('cart:') &&
      (!isCart(name.replace(partOfCart, '$1')) || (isCart(name) && type !== 'hash'))
        ? [{ type }]
        : [],
  },
  {
    name: 'cart-line-is-not-a-sku-and-its-quantity',
    find: ({ name, type, content }) =>
      isCart(name) && type === 'hash'
        ? pairs(content)
            .filter(([sku, quantity]) => !isId(sku) || !isQuantity(quantity))
            .map(([sku, quantity]) => ({ field: masked(sku), value: masked(quantity) }))
        : [],
  },
  {
    name: 'cart-has-too-many-lines',
    find: ({ name, content }) =>
      isCart(name) && content.length > mostLines * 2 ? [{ lines: content.length / 2 }] : [],
  },
  {
    name: 'cart-selects-what-it-does-not-hold',
    find: ({ name, strays }) =>
      isPart(name, ':selected') ? strays.map((member) => ({ member: masked(member) })) : [],
  },
  {
    name: 'cart-remembers-what-it-does-not-hold',
    find: ({ name, strays }) =>
      isPart(name, ':meta') ? strays.map((field) => ({ field: masked(field) })) : [],
  },
  {
    name: 'key-never-expires',
    find: ({ name, type, expires }) => (expires || lastingKey.test(name) ? [] : [{ type }]),
  },
  {
    name: 'personal-data-in-redis',
    find: ({ name, content }) => {
      const kinds = [name, ...content].flatMap((text) => personalDataIn(text) ?? []);
      return [...new Set(kinds)].map((kind) => ({ kind }));
    },
  },
] as const satisfies readonly RedisCheck[];

const isCart = (name: string) => cart.test(name);
const isPart = (name: string, part: string) => partOfCart.test(name) && name.endsWith(part);
const isId = (text: string) => /^[1-9]\d{0,15}$/.test(text);
const isQuantity = (text: string) => /^[1-9]\d{0,2}$/.test(text) && Number(text) <= mostPieces;

const pairs = (flat: string[]) =>
  flat.flatMap((field, i): [string, string][] => (i % 2 === 0 ? [[field, flat[i + 1] ?? '']] : []));
