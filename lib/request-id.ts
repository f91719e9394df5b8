import { AsyncLocalStorage } from 'node:async_hooks';
import { randomBytes } from 'node:crypto';
import { once } from './once.ts';

const current = () => once('request-id', () => new AsyncLocalStorage<string>());

export const newRequestId = (): string => randomBytes(9).toString('base64url');

/** Whatever `work` logs, however deep, bears this id. */
export const asRequest = <Result>(id: string, work: () => Result): Result => current().run(id, work);

/** Which request is being worked on; none in jobs. */
export const requestId = (): string | undefined => current().getStore();
