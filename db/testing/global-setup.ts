import { rootConnection, testDatabases } from './instances.ts';

/** Databases of an earlier run may have an older schema. */
export async function setup(): Promise<void> {
  const root = await rootConnection();
  for (const name of await testDatabases(root)) await root.query(`DROP DATABASE \`${name}\``);
  await root.end();
}
