import { Agent } from 'node:http';
import { aUser, type TestUser } from '../db/testing/builders.ts';
import { builtActions } from '../e2e/build-manifests.ts';
import { sessionOf } from '../features/orders/testing/buying.ts';
import type { FormState } from '../lib/form-action.ts';
import { sealSession, sessionCookieName } from '../lib/session.ts';
import { actionPost, type Reply, send } from './send.ts';

/** The processes of the shop, and the name by which visitors know them. */
export type Street = { site: string; ports: readonly number[] };

/** A user with a session, who asks whichever process comes first. Rejects when the connection breaks. */
export type Shopper = {
  user: TestUser;
  look: (path: string) => Promise<Reply>;
  /** As a form does; it brings what it was told before. */
  post: (action: string, fields: Record<string, string>, before?: FormState) => Promise<Reply>;
};

export async function aShopper({ site, ports }: Street, agent = ownAgent()): Promise<Shopper> {
  const user = await aUser();
  const token = await sealSession(sessionOf(user), 30 * 86_400);
  const cookie = `${sessionCookieName()}=${token}`;
  const door = () => ({ port: ports[Math.floor(Math.random() * ports.length)] ?? 0, site, agent });
  return {
    user,
    look: (path) => send(door(), path, { cookie }),
    post(action, fields, before = { status: 'idle' }) {
      const { id, page } = actionCalled(action);
      const args = JSON.stringify([before, '$K1']);
      return send(door(), page, { cookie, ...actionPost(id, Object.entries(fields), args) });
    },
  };
}

const ownAgent = () => new Agent({ keepAlive: true, maxSockets: 4 });

const known = new Map<string, { id: string; page: string }>();

function actionCalled(name: string) {
  if (known.size === 0) for (const action of builtActions()) known.set(action.name, action);
  const found = known.get(name);
  if (!found) throw new Error(`the build has no ${name}`);
  return found;
}

/** The place to which an action sends; undefined when it answered something else. */
export function sentTo({ status, body }: Reply): string | undefined {
  const said = status === 200 && /"status":"done","to":("(?:[^"\\]|\\.)+")/.exec(body)?.[1];
  if (!said) return undefined;
  const to: string = JSON.parse(said);
  return to.startsWith('$') ? longText(body, to.slice(1)) : to;
}

/** React sends a long text as a row of its own: its number, its length in bytes, itself. */
function longText(body: string, row: string): string | undefined {
  const found = new RegExp(`(?:^|\\n)${row}:T([0-9a-f]+),`).exec(body);
  if (!found) return undefined;
  const rest = Buffer.from(body.slice(found.index + found[0].length));
  return rest.subarray(0, Number.parseInt(found[1] ?? '', 16)).toString();
}

/** What an action refused, and with which details. */
export function refusedIn({ status, body }: Reply): { code: string; details: unknown } | undefined {
  const line =
    status === 200 ? body.split('\n').find((text) => text.includes('"status":"refused"')) : undefined;
  return line && JSON.parse(line.slice(line.indexOf('{'))).refusal;
}
