import { inspect } from 'node:util';
import fc from 'fast-check';
import type { BuiltAction } from '../../e2e/build-manifests.ts';
import { type Door, send } from '../send.ts';
import { encodeCall } from './encode-call.ts';
import { leakIn } from './leaks.ts';
import { outcomeOf } from './outcome.ts';
import { argsOf, broken } from './payloads.ts';
import type { Tally } from './tally.ts';
import { tryOften } from './try-often.ts';
import { letAnHourPass, nextAddress, type Visitor } from './visitors.ts';

type Fuzzed = { action: BuiltAction; right: Record<string, string>; runs: number; tally: Tally };

/**
 * Posts so many made-up calls to an action. What can be read as a call is answered without a 5xx; what cannot may be a
 * 400 or Next's own 500, and neither tells how the shop is made. Rejects with the smallest call that says otherwise.
 */
export async function fuzzAction(door: Door, visitor: Visitor, { action, right, runs, tally }: Fuzzed) {
  const what = whose(action, visitor.who);
  const page = lightPages.find((light) => action.pages.includes(light)) ?? action.page;
  const ask = async (call: { headers: Record<string, string>; body: Buffer }) => {
    const headers = { ...call.headers, ...nextAddress(), referer: door.site + page };
    const reply = await send(door, page, { cookie: await visitor.cookie(), body: call.body, headers });
    const leak = leakIn(reply.body);
    if (leak) throw new Error(`${what} told ${leak}`);
    return reply;
  };

  let calls = 0;
  const readable = fc.asyncProperty(argsOf(right), async (args) => {
    if ('puzzle' in right && ++calls % callsOfAnHour === 0) await letAnHourPass();
    const call = await encodeCall(action.id, args);
    fc.pre(call !== undefined);
    const reply = await ask(call).catch((error: unknown) => {
      throw new Error(`${what}: ${error} after ${told(args)}`);
    });
    if (reply.status >= 500) throw new Error(`${what} answered ${reply.status} to ${told(args)}`);
    tally.count(what, outcomeOf(reply));
  });
  await tryOften(readable, runs);

  const types = fc.constantFrom(
    'text/plain;charset=UTF-8',
    `multipart/form-data; boundary=${'x'.repeat(30)}`,
  );
  const unreadable = fc.asyncProperty(broken, types, async (body, type) => {
    await ask({ headers: { 'next-action': action.id, 'content-type': type }, body });
    tally.count(what, 'broken');
  });
  await tryOften(unreadable, Math.ceil(runs / 10));
}

/** The row of the tally. */
export const whose = ({ name }: BuiltAction, who: Visitor['who']) => `${name} as ${who}`;

/** What sets a cookie answers with its page, and what sends back with the one before: these hold next to nothing. */
const lightPages = ['/forgot-password/done', '/login'];

const callsOfAnHour = 30;

const told = (args: unknown) => inspect(args, { depth: 6, maxStringLength: 100, breakLength: Infinity });
