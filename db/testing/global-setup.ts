import type { TestProject } from 'vitest/node';
import { migrateDatabase } from '../migrate.ts';
import { databaseUrl, rootConnection, testDatabases, workerDatabase } from './instances.ts';

/** A new database for each worker; those of an earlier run may have an older schema. */
export async function setup(project: TestProject): Promise<void> {
  if (!project.isRootProject()) return; // it is asked for each project as well
  const names = Array.from({ length: project.config.maxWorkers }, (_, i) => workerDatabase(i + 1));
  const root = await rootConnection();
  for (const name of await testDatabases(root)) await root.query(`DROP DATABASE \`${name}\``);
  for (const name of names) await root.query(`CREATE DATABASE \`${name}\``);
  await root.end();
  for (const name of names) await migrateDatabase(databaseUrl(name));
}
