import { inspect } from 'node:util';
import fc from 'fast-check';
import type { BuiltAction } from '../../e2e/build-manifests.ts';
import { type Door, send } from '../send.ts';
import { encodeCall } from './encode-call.ts';
import { leakIn } from './leaks.ts';
import { outcomeOf, type Tally } from './outcome.ts';
import { argsOf, broken } from './payloads.ts';
import { tryOften } from './try-often.ts';
import { letAnHourPass, nextAddress, type Visitor } from './visitors.ts';

type Fuzzed = { action: BuiltAction; right: Record<string, string>; runs: number; tally: Tally };

/**
 * Posts so many made-up calls to an action. What can be read as a call is answered without a 5xx; what cannot may be a
 * 400 or Next's own 500, and neither tells how the shop is made. Rejects with the smallest call that says otherwise.
 */
export async function fuzzAction(door: Door, visitor: Visitor, { action, right, runs, tally }: Fuzzed) {
  const what = `${action.name} as ${visitor.who}`;
  const row = visitor.who === 'a guest' ? `${action.name} (guest)` : action.name;
  const ask = async (call: { headers: Record<string, string>; body: Buffer }) => {
    const headers = { ...call.headers, ...nextAddress() };
    const reply = await send(door, action.page, { cookie: await visitor.cookie(), body: call.body, headers });
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
    tally.count(row, outcomeOf(reply));
  });
  await tryOften(readable, runs);

  const types = fc.constantFrom(
    'text/plain;charset=UTF-8',
    `multipart/form-data; boundary=${'x'.repeat(30)}`,
  );
  const unreadable = fc.asyncProperty(broken, types, async (body, type) => {
    await ask({ headers: { 'next-action': action.id, 'content-type': type }, body });
    tally.count(row, 'broken');
  });
  await tryOften(unreadable, Math.ceil(runs / 10));
}

const callsOfAnHour = 30;

const told = (args: unknown) => inspect(args, { depth: 6, maxStringLength: 100, breakLength: Infinity });
