import { z } from 'zod';
import type { OAuthProvider } from './oauth.ts';

type Settings = { appId: string; appKey: string; gateway: string };

/** QQ as it is described at connect.qq.com: OAuth 2.0 of 2012, with token and person told in its own ways. It knows no PKCE. */
export function qqProvider({ appId, appKey, gateway }: Settings): OAuthProvider {
  const ask = (path: string, parameters: Record<string, string>) =>
    answerOf(`${new URL(path, gateway)}?${new URLSearchParams(parameters)}`);
  return {
    id: 'qq',
    name: 'QQ',
    type: 'oauth',
    clientId: appId,
    clientSecret: appKey,
    checks: ['state'],
    authorization: { url: new URL('/oauth2.0/authorize', gateway).href, params: { scope: 'get_user_info' } },
    token: {
      async request({ params, provider }) {
        const answer = await ask('/oauth2.0/token', {
          grant_type: 'authorization_code',
          client_id: appId,
          client_secret: appKey,
          code: params.code ?? '',
          redirect_uri: provider.callbackUrl,
        });
        return { tokens: { access_token: token.parse(answer).access_token } };
      },
    },
    userinfo: {
      async request({ tokens }) {
        const access_token = String(tokens.access_token);
        const { openid } = identity(appId).parse(await ask('/oauth2.0/me', { access_token }));
        const about = await ask('/user/get_user_info', { access_token, oauth_consumer_key: appId, openid });
        return { sub: openid, name: person.parse(about).nickname };
      },
    },
    profile: ({ sub, name }) => ({ id: String(sub), name: String(name) }),
  };
}

const token = z.object({ access_token: z.string().min(1) });

/** A token that another app was given proves nothing here. */
const identity = (appId: string) =>
  z.object({
    client_id: z.coerce.string().pipe(z.literal(appId)),
    openid: z.string().regex(/^[0-9A-Za-z]+$/),
  });

/** Whoever keeps the nickname to themselves comes in without one. */
const person = z.object({ nickname: z.string().catch('') });

const limitMs = 10_000;

async function answerOf(address: string): Promise<Record<string, unknown>> {
  const response = await fetch(address, { redirect: 'error', signal: AbortSignal.timeout(limitMs) });
  const answer = readAnswer(await response.text());
  // no address in the words: it carries the key
  if (answer.error) throw new Error(`QQ refused: ${answer.error} ${answer.error_description}`);
  return answer;
}

/** Whatever it says of itself, an answer is a query string, JSON, or JSON in a call of `callback`. */
function readAnswer(text: string): Record<string, unknown> {
  const json = text.match(/^\s*(?:callback\s*\(\s*)?(\{.*\})(?:\s*\)\s*;?)?\s*$/s)?.[1];
  return json ? JSON.parse(json) : Object.fromEntries(new URLSearchParams(text.trim()));
}
