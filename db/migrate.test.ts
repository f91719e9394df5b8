import { afterAll, beforeAll, expect, test } from 'vitest';
import { migrateDatabase } from './migrate.ts';
import { rootConnection } from './testing/instances.ts';
import { anOwnDatabase } from './testing/own-database.ts';

const account = `nobody_${process.pid}`;
let shop: Awaited<ReturnType<typeof anOwnDatabase>>;
let url: URL;

beforeAll(async () => {
  shop = await anOwnDatabase('migrate');
  url = new URL(shop.url);
  Object.assign(url, { username: account, password: 'pw' });
  await asRoot(
    `CREATE USER ${account}@'%' IDENTIFIED BY 'pw'`,
    `GRANT SELECT, INSERT, CREATE ON ${url.pathname.slice(1)}.* TO ${account}@'%'`,
  );
});

afterAll(async () => {
  await asRoot(`DROP USER ${account}@'%'`);
  await shop.drop();
});

async function asRoot(...statements: string[]): Promise<void> {
  const root = await rootConnection();
  for (const statement of statements) await root.query(statement);
  await root.end();
}

test('who may not alter a database may start a shop on one that knows every script, and on no other', async () => {
  await expect(migrateDatabase(url.href)).resolves.toBeUndefined();
  await asRoot(`ALTER DATABASE ${url.pathname.slice(1)} CHARACTER SET latin1`);
  await expect(migrateDatabase(url.href)).rejects.toMatchObject({ code: 'ER_DBACCESS_DENIED_ERROR' });
});
