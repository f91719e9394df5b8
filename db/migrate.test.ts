import { readMigrationFiles } from 'drizzle-orm/migrator';
import { drizzle } from 'drizzle-orm/mysql2';
import { migrate } from 'drizzle-orm/mysql2/migrator';
import { createConnection, type RowDataPacket } from 'mysql2/promise';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type FaultProxy, startFaultProxy, statement } from '../local/fault-proxy.ts';
import { isLostConnection } from './errors.ts';
import { migrateDatabase } from './migrate.ts';
import { databaseUrl, rootConnection } from './testing/instances.ts';
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

describe('a migration', () => {
  const migrationsFolder = `${import.meta.dirname}/migrations`;
  const migrations = readMigrationFiles({ migrationsFolder });
  const [whole, broken, occupied] = ['whole', 'broken', 'occupied'].map(
    (what) => `shop_test_migrate_${what}_${process.pid}`,
  ) as [string, string, string];

  beforeAll(async () => {
    await asRoot(...[whole, broken, occupied].map((name) => `CREATE DATABASE ${name}`));
    const connection = await createConnection(databaseUrl(whole));
    await connection.query('ALTER DATABASE CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci');
    await migrate(drizzle({ client: connection }), { migrationsFolder });
    await connection.end();
  });
  afterAll(() => asRoot(...[whole, broken, occupied].map((name) => `DROP DATABASE ${name}`)));

  test('goes on where it was interrupted, to what drizzle itself would have made of it', async () => {
    const proxy = await startFaultProxy(databaseUrl(broken));
    const planned = interrupt(proxy);
    let interruptions = 0;
    while (!(await isDone(proxy.url))) interruptions += 1;
    proxy.refuse();
    expect(interruptions).toBe(planned);
    expect(await contentsOf(broken)).toEqual(await contentsOf(whole));
  });

  test('has nothing to do where drizzle has done it', async () => {
    const before = await contentsOf(whole);
    await migrateDatabase(databaseUrl(whole));
    expect(await contentsOf(whole)).toEqual(before);
  });

  test('that was refused is refused again: what stands in its way is not its own', async () => {
    await asRoot(`CREATE TABLE ${occupied}.addresses (id int)`);
    for (const _ of [1, 2])
      await expect(migrateDatabase(databaseUrl(occupied))).rejects.toMatchObject({
        code: 'ER_TABLE_EXISTS_ERROR',
      });
  });

  const isDone = (url: string) =>
    migrateDatabase(url).then(
      () => true,
      (error) => {
        if (isLostConnection(error)) return false;
        throw error;
      },
    );

  /** Once after each kind of statement, and around what is noted with the rows of one. Answers how often. */
  function interrupt(proxy: FaultProxy): number {
    const statements = migrations.flatMap(({ sql }) => sql);
    const kinds = new Map(statements.map((sql) => [sql.replaceAll(/`[^`]*`|[a-z]\S*|\(.*/gs, ''), sql]));
    for (const sql of kinds.values()) void proxy.cutAfter(statement(sql));
    const rows = migrations.find(({ sql }) => sql.length === 1 && /^insert/i.test(sql[0] ?? ''));
    const note = statement(
      `UPDATE \`migrations_under_way\` SET done = 1 WHERE created_at = ${rows?.folderMillis}`,
    );
    void proxy.cutBefore(note);
    void proxy.cutAfter(note);
    void proxy.overhear(note).then(() => proxy.cutAfter(statement('COMMIT')));
    void proxy.cutAfter(statement('DELETE FROM `migrations_under_way`'));
    return kinds.size + 4;
  }

  async function contentsOf(database: string) {
    const connection = await createConnection(databaseUrl(database));
    const ask = async (sql: string) => (await connection.query<RowDataPacket[]>(sql))[0];
    const tables = (await ask('SHOW TABLES')).flatMap((row) => Object.values(row)).map(String);
    const made = tables
      .filter((table) => table !== 'migrations_under_way')
      .map(async (table) =>
        (await ask(`SHOW CREATE TABLE \`${table}\``))[0]?.['Create Table'].replace(/ AUTO_INCREMENT=\d+/, ''),
      );
    const rows = [
      ask('SELECT hash, created_at FROM __drizzle_migrations ORDER BY id'),
      ask('SELECT * FROM id_blocks'),
    ];
    const contents = await Promise.all([...made, ...rows]);
    await connection.end();
    return contents;
  }
});
