import fc from 'fast-check';
import { type Door, send } from '../send.ts';
import type { Visitor } from './fuzz-actions.ts';
import { leakIn } from './leaks.ts';
import { text } from './payloads.ts';

const parameters = [
  'q',
  'page',
  'sort',
  'size',
  'brand',
  'price',
  'next',
  'token',
  'status',
  'v',
  'lang',
  'at',
  'cols',
  'pick',
  'f1',
  'from',
  'to',
  'category',
  'reviews',
  'error',
];

/** A part of an address: a text made safe for it, or bytes that nobody could have meant. */
const part = fc.oneof(
  { weight: 6, arbitrary: text.map((value) => encodeURIComponent(value.slice(0, 400))) },
  {
    weight: 1,
    arbitrary: fc.constantFrom('%', '%zz', '%E0%A4%A', '%C0%AF', '..%2f', '%00', '%0d%0a', ';', '*'),
  },
);

const query = fc
  .array(fc.tuple(fc.oneof(fc.constantFrom(...parameters), part), part), { maxLength: 5 })
  .map((pairs) => pairs.map(([name, value]) => `${name}=${value}`).join('&'));

/** Asks so many made-up addresses of a route: none answers with a 5xx or tells how the shop is made. */
export async function fuzzRoute(door: Door, pattern: string, { who, cookie }: Visitor, runs: number) {
  const places = pattern.match(/\[[^\]]+\]/g) ?? [];
  await fc.assert(
    fc.asyncProperty(
      fc.array(part, { minLength: places.length, maxLength: places.length }),
      query,
      async (values, asked) => {
        const path = places.reduce((rest, place, i) => rest.replace(place, () => values[i] || 'x'), pattern);
        const address = asked ? `${path}?${asked}` : path;
        const { status, body } = await send(door, address, { cookie });
        if (status >= 500) throw new Error(`${address} answered ${status} to ${who}`);
        const leak = leakIn(body);
        if (leak) throw new Error(`${address} told ${leak} to ${who}`);
      },
    ),
    { numRuns: runs },
  );
}
