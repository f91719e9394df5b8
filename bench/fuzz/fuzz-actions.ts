import fc from 'fast-check';
import type { BuiltAction } from '../../e2e/build-manifests.ts';
import { actionPost, type Door, send } from '../send.ts';
import { leakIn } from './leaks.ts';
import { args, broken, formOf } from './payloads.ts';

export type Visitor = { who: string; cookie: string | undefined };

/**
 * Posts so many made-up calls to an action. What can be read as a call is answered without a 5xx; what cannot may be a
 * 400 or Next's own 500, and neither tells how the shop is made. Rejects with the smallest call that says otherwise.
 */
export async function fuzzAction(
  door: Door,
  { id, name, page }: BuiltAction,
  right: Record<string, string>,
  visitor: Visitor,
  runs: number,
): Promise<void> {
  const { cookie } = visitor;
  const what = `${name} as ${visitor.who}`;
  await fc.assert(
    fc.asyncProperty(formOf(right), args, async (fields, before) => {
      const { status, body } = await send(door, page, { cookie, ...actionPost(id, fields, before) });
      if (status >= 500) throw new Error(`${what} answered ${status}`);
      const leak = leakIn(body);
      if (leak) throw new Error(`${what} told ${leak}`);
    }),
    { numRuns: runs },
  );
  await fc.assert(
    fc.asyncProperty(
      broken,
      fc.constantFrom('text/plain;charset=UTF-8', 'multipart/form-data; boundary=x'),
      async (body, type) => {
        const answer = await send(door, page, {
          cookie,
          body,
          headers: { 'next-action': id, 'content-type': type },
        });
        const leak = leakIn(answer.body);
        if (leak) throw new Error(`${what} told ${leak}`);
      },
    ),
    { numRuns: Math.ceil(runs / 4) },
  );
}
