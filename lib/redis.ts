import { SpanKind } from '@opentelemetry/api';
import { Redis } from '@upstash/redis';
import { env } from './env.ts';
import { once } from './once.ts';
import { Outage } from './outage.ts';
import { socketRequester } from './redis-socket.ts';
import { traced } from './trace.ts';

/** One step on Redis: a script over the keys of one owner. */
export type Script = { lua: string; keys: string[]; args: (string | number)[] };

/** A read may be asked again when its answer was lost. The client turns digits into numbers. */
export const readScript = (script: Script) => run(clients().read, script);

/** A write is sent once: it may have been applied although no answer came. */
export const writeScript = (script: Script) => run(clients().write, script);

/** The client itself, for single commands. It writes, so it never asks twice. */
export const redisClient = () => clients().write;

export const pingRedis = () => orOutage(clients().read.ping());

/** Ends the connection of this process; for programs that should end by themselves. */
export const closeRedis = () => clients().close();

const answerLimitMs = 1_500;

type Clients = { read: Redis; write: Redis; close: () => void };

const clients = () => once('redis', () => (env().UPSTASH_REDIS_REST_URL ? overRest() : overSocket()));

function overRest(): Clients {
  const { UPSTASH_REDIS_REST_URL: url = '', UPSTASH_REDIS_REST_TOKEN: token = '' } = env();
  const client = (retries: number) =>
    new Redis({
      enableTelemetry: false,
      url,
      token,
      retry: { retries, backoff: () => 50 },
      signal: () => AbortSignal.timeout(answerLimitMs), // as a function: given a signal, the client would take a time-out for an answer
    });
  return { read: client(1), write: client(0), close: () => {} };
}

function overSocket(): Clients {
  const requester = socketRequester(env().REDIS_URL ?? '', answerLimitMs);
  const client = new Redis(requester);
  return { read: client, write: client, close: requester.close };
}

const run = (client: Redis, { lua, keys, args }: Script) =>
  traced(
    () => ({ name: `redis ${keys[0]?.split(/[:{]/, 1)[0]}`, kind: SpanKind.CLIENT }), // the rest of a key names its owner
    () => orOutage(client.eval<(string | number)[], unknown>(lua, keys, args)),
  );

async function orOutage<Answer>(work: Promise<Answer>): Promise<Answer> {
  try {
    return await work;
  } catch (error) {
    if (isScriptFault(error)) throw error;
    throw new Outage('Redis did not answer', { cause: error });
  }
}

/** A mistake in one of our scripts is a bug; anything else is Redis being away, full or busy. */
function isScriptFault(error: unknown): boolean {
  const [said = ''] = error instanceof Error ? error.message.split(', command was:') : [];
  return /(^|failed: )(WRONGTYPE|ERR (?!.*\b(OOM|BUSY|LOADING|READONLY|MISCONF|NOREPLICAS)\b).*script)/.test(
    said,
  );
}
