import { Redis } from '@upstash/redis';
import { ZodError, type z } from 'zod';
import { reconcile } from '../db/reconcile/reconcile.ts';
import { variables } from '../lib/env-schema.ts';
import { socketRequester } from '../lib/redis-socket.ts';

// Only the addresses of the environment: a restored copy of the shop has nothing else.
const addresses = variables
  .pick({
    DATABASE_URL: true,
    REDIS_URL: true,
    UPSTASH_REDIS_REST_URL: true,
    UPSTASH_REDIS_REST_TOKEN: true,
  })
  .refine(({ REDIS_URL, UPSTASH_REDIS_REST_URL }) => REDIS_URL ?? UPSTASH_REDIS_REST_URL, {
    path: ['REDIS_URL'],
    message: 'is missing (or UPSTASH_REDIS_REST_URL with UPSTASH_REDIS_REST_TOKEN)',
  });

const answerLimitMs = 5_000;
const startedAt = Date.now();

try {
  const given = addresses.parse(process.env, {
    error: ({ input }) => (input === undefined ? 'is missing' : undefined),
  });
  const { client, close } = openRedis(given);
  const result = await reconcile(given.DATABASE_URL, client, print).finally(close);
  print({ summary: true, ...result, ms: Date.now() - startedAt });
  process.exitCode = result.violations === 0 ? 0 : 1;
} catch (error) {
  console.error(`The shop could not be asked: ${reasonOf(error)}`);
  process.exitCode = 2;
}

/** A connection of its own, to the Redis that the shop would use. */
function openRedis({
  REDIS_URL = '',
  UPSTASH_REDIS_REST_URL: url,
  UPSTASH_REDIS_REST_TOKEN: token = '',
}: z.output<typeof addresses>) {
  if (url) {
    const signal = () => AbortSignal.timeout(answerLimitMs);
    return { client: new Redis({ url, token, signal, enableTelemetry: false }), close: () => {} };
  }
  const requester = socketRequester(REDIS_URL, answerLimitMs);
  return { client: new Redis(requester), close: requester.close };
}

function print(line: object): void {
  process.stdout.write(`${JSON.stringify(line)}\n`);
}

/** One line; the reason stands in the innermost cause. */
function reasonOf(error: unknown): string {
  if (error instanceof ZodError)
    return error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ');
  if (!(error instanceof Error)) return String(error);
  const own = error.message || ('code' in error ? String(error.code) : error.name);
  return (error.cause ? `${own}: ${reasonOf(error.cause)}` : own).replaceAll(/\s+/g, ' ');
}
