import { randomBytes } from 'node:crypto';
import { contentSecurityPolicy, formTarget } from './content-security.ts';
import { env, siteOrigin } from './env.ts';
import { once } from './once.ts';
import { mayChangeState } from './same-origin.ts';

type Asked = { method: string; path: string; origin: string | null };

/** What the answer to a request is told before anybody works on it. */
export type Gate = {
  /** False for a change that no page of ours asked for. */
  isWelcome: boolean;
  /** The content security policy of this one answer; Next takes the nonce of its scripts from it. */
  policy: string;
};

/** These are called by programs, which carry a proof of their own. */
const PROGRAMS = /^\/api\/(payments\/alipay\/notify|cron\/[^/]+)$/;

/** Decides alike for the front door, which serves production, and for proxy.ts, where there is none. */
export function gate({ method, path, origin }: Asked): Gate {
  const site = siteOrigin();
  const policy = contentSecurityPolicy({
    nonce: randomBytes(16).toString('base64'),
    formTargets: formTargets(),
    isHttps: site.startsWith('https:'),
    isDevelopment: env().NODE_ENV === 'development',
  });
  return { isWelcome: mayChangeState({ method, origin }, site) || PROGRAMS.test(path), policy };
}

const formTargets = () => once('formTargets', () => [env().ALIPAY_GATEWAY, env().QQ_GATEWAY].map(formTarget));
