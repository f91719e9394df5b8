import { usernameField } from '@/features/accounts/account-schema';
import { isUsernameFree } from '@/features/accounts/check-username';
import { clientNetwork } from '@/lib/client-address';
import { refusalOf } from '@/lib/outage';

const headers = { 'Cache-Control': 'no-store' };

/** Whether a username is still free: `{"isFree": true}`. */
export async function GET(request: Request): Promise<Response> {
  const username = usernameField.safeParse(new URL(request.url).searchParams.get('username'));
  if (!username.success) return new Response(null, { status: 400, headers });
  try {
    const isFree = await isUsernameFree(username.data, clientNetwork(request.headers));
    return Response.json({ isFree }, { headers });
  } catch (error) {
    const refusal = refusalOf(error);
    if (!refusal) throw error;
    if (!refusal.details || !('waitSeconds' in refusal.details))
      return new Response(null, { status: 503, headers });
    const retryAfter = String(refusal.details.waitSeconds);
    return new Response(null, { status: 429, headers: { ...headers, 'Retry-After': retryAfter } });
  }
}
