import 'server-only';
import { eq } from 'drizzle-orm';
import { cookies } from 'next/headers';
import { db } from '../../db/index.ts';
import { identities } from '../../db/schema/index.ts';
import { configuredProviders, isProviderId, type ProviderId } from '../../lib/providers.ts';
import { pendingCookieName } from '../../lib/session.ts';
import { findPending } from './pending-person.ts';

export type LinkView = {
  provider: ProviderId;
  /** Undefined while nothing is linked. */
  nickname: string | undefined;
  /** Somebody who is linked already may let go of a provider that is not configured any more. */
  canLink: boolean;
};

/** The providers that the user could log in with, and those that are linked. */
export async function listLinks(userId: number): Promise<LinkView[]> {
  const linked = await db
    .select({ provider: identities.provider, nickname: identities.nickname })
    .from(identities)
    .where(eq(identities.userId, userId));
  const configured = configuredProviders();
  const known = new Set([...configured, ...linked.map(({ provider }) => provider).filter(isProviderId)]);
  return [...known].map((provider) => ({
    provider,
    nickname: linked.find((link) => link.provider === provider)?.nickname,
    canLink: configured.includes(provider),
  }));
}

export type PendingView = { provider: ProviderId; nickname: string };

/** Who came from a provider in this browser and has no account yet. */
export async function pendingHere(): Promise<PendingView | undefined> {
  const pending = await findPending((await cookies()).get(pendingCookieName())?.value);
  if (!pending || !isProviderId(pending.person.provider)) return undefined;
  return { provider: pending.person.provider, nickname: pending.person.nickname };
}
