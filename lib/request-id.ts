import { AsyncLocalStorage } from 'node:async_hooks';
import { randomBytes } from 'node:crypto';
import { once } from './once.ts';

type Request = {
  id?: string | undefined;
  begunAt: number;
  readsUntil: number;
  onOutage?: (() => void) | undefined;
};

const current = () => once('request-id', () => new AsyncLocalStorage<Request>());

export const newRequestId = (): string => randomBytes(9).toString('base64url');

/**
 * Whatever `work` logs, however deep, bears this id. All that it reads of the database has so many milliseconds together.
 * `onOutage` is called when what the request is about turns out not to be there for now.
 */
export const asRequest = <Result>(
  id: string,
  work: () => Result,
  readLimitMs = Number.POSITIVE_INFINITY,
  onOutage?: () => void,
): Result => {
  const begunAt = Date.now();
  return current().run({ id, begunAt, readsUntil: begunAt + readLimitMs, onOutage }, work);
};

/** Which request is being worked on; none in jobs. */
export const requestId = (): string | undefined => current().getStore()?.id;

/** Of a page that has nothing to show because of an outage: its answer says so to programs, too. */
export const tellOutage = (): void => current().getStore()?.onOutage?.();

/** The moment, in ms, by which the request that is being worked on must have read everything: infinite without a limit. */
export const readsUntil = (): number => current().getStore()?.readsUntil ?? Number.POSITIVE_INFINITY;

/** Ends the time of a page that has waited in vain: what else it reads would wait in the same queue. */
export function endReads(): void {
  const request = current().getStore();
  if (request && request.readsUntil !== Number.POSITIVE_INFINITY) request.readsUntil = 0;
}

/**
 * Begins the time in which the page of a form that comes back is read: without script it is drawn in the same answer,
 * which has ten seconds in all.
 */
export function beginRedraw(): void {
  const request = current().getStore();
  if (request?.readsUntil === Number.POSITIVE_INFINITY)
    request.readsUntil = Math.min(Date.now() + redrawMs, request.begunAt + answerMs);
}

const redrawMs = 4_000;
const answerMs = 9_800;

/** The same request with another such moment: what is read for several has the time of the one that has most. */
export const withReadsUntil = <Result>(moment: number, work: () => Result): Result =>
  current().run({ id: requestId(), begunAt: Date.now(), readsUntil: moment }, work);
