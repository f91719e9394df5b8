import { once } from './once.ts';
import { isOutage, logOutage } from './outage.ts';

/** A login asks half a dozen times; who waited for Redis once should not wait each time. */
const notAskedMs = 5_000;

/** What Redis answers, or this process in its place while Redis is away. */
export async function orHere<Answer>(
  ask: () => Promise<Answer>,
  here: () => NoInfer<Answer>,
): Promise<Answer> {
  const redis = once('redis-or-here', () => ({ awayUntil: 0 }));
  if (performance.now() < redis.awayUntil) return here();
  try {
    return await ask();
  } catch (error) {
    if (!isOutage(error)) throw error;
    logOutage(error);
    redis.awayUntil = performance.now() + notAskedMs;
    return here();
  }
}
