import { setTimeout as pause } from 'node:timers/promises';
import type { PoolConnection } from 'mysql2';
import { metrics } from '../lib/metrics.ts';
import { isOutage, Outage } from '../lib/outage.ts';
import { ShopError } from '../lib/shop-error.ts';
import { traced } from '../lib/trace.ts';
import { askOn, dismiss, drizzleOver, drop, queryLimitMs } from './connect.ts';
import { isContention, isDeadlock, isLostConnection } from './errors.ts';
import { type Database, database, type Transaction } from './index.ts';

/** What was read is no longer so: roll back, read again, decide anew. */
export class GuardLost extends Error {
  override readonly name = 'GuardLost';
}

type Options = {
  /** Whether `work` finds by itself what an earlier try committed; then a cut COMMIT settles itself in the next try. */
  isRepeatable?: boolean;
  /** All tries together. */
  budgetMs?: number;
  on?: Database;
};

const mostTries = 3;
const rollbackLimitMs = 1_000;
const leastForCommitMs = 1_000;
const timerSlackMs = 20; // a timer may end a little before the clock says so

/**
 * Runs `work` in one transaction, again from its first statement when it met another one (deadlock, lock wait,
 * lost guard) or lost its connection. Rejects with ShopError `busy` after contention, `outcome-unknown` when a
 * COMMIT was sent and nobody knows what became of it, Outage when the database is away, and else with what
 * `work` threw.
 */
export function inTransaction<Result>(
  work: (tx: Transaction) => Promise<Result>,
  options: Options = {},
): Promise<Result> {
  return traced(
    () => ({ name: 'transaction' }),
    (span) => repeatedly(work, options, (attempt) => span?.setAttribute('shop.tries', attempt)),
  );
}

async function repeatedly<Result>(
  work: (tx: Transaction) => Promise<Result>,
  { isRepeatable = false, budgetMs = 8_000, on = database() }: Options,
  tell: (attempt: number) => void,
): Promise<Result> {
  const deadline = Date.now() + budgetMs;
  const met = { unknown: false, others: false };
  for (let attempt = 1; ; attempt += 1) {
    tell(attempt);
    const outcome = await attemptOnce(on, work, deadline);
    if ('result' in outcome) return outcome.result;
    const { error, reached } = outcome;
    met.unknown ||= reached === 'commit';
    met.others ||= isOfOthers(error);
    const mayRepeat = met.unknown ? isRepeatable : isPassing(error);
    const isOver = Date.now() + timerSlackMs >= deadline;
    // without a connection another try would only wait again
    if (!mayRepeat || attempt === mostTries || isOver || reached === 'nothing') {
      throw verdict(error, met, isOver);
    }
    metrics().retries.inc({ reason: reasonOf(error) });
    await pause(Math.random() * 10 * 2 ** attempt);
  }
}

/** How far an attempt came: not even to a connection, into its statements, or so far that COMMIT was sent. */
type Reached = 'nothing' | 'work' | 'commit';
type Outcome<Result> = { result: Result } | { error: unknown; reached: Reached };

async function attemptOnce<Result>(
  on: Database,
  work: (tx: Transaction) => Promise<Result>,
  deadline: number,
): Promise<Outcome<Result>> {
  let reached: Reached = 'work';
  let connection: PoolConnection;
  try {
    connection = await on.acquire(left(deadline, 2_000));
  } catch (error) {
    return { error, reached: 'nothing' };
  }
  try {
    await askOn(connection, { sql: 'BEGIN' }, [], left(deadline));
    const result = await work(
      drizzleOver((options, values) => askOn(connection, options, values ?? [], left(deadline))),
    );
    if (Date.now() >= deadline) throw new Outage('no time is left to commit');
    reached = 'commit';
    await askOn(connection, { sql: 'COMMIT' }, [], Math.max(left(deadline), leastForCommitMs));
    connection.release();
    return { result };
  } catch (error) {
    // so a cluster says at COMMIT that another node was faster: nothing was written, and that is certain
    if (reached === 'commit' && isDeadlock(error)) reached = 'work';
    if (reached === 'commit') {
      metrics().unknownCommits.inc();
      drop(connection);
    } else await rollBack(connection, error);
    return { error, reached };
  }
}

async function rollBack(connection: PoolConnection, error: unknown): Promise<void> {
  if (isOutage(error)) return drop(connection);
  try {
    await askOn(connection, { sql: 'ROLLBACK' }, [], rollbackLimitMs);
    connection.release();
  } catch (rollbackError) {
    dismiss(connection, rollbackError);
  }
}

const left = (deadline: number, most = queryLimitMs) => Math.max(1, Math.min(most, deadline - Date.now()));

const isOfOthers = (error: unknown) => error instanceof GuardLost || isContention(error);
const isPassing = (error: unknown) => isOfOthers(error) || isLostConnection(error);

const reasonOf = (error: unknown) =>
  error instanceof GuardLost ? 'guard' : isContention(error) ? 'contention' : 'connection';

function verdict(error: unknown, met: { unknown: boolean; others: boolean }, isOver: boolean): unknown {
  if (met.unknown) return new ShopError('outcome-unknown', null, { cause: error });
  const ranOutAmongOthers = met.others && isOver && isOutage(error);
  if (isOfOthers(error) || ranOutAmongOthers) return new ShopError('busy', null, { cause: error });
  return error;
}
