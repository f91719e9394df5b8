import { isJobName, runJobNow } from '@/features/backoffice/jobs/run-jobs';
import { env } from '@/lib/env';
import { isSameDigest, keyedDigest } from '@/lib/keyed-digest';

export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ job: string }> };

/**
 * Runs a job now, for hosts on which no process lives on between requests. With `Authorization: Bearer $CRON_SECRET`.
 * Answers `{"ran":true}`, or false while another process is at it; 503 when the job failed, which the log explains.
 */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  if (!isAllowed(request.headers.get('authorization'))) return answer(401, { error: 'unauthorized' });
  const { job } = await params;
  if (!isJobName(job)) return answer(404, { error: 'unknown job' });
  const outcome = await runJobNow(job);
  return answer(outcome === 'failed' ? 503 : 200, { ran: outcome === 'done' });
}

export const POST = GET;

function isAllowed(authorization: string | null): boolean {
  const secret = env().CRON_SECRET;
  if (!secret || !authorization) return false;
  return isSameDigest(keyedDigest(authorization), keyedDigest(`Bearer ${secret}`));
}

const answer = (status: number, body: object) =>
  Response.json(body, { status, headers: { 'Cache-Control': 'no-store' } });
