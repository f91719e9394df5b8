import { failingParts } from '@/db/health';
import { isHere } from '@/lib/presence';

export const dynamic = 'force-dynamic';

/** Whether visitors should be sent here: the failing parts are named, why they fail is not. */
export async function GET(): Promise<Response> {
  const failing = isHere() ? await failingParts() : ['process'];
  const isReady = failing.length === 0;
  return Response.json(isReady ? { status: 'ready' } : { status: 'unavailable', failing }, {
    status: isReady ? 200 : 503,
    headers: { 'Cache-Control': 'no-store' },
  });
}
