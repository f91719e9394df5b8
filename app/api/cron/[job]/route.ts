import { isJobName, runJobNow } from '@/features/backoffice/jobs/run-jobs';
import { hasToken } from '@/lib/bearer';
import { env } from '@/lib/env';
import { refusalOf } from '@/lib/outage';

export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ job: string }> };

/**
 * Runs a job now, for hosts on which no process lives on between requests. With `Authorization: Bearer $CRON_SECRET`.
 * Answers `{"ran":true}`, or false while another process is at it; 503 when the job failed or the database is
 * away, which the log explains.
 */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  if (!hasToken(request, env().CRON_SECRET)) return answer(401, { error: 'unauthorized' });
  const { job } = await params;
  if (!isJobName(job)) return answer(404, { error: 'unknown job' });
  try {
    const outcome = await runJobNow(job);
    return answer(outcome === 'failed' ? 503 : 200, { ran: outcome === 'done' });
  } catch (error) {
    if (!refusalOf(error)) throw error;
    return answer(503, { ran: false });
  }
}

export const POST = GET;

const answer = (status: number, body: object) =>
  Response.json(body, { status, headers: { 'Cache-Control': 'no-store' } });
