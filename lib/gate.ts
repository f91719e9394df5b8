import { randomBytes } from 'node:crypto';
import { contentSecurityPolicy, formTarget } from './content-security.ts';
import { env, siteOrigin } from './env.ts';
import { once } from './once.ts';
import { loginAddresses } from './providers.ts';
import { mayChangeState } from './same-origin.ts';

type Asked = { method: string; path: string; origin: string | null };

/** What the answer to a request is told before anybody works on it. */
export type Gate = {
  /** False for a change that no page of ours asked for. */
  isWelcome: boolean;
  /** The content security policy of this one answer; Next takes the nonce of its scripts from it. */
  policy: string;
  /** What the answer begins with; a page cannot set it and still be read without script. */
  status: 200 | 404;
};

/** What a change that no page of ours asked for is told. */
export const foreignWords = '请从商城页面提交 · This has to be sent from a page of the shop.';

/** These are called by programs, which carry a proof of their own. */
const PROGRAMS = /^\/api\/(payments\/alipay\/notify|cron\/[^/]+)$/;

/** Pages that say that something is not there. */
const ABSENCES = /^\/goods\/[^/]+\/gone$/;

/** Decides alike for the front door, which serves production, and for proxy.ts, where there is none. */
export function gate({ method, path, origin }: Asked): Gate {
  const site = siteOrigin();
  const policy = contentSecurityPolicy({
    nonce: randomBytes(16).toString('base64'),
    formTargets: formTargets(),
    isHttps: site.startsWith('https:'),
    isDevelopment: env().NODE_ENV === 'development',
  });
  const isWelcome = mayChangeState({ method, origin }, site) || PROGRAMS.test(path);
  return { isWelcome, policy, status: ABSENCES.test(path) ? 404 : 200 };
}

const formTargets = () =>
  once('formTargets', () => [env().ALIPAY_GATEWAY, ...loginAddresses()].map(formTarget));
