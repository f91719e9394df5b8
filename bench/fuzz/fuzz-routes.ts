import fc from 'fast-check';
import { type Door, send } from '../send.ts';
import { leakIn } from './leaks.ts';
import { text } from './texts.ts';
import { tryOften } from './try-often.ts';
import { nextAddress, type Visitor } from './visitors.ts';

const parameters =
  `q page sort size brand price next token status v lang at cols pick f1 from to category reviews error numbers list
  buyer sku show kind parent pay payment stock state parentId account mobile username out_trade_no sign notify_id`.split(
    /\s+/,
  );

/** A part of an address: a text made safe for it, or bytes that nobody could have meant. */
const part = fc.oneof(
  { weight: 6, arbitrary: text.map((value) => encodeURIComponent(value.slice(0, 400).toWellFormed())) },
  {
    weight: 1,
    arbitrary: fc.constantFrom('%', '%zz', '%E0%A4%A', '%C0%AF', '..%2f', '%00', '%0d%0a', ';', '*'),
  },
);

const query = fc
  .array(fc.tuple(fc.oneof(fc.constantFrom(...parameters), part), part), { maxLength: 5 })
  .map((pairs) => pairs.map(([name, value]) => `${name}=${value}`).join('&'));

const posted = fc.oneof(
  query.map((body) => ({ body, type: 'application/x-www-form-urlencoded' })),
  fc.json({ maxDepth: 3 }).map((body) => ({ body, type: 'application/json' })),
  text.map((body) => ({ body, type: 'application/json' })),
);

/**
 * Asks so many made-up addresses of a route, and posts to those of programs: none answers with a 5xx or tells how the
 * shop is made.
 */
export async function fuzzRoute(
  door: Door,
  visitor: Visitor,
  { pattern, runs }: { pattern: string; runs: number },
) {
  const places = pattern.match(/\[[^\]]+\]/g) ?? [];
  const ask = async (path: string, post?: { body: string; type: string }) => {
    const headers = { ...nextAddress(), ...(post && { 'content-type': post.type }) };
    const what = `${post ? `a POST of ${post.body} to ` : ''}${path}`;
    const { status, body } = await send(door, path, {
      cookie: await visitor.cookie(),
      headers,
      ...sent(post),
    }).catch((error: unknown) => {
      throw new Error(`${what} was not answered to ${visitor.who}: ${error}`);
    });
    if (status >= 500) throw new Error(`${what} answered ${status} to ${visitor.who}`);
    const leak = leakIn(body);
    if (leak) throw new Error(`${what} told ${leak} to ${visitor.who}`);
  };

  const values = fc.array(part, { minLength: places.length, maxLength: places.length });
  const pathOf = (with_: string[]) =>
    places.reduce((rest, place, i) => rest.replace(place, () => with_[i] || 'x'), pattern);
  const asked = fc.asyncProperty(values, query, (with_, search) =>
    ask(pathOf(with_) + (search ? `?${search}` : '')),
  );
  await tryOften(asked, runs);
  if (!pattern.startsWith('/api/')) return;
  const told = fc.asyncProperty(values, posted, (with_, post) => ask(pathOf(with_), post));
  await tryOften(told, runs);
}

const sent = (post?: { body: string }) => (post ? { body: post.body } : {});
