import { migrateDatabase } from '../migrate.ts';
import { databaseUrl, rootConnection } from './instances.ts';

/** A migrated database that no other test sees, for one that changes its tables or wants to know every row. */
export async function anOwnDatabase(purpose: string): Promise<{ url: string; drop: () => Promise<void> }> {
  const name = `shop_test_${purpose}_${process.pid}`;
  const url = databaseUrl(name);
  await asRoot(`CREATE DATABASE \`${name}\``);
  await migrateDatabase(url);
  return { url, drop: () => asRoot(`DROP DATABASE \`${name}\``) };
}

async function asRoot(statement: string): Promise<void> {
  const root = await rootConnection();
  await root.query(statement);
  await root.end();
}
