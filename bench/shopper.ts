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
export const sentTo = ({ status, body }: Reply): string | undefined =>
  status === 200 ? /"status":"done","to":"((?:[^"\\]|\\.)+)"/.exec(body)?.[1] : undefined;

/** The code of a refusal. */
export const refusalIn = ({ status, body }: Reply): string | undefined =>
  status === 200 ? /"status":"refused","refusal":\{"code":"([\w-]+)"/.exec(body)?.[1] : undefined;
