import { type Env, env } from './env.ts';
import type { OAuthProvider } from './oauth.ts';
import { qqProvider } from './qq-provider.ts';

/**
 * Whose word the shop takes for who somebody is. One more is one more entry: what next-auth calls a provider, or nothing
 * while it is not configured. Its own ones for GitHub and others fit, too; the address that people are sent to has to
 * stand in it. The name that is shown stands in the words of `identities`.
 */
const entries = {
  qq: ({ QQ_APP_ID: appId, QQ_APP_KEY: appKey, QQ_GATEWAY: gateway }) =>
    appId && appKey ? qqProvider({ appId, appKey, gateway }) : undefined,
} satisfies Record<string, (settings: Env) => OAuthProvider | undefined>;

export type ProviderId = keyof typeof entries;

export const isProviderId = (id: string): id is ProviderId => Object.hasOwn(entries, id);

/** Undefined for what is unknown or not configured. */
export const providerOf = (id: string): OAuthProvider | undefined =>
  isProviderId(id) ? entries[id](env()) : undefined;

export const configuredProviders = (): ProviderId[] =>
  Object.keys(entries).filter(isProviderId).filter(providerOf);

/** Where a form that logs in elsewhere leads to. */
export function loginAddresses(): string[] {
  return configuredProviders().flatMap((id) => {
    const authorization = providerOf(id)?.authorization;
    const address = typeof authorization === 'string' ? authorization : authorization?.url;
    return address ?? [];
  });
}
