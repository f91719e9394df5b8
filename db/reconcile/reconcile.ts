import type { Redis } from '@upstash/redis';
import mysql, { type Connection } from 'mysql2/promise';
import { askDatabase } from './ask-database.ts';
import { askRedis } from './ask-redis.ts';
import type { Report, Result } from './check.ts';

/**
 * Asks whether every invariant of the shop holds, and reports each row that says otherwise. The database is read in
 * one snapshot, so that orders may be placed meanwhile. Rejects when it could not ask.
 */
export async function reconcile(databaseUrl: string, redis: Redis, report: Report): Promise<Result> {
  const ofDatabase = await withSnapshot(databaseUrl, (connection) => askDatabase(connection, report));
  const ofRedis = await askRedis(redis, report);
  return {
    checks: ofDatabase.checks + ofRedis.checks,
    violations: ofDatabase.violations + ofRedis.violations,
    skipped: [...ofDatabase.skipped, ...ofRedis.skipped],
  };
}

const connectLimitMs = 5_000;

async function withSnapshot<Answer>(
  uri: string,
  work: (connection: Connection) => Promise<Answer>,
): Promise<Answer> {
  const connection = await openForChecks(uri);
  try {
    await connection.query('START TRANSACTION WITH CONSISTENT SNAPSHOT, READ ONLY');
    return await work(connection);
  } finally {
    connection.destroy();
  }
}

/** A connection with the settings that the checks are written for. */
export async function openForChecks(uri: string): Promise<Connection> {
  const connection = await mysql.createConnection({
    uri,
    connectTimeout: connectLimitMs,
    timezone: 'Z',
    decimalNumbers: true,
  });
  await connection.query("SET time_zone = '+00:00', sql_mode = 'TRADITIONAL', group_concat_max_len = 100000");
  await connection.query('SET SESSION TRANSACTION ISOLATION LEVEL REPEATABLE READ');
  return connection;
}
