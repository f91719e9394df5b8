import { readVitals } from '@/db/vitals';
import { jobs } from '@/features/backoffice/jobs/jobs';
import { hasToken } from '@/lib/bearer';
import { env } from '@/lib/env';
import { metrics } from '@/lib/metrics';

export const dynamic = 'force-dynamic';

/** What this process counts, in the text format of Prometheus. With `Authorization: Bearer $METRICS_TOKEN`. */
export async function GET(request: Request): Promise<Response> {
  const headers = { 'Cache-Control': 'no-store' };
  if (!hasToken(request, env().METRICS_TOKEN)) return new Response(null, { status: 401, headers });
  await readVitals(Object.keys(jobs));
  const { registry } = metrics();
  return new Response(await registry.metrics(), {
    headers: { ...headers, 'Content-Type': registry.contentType },
  });
}
