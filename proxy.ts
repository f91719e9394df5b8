import { randomBytes } from 'node:crypto';
import { type NextRequest, NextResponse } from 'next/server';
import { contentSecurityPolicy, formTarget } from '@/lib/content-security';
import { env, siteOrigin } from '@/lib/env';
import { once } from '@/lib/once';
import { mayChangeState } from '@/lib/same-origin';

/** These are called by programs, which carry a proof of their own. */
const PROGRAMS = /^\/api\/(payments\/alipay\/notify|cron\/[^/]+)$/;

const formTargets = () => once('formTargets', () => [env().ALIPAY_GATEWAY, env().QQ_GATEWAY].map(formTarget));

/** Before every page and address: who may change something from where, and which scripts may run. */
export function proxy(request: NextRequest): NextResponse {
  const site = siteOrigin();
  const policy = contentSecurityPolicy({
    nonce: randomBytes(16).toString('base64'),
    formTargets: formTargets(),
    isHttps: site.startsWith('https:'),
    isDevelopment: process.env.NODE_ENV === 'development',
  });
  const origin = request.headers.get('origin');
  const isWelcome = mayChangeState({ method: request.method, origin }, site);
  const answer = isWelcome || PROGRAMS.test(request.nextUrl.pathname) ? passOn(request, policy) : foreign();
  answer.headers.set('content-security-policy', policy);
  return answer;
}

/** Next reads the nonce for its own scripts from the policy in the request. */
function passOn(request: NextRequest, policy: string): NextResponse {
  const headers = new Headers(request.headers);
  headers.set('content-security-policy', policy);
  return NextResponse.next({ request: { headers } });
}

function foreign(): NextResponse {
  const words = '请从商城页面提交。This has to be sent from a page of the shop.\n';
  const headers = { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' };
  return new NextResponse(words, { status: 403, headers });
}

/** Everything but the build's own files: they are no pages, and the front door lets nobody post to them. */
export const config = { matcher: ['/((?!_next/static/).*)'] };
