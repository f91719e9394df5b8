import { drizzle, type MySql2Database } from 'drizzle-orm/mysql2';
import mysql, { type Pool, type PoolConnection, type QueryOptions, type QueryValues } from 'mysql2';
import { Outage } from '../lib/outage.ts';
import { isLostConnection } from './errors.ts';

export type Db = MySql2Database<Record<string, never>>;

/** A pool whose every step has a deadline. */
export type Database = {
  db: Db;
  ask: Ask;
  acquire: (withinMs?: number) => Promise<PoolConnection>;
  end: () => Promise<void>;
};

type Ask = (options: QueryOptions, values?: QueryValues) => Promise<unknown>;

export const queryLimitMs = 5_000;
const acquireLimitMs = 2_000;

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
  return { db: drizzleOver(ask), ask, acquire, end: () => pool.promise().end() };
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
  return new Promise<unknown>((resolve, reject) => {
    connection.query({ ...options, timeout: limitMs }, values, (error, rows, fields) =>
      error ? reject(error) : resolve([rows, fields]),
    );
  });
}

async function askOnce(
  acquire: Database['acquire'],
  options: QueryOptions,
  values: QueryValues,
): Promise<unknown> {
  try {
    return await askAndRelease(await acquire(), options, values);
  } catch (error) {
    const isHarmlessToRepeat = /^\s*\(?select/i.test(options.sql);
    if (!isHarmlessToRepeat || !isLostConnection(error)) throw error;
    return askAndRelease(await acquire(), options, values);
  }
}

async function askAndRelease(connection: PoolConnection, options: QueryOptions, values: QueryValues) {
  try {
    const answer = await askOn(connection, options, values);
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
  if (isOfStatement) connection.release();
  else connection.destroy();
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
    "SET time_zone = '+00:00', innodb_lock_wait_timeout = 3, sql_mode = 'TRADITIONAL'",
    'SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED',
  ];
  for (const sql of settings)
    connection.query({ sql, timeout: queryLimitMs }, (error) => error && connection.destroy());
}
