import type { Transaction } from '../../db/index.ts';
import type { Person } from '../../lib/oauth.ts';
import { ShopError } from '../../lib/shop-error.ts';
import { findToken, issueToken, type Proven } from './one-time-secrets.ts';

export const pendingMinutes = 15;

/** Who came from a provider and has no account yet, and the secret that is spent with linking one. */
export type Pending = { person: Person; secret: Proven };

/** Kept on the server: the browser holds nothing but the token. */
export const issuePending = (tx: Transaction, { provider, subject, nickname }: Person): Promise<string> =>
  issueToken(
    tx,
    { purpose: 'pending-identity', subject: `${provider}:${subject}` },
    nickname,
    pendingMinutes,
  );

export async function findPending(token: string | undefined): Promise<Pending | undefined> {
  const secret = token ? await findToken('pending-identity', token) : undefined;
  if (!secret) return undefined;
  const colon = secret.subject.indexOf(':');
  const provider = secret.subject.slice(0, colon);
  const subject = secret.subject.slice(colon + 1);
  return { secret, person: { provider, subject, nickname: secret.payload } };
}

/** Refuses `provider-outdated`. */
export async function pendingOf(token: string | undefined): Promise<Pending> {
  const pending = await findPending(token);
  if (!pending) throw new ShopError('provider-outdated', null);
  return pending;
}
