import { setTimeout as pause } from 'node:timers/promises';
import type { PoolConnection } from 'mysql2';
import { isOutage, Outage } from '../lib/outage.ts';
import { ShopError } from '../lib/shop-error.ts';
import { askOn, dismiss, drizzleOver, queryLimitMs } from './connect.ts';
import { isContention, isLostConnection } from './errors.ts';
import { type Database, database, type Transaction } from './index.ts';

/** What was read is no longer so: roll back, read again, decide anew. */
export class GuardLost extends Error {
  override readonly name = 'GuardLost';
}

type Options = {
  /** Whether `work` finds by itself what an earlier try committed; then a cut COMMIT settles itself in the next try. */
  isRepeatable?: boolean;
  on?: Database;
};

const mostTries = 3;
const budgetMs = 8_000;
const rollbackLimitMs = 1_000;

/**
 * Runs `work` in one transaction, again from its first statement when it met another one (deadlock, lock wait,
 * lost guard) or lost its connection. Rejects with ShopError `busy` after contention, `outcome-unknown` when a
 * COMMIT was sent and nobody knows what became of it, Outage when the database is away, and else with what
 * `work` threw.
 */
export async function inTransaction<Result>(
  work: (tx: Transaction) => Promise<Result>,
  { isRepeatable = false, on = database() }: Options = {},
): Promise<Result> {
  const deadline = Date.now() + budgetMs;
  let isUnknown = false;
  for (let attempt = 1; ; attempt += 1) {
    const outcome = await attemptOnce(on, work, deadline);
    if ('result' in outcome) return outcome.result;
    const { error } = outcome;
    isUnknown ||= outcome.wasCommitSent;
    const mayRepeat = isUnknown ? isRepeatable : isPassing(error);
    if (!mayRepeat || attempt === mostTries || Date.now() >= deadline || isHopeless(error)) {
      throw verdict(error, isUnknown);
    }
    tries.repeated += 1;
    await pause(Math.random() * 10 * 2 ** attempt);
  }
}

/** How many transactions were run again in this process; a measure of contention. */
export const tries = { repeated: 0 };

type Outcome<Result> = { result: Result } | { error: unknown; wasCommitSent: boolean };

async function attemptOnce<Result>(
  on: Database,
  work: (tx: Transaction) => Promise<Result>,
  deadline: number,
): Promise<Outcome<Result>> {
  let wasCommitSent = false;
  let connection: PoolConnection;
  try {
    connection = await on.acquire(left(deadline, 2_000));
  } catch (error) {
    return { error, wasCommitSent };
  }
  const ask = (sql: string) => askOn(connection, { sql }, [], left(deadline));
  try {
    await ask('BEGIN');
    const result = await work(
      drizzleOver((options, values) => askOn(connection, options, values ?? [], left(deadline))),
    );
    wasCommitSent = true;
    await ask('COMMIT');
    connection.release();
    return { result };
  } catch (error) {
    if (wasCommitSent) connection.destroy();
    else await rollBack(connection, error);
    return { error, wasCommitSent };
  }
}

async function rollBack(connection: PoolConnection, error: unknown): Promise<void> {
  if (isOutage(error)) return connection.destroy();
  try {
    await askOn(connection, { sql: 'ROLLBACK' }, [], rollbackLimitMs);
    connection.release();
  } catch (rollbackError) {
    dismiss(connection, rollbackError);
  }
}

const left = (deadline: number, most = queryLimitMs) => Math.max(1, Math.min(most, deadline - Date.now()));

const isPassing = (error: unknown) =>
  error instanceof GuardLost || isContention(error) || isLostConnection(error);

/** No connection to be had: another try would only wait again. */
const isHopeless = (error: unknown) => error instanceof Outage;

function verdict(error: unknown, isUnknown: boolean): unknown {
  if (isUnknown) return new ShopError('outcome-unknown', null, { cause: error });
  if (error instanceof GuardLost || isContention(error)) return new ShopError('busy', null, { cause: error });
  return error;
}
