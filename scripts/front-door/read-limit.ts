import type { IncomingMessage } from 'node:http';

/** A page has to be there within five seconds; the rest is for drawing it, two hundred at once. */
const PAGE_MS = 4_000;

/** These write files, or are for staff and programs, who wait. */
const PATIENT = /^\/(admin|api|account\/data)(\/|$)/;

/** Milliseconds that the reads of a request have together. What changes something takes what its own steps allow. */
export function readLimitMs({ method = '', url = '' }: Pick<IncomingMessage, 'method' | 'url'>): number {
  const isPage = ['GET', 'HEAD'].includes(method) && !PATIENT.test(url.split('?', 1)[0] ?? '');
  return isPage ? PAGE_MS : Number.POSITIVE_INFINITY;
}
