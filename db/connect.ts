import type { Socket } from 'node:net';
import { SpanKind } from '@opentelemetry/api';
import { drizzle, type MySql2Database } from 'drizzle-orm/mysql2';
import mysql, {
  type Pool,
  type PoolConnection,
  type QueryError,
  type QueryOptions,
  type QueryValues,
} from 'mysql2';
import { metrics } from '../lib/metrics.ts';
import { Outage } from '../lib/outage.ts';
import { endReads, readsUntil } from '../lib/request-id.ts';
import { traced } from '../lib/trace.ts';
import { isContention, isDeadlock, isLostConnection } from './errors.ts';
import { loadOf } from './pool-load.ts';

export type Db = MySql2Database<Record<string, never>>;

/** A pool whose every step has a deadline. */
export type Database = {
  db: Db;
  ask: Ask;
  acquire: (withinMs?: number) => Promise<PoolConnection>;
  /** How the connections stand at this moment. */
  load: () => { open: number; idle: number; waiting: number };
  end: () => Promise<void>;
};

type Ask = (options: QueryOptions, values?: QueryValues) => Promise<unknown>;

export const queryLimitMs = 5_000;
const acquireLimitMs = 2_000;
/** Of a statement outside transactions, its wait for a connection included. */
const askLimitMs = 4_000;
/** A statement that would have less is not sent: a time-out costs its connection. */
const leastAskMs = 100;

export function connect(uri: string, connectionLimit = 16): Database {
  const pool = mysql.createPool({
    uri,
    connectionLimit,
    maxIdle: connectionLimit,
    queueLimit: 512,
    connectTimeout: acquireLimitMs,
    timezone: 'Z',
  });
  pool.on('connection', prepareSession);
  const acquire = (withinMs = acquireLimitMs) => acquireFrom(pool, withinMs);
  const ask: Ask = (options, values = []) => askOnce(acquire, options, values);
  return { db: drizzleOver(ask), ask, acquire, load: () => loadOf(pool), end: () => pool.promise().end() };
}

/** drizzle over anything that can answer a statement. */
export function drizzleOver(ask: Ask): Db {
  return drizzle({ client: { query: ask, execute: ask } as unknown as mysql.Connection });
}

/** One statement on a connection, answered within the limit; a time-out leaves the connection unusable. */
export function askOn(
  connection: PoolConnection,
  options: QueryOptions,
  values: QueryValues,
  limitMs = queryLimitMs,
) {
  return traced(
    () => stepOf(options.sql),
    () => send(connection, options, values, limitMs),
  );
}

/** The values stay out: they are what people typed. */
function stepOf(sql: string) {
  const [verb = 'sql'] = sql.match(/\w+/) ?? [];
  const [, table] = sql.match(/\b(?:from|into|update)\s+`?(\w+)/i) ?? [];
  const name = [verb.toUpperCase(), table].filter(Boolean).join(' ');
  const attributes = { 'db.system.name': 'mysql', 'db.query.text': sql };
  return { name, kind: SpanKind.CLIENT, attributes };
}

function send(connection: PoolConnection, options: QueryOptions, values: QueryValues, limitMs: number) {
  return new Promise<unknown>((resolve, reject) => {
    // a timer of our own: the driver's starts only when the statement is sent, and never ends what waits before that
    const timer = setTimeout(() => reject(new Outage(`no answer within ${limitMs} ms`)), limitMs);
    connection.query(options, values, (error, rows, fields) => {
      clearTimeout(timer);
      if (isDeadlock(error)) metrics().deadlocks.inc();
      if (error) reject(named(error));
      else resolve([rows, fields]);
    });
  });
}

/** The driver refuses statements on a connection that has ended without a code of its own. */
function named(error: QueryError): QueryError {
  const hasName = error.code !== undefined || !error.fatal;
  return hasName ? error : Object.assign(error, { code: 'PROTOCOL_CONNECTION_LOST' });
}

async function askOnce(
  acquire: Database['acquire'],
  options: QueryOptions,
  values: QueryValues,
): Promise<unknown> {
  try {
    return await acquireAndAsk(acquire, options, values);
  } catch (error) {
    // a deadlock wrote nothing; a read meets contention only where it waits for the other nodes of a cluster
    const isHarmlessToRepeat =
      isDeadlock(error) || (isRead(options.sql) && (isLostConnection(error) || isContention(error)));
    if (!isHarmlessToRepeat) throw error;
    return askAgain(acquire, options, values);
  }
}

const isRead = (sql: string) => /^\s*\(?select/i.test(sql);

async function askAgain(acquire: Database['acquire'], options: QueryOptions, values: QueryValues) {
  try {
    return await acquireAndAsk(acquire, options, values);
  } catch (error) {
    if (isContention(error)) throw new Outage('the database is not in step', { cause: error });
    throw error;
  }
}

async function acquireAndAsk(acquire: Database['acquire'], options: QueryOptions, values: QueryValues) {
  const until = Math.min(
    Date.now() + askLimitMs,
    isRead(options.sql) ? readsUntil() : Number.POSITIVE_INFINITY,
  );
  const spareMs = until - Date.now() - leastAskMs;
  if (spareMs < 0) throw new Outage('no time is left for what this page reads');
  const connection = await acquire(Math.min(acquireLimitMs, spareMs)).catch((error) => {
    endReads();
    throw error;
  });
  try {
    const answer = await askOn(connection, options, values, Math.max(leastAskMs, until - Date.now()));
    connection.release();
    return answer;
  } catch (error) {
    dismiss(connection, error);
    throw error;
  }
}

/** Back to the pool after an error of the statement, away with it after an error of the connection. */
export function dismiss(connection: PoolConnection, error: unknown): void {
  const isOfStatement = error instanceof Error && 'sqlState' in error && !('fatal' in error && error.fatal);
  if (isOfStatement && !isLostConnection(error)) connection.release();
  else drop(connection);
}

/** Ends the connection without waiting for the server to agree: a silent one would keep its socket for hours. */
export function drop(connection: PoolConnection): void {
  connection.destroy();
  (connection as { stream?: Socket }).stream?.destroy();
}

function acquireFrom(pool: Pool, withinMs: number): Promise<PoolConnection> {
  return new Promise((resolve, reject) => {
    let isLate = false;
    const timer = setTimeout(() => {
      isLate = true;
      reject(new Outage(`no database connection within ${withinMs} ms`));
    }, withinMs);
    pool.getConnection((error, connection) => {
      clearTimeout(timer);
      if (isLate) connection?.release();
      else if (error) reject(new Outage('no database connection', { cause: error }));
      else resolve(connection);
    });
  });
}

function prepareSession(connection: PoolConnection): void {
  const settings = [
    "SET time_zone = '+00:00', sql_mode = 'TRADITIONAL', innodb_lock_wait_timeout = 3",
    'SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED',
  ];
  for (const sql of settings) askOn(connection, { sql }, []).catch(() => drop(connection));
  for (const sql of settingsOfMariadb) askOn(connection, { sql }, []).catch(() => {});
}

/** MySQL knows neither. */
const settingsOfMariadb = [
  'SET idle_transaction_timeout = 10', // seconds; frees what was locked by a process that went without a word
  'SET wsrep_sync_wait = 1', // after a switch the new node has what the old one committed before it is read
];
