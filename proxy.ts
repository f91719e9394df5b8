import { type NextRequest, NextResponse } from 'next/server';
import { foreignWords, gate } from '@/lib/gate';

/**
 * Does what the front door does in production (scripts/front-door), for a development server and for any
 * other that has none before it. A millisecond of every answer is why it stands aside where the front door
 * has been: that one always sets the header named below, and no page of another site can send it.
 */
export const config = {
  matcher: [{ source: '/:path*', missing: [{ type: 'header', key: 'x-client-address' }] }],
};

export function proxy(request: NextRequest): NextResponse {
  const asked = {
    method: request.method,
    path: request.nextUrl.pathname,
    origin: request.headers.get('origin'),
  };
  const { isWelcome, policy, status } = gate(asked);
  const answer = isWelcome ? passOn(request, policy, status) : foreign();
  answer.headers.set('content-security-policy', policy);
  return answer;
}

/** Next reads the nonce for its own scripts from the policy in the request. */
function passOn(request: NextRequest, policy: string, status: number): NextResponse {
  const headers = new Headers(request.headers);
  headers.set('content-security-policy', policy);
  return NextResponse.next({ request: { headers }, status });
}

function foreign(): NextResponse {
  const headers = { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' };
  return new NextResponse(`${foreignWords}\n`, { status: 403, headers });
}
