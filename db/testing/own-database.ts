import { randomInt } from 'node:crypto';
import { createConnection } from 'mysql2/promise';
import { migrateDatabase } from '../migrate.ts';
import { askDatabase } from '../reconcile/ask-database.ts';
import type { Finding } from '../reconcile/check.ts';
import { openForChecks } from '../reconcile/reconcile.ts';
import { databaseUrl, rootConnection } from './instances.ts';

/** A migrated database that no other test sees, for one that changes its tables or wants to know every row. */
export async function anOwnDatabase(purpose: string): Promise<{ url: string; drop: () => Promise<void> }> {
  const name = `shop_test_${purpose}_${process.pid}`;
  const url = databaseUrl(name);
  await asRoot(`CREATE DATABASE \`${name}\``);
  await migrateDatabase(url);
  await beginUsersFarOff(url);
  return { url, drop: () => asRoot(`DROP DATABASE \`${name}\``) };
}

/** Redis is shared with other tests, and knows a cart by its user. */
async function beginUsersFarOff(url: string): Promise<void> {
  const connection = await createConnection(url);
  await connection.query(`ALTER TABLE users AUTO_INCREMENT = ${randomInt(1e6, 1e12)}`);
  await connection.end();
}

/** Everything that is wrong in a database. */
export async function findingsIn(url: string): Promise<Finding[]> {
  const found: Finding[] = [];
  const connection = await openForChecks(url);
  await askDatabase(connection, (finding) => found.push(finding));
  await connection.end();
  return found;
}

async function asRoot(statement: string): Promise<void> {
  const root = await rootConnection();
  await root.query(statement);
  await root.end();
}
