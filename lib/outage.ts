import { randomUUID } from 'node:crypto';
import { log } from './log.ts';
import { once } from './once.ts';
import { ShopError } from './shop-error.ts';

/** Something that the shop depends on is away or did not answer in time; nothing of ours is wrong. */
export class Outage extends Error {
  override readonly name = 'Outage';

  /** By name: the pool may have been made in another of Next's module worlds, with a class of its own. */
  static override [Symbol.hasInstance](value: unknown): boolean {
    return value instanceof Error && value.name === 'Outage';
  }
}

const awayCodes = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOTFOUND',
  'EHOSTUNREACH',
  'EPIPE',
  'ETIMEDOUT',
  'PROTOCOL_CONNECTION_LOST',
  'PROTOCOL_SEQUENCE_TIMEOUT',
  'PROTOCOL_ENQUEUE_AFTER_FATAL_ERROR',
  'ER_CON_COUNT_ERROR',
  'ER_TOO_MANY_USER_CONNECTIONS',
  'ER_USER_LIMIT_REACHED',
  'ER_SERVER_SHUTDOWN',
  'ER_OPTION_PREVENTS_STATEMENT',
  'ER_READ_ONLY_MODE',
  'ER_RECORD_FILE_FULL',
  'ER_DISK_FULL',
  'ER_ERROR_ON_WRITE',
  'EE_WRITE',
  'ER_QUERY_INTERRUPTED',
  'ER_CONNECTION_KILLED',
  'ER_UNKNOWN_COM_ERROR',
]);

export function isOutage(error: unknown): boolean {
  return chain(error).some(
    (link) => link instanceof Outage || ('code' in link && awayCodes.has(String(link.code))),
  );
}

/** The refusal that an error amounts to: the shop's own no, or an outage. Anything else is a bug: undefined. */
export function refusalOf(error: unknown): ShopError | undefined {
  const said = chain(error).find((link) => link instanceof ShopError);
  if (said instanceof ShopError) return said;
  if (!isOutage(error)) return undefined;
  logOutage(error);
  return new ShopError('unavailable', null);
}

/** A read that may meet an outage, as a value; the page then says so instead of breaking. */
export async function reachable<Value>(
  work: Promise<Value>,
): Promise<{ ok: true; value: Value } | { ok: false; reference: string }> {
  try {
    return { ok: true, value: await work };
  } catch (error) {
    if (!isOutage(error) && !isBusy(error)) throw error;
    return { ok: false, reference: logOutage(error) };
  }
}

const isBusy = (error: unknown) => error instanceof ShopError && error.code === 'busy';

/** Logs the outage, once however many meet it, and returns the reference under which it is found. */
export function logOutage(error: unknown): string {
  const told = once('told-outages', () => new WeakMap<Error, string>());
  const known = error instanceof Error ? told.get(error) : undefined;
  if (known) return known;
  const reference = randomUUID().slice(0, 8);
  log.warn({ reference, err: error }, 'a dependency did not answer');
  if (error instanceof Error) told.set(error, reference);
  return reference;
}

function chain(error: unknown): Error[] {
  const links: Error[] = [];
  for (let link = error; link instanceof Error && links.length < 8; link = link.cause) links.push(link);
  return links;
}
