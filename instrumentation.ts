import type { Instrumentation } from 'next';

/** Once per process, before the first answer. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return; // Next compiles this file for its other runtime, too
  const { checkEnv } = await import('@/lib/env');
  checkEnv();
  const { startTracing } = await import('@/lib/tracing');
  await startTracing();
  const { keepDelivering } = await import('@/features/accounts/keep-delivering');
  keepDelivering();
  const { keepWorking } = await import('@/features/backoffice/jobs/run-jobs');
  keepWorking();
}

/** One line per failure, under the reference that the error page shows; an outage is none of ours. */
export const onRequestError: Instrumentation.onRequestError = async (err, request, context) => {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const [{ log }, { isBrokenOff }, { isOutage }] = await Promise.all([
    import('@/lib/log'),
    import('@/lib/broken-off'),
    import('@/lib/outage'),
  ]);
  const reference = err instanceof Error && 'digest' in err ? String(err.digest) : undefined;
  const path = request.path.split('?', 1)[0];
  const where = { method: request.method, path, route: context.routePath, kind: context.routeType };
  if (isBrokenOff(err)) log.info(where, 'a request was broken off');
  else if (isOutage(err)) log.warn({ reference, ...where, err }, 'a dependency did not answer');
  else log.error({ reference, ...where, err }, 'a request failed');
};
