import { readMigrationFiles } from 'drizzle-orm/migrator';
import { drizzle } from 'drizzle-orm/mysql2';
import { migrate } from 'drizzle-orm/mysql2/migrator';
import { createConnection, type RowDataPacket } from 'mysql2/promise';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type FaultProxy, startFaultProxy, statement } from '../local/fault-proxy.ts';
import { isLostConnection } from './errors.ts';
import { migrateDatabase } from './migrate.ts';
import { world } from './reconcile/testing/world.ts';
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

  test('of the note when a SKU first came onto the shelf makes it for what shoppers have seen', async () => {
    const connection = await createConnection(databaseUrl(whole));
    for (const statement of [...world, ...sixMore]) await connection.query(statement);
    const [, ...fills] = migrations[11]?.sql ?? [];
    for (const statement of fills) await connection.query(statement);
    const [rows] = await connection.query<RowDataPacket[]>(
      'SELECT id, first_launched_at = created_at AS is_noted FROM skus ORDER BY id',
    );
    await connection.end();
    expect(rows.flatMap((row) => (row.is_noted === 1 ? row.id : []))).toEqual([1, 2, 3, 4, 6, 7, 8]);
  });

  /** Off the shelf: SKUs 1 and 2, of which there are orders; 4 to 9, of which other things are told, or nothing. */
  const sixMore = [
    `INSERT INTO skus (id, product_id, category_id, name, caption, options, option_key, image, price_fen,
        market_price_fen, cost_fen, stock, is_launched)
      SELECT id + 3, product_id, category_id, name, '', '', id + 3, '', 1, 0, 0, 0, 0 FROM skus UNION
      SELECT id + 6, product_id, category_id, name, '', '', id + 6, '', 1, 0, 0, 0, 0 FROM skus`,
    'UPDATE skus SET is_launched = 0 WHERE id < 3',
    'INSERT INTO favourites (user_id, sku_id) VALUES (1, 4)',
    `INSERT INTO browsing_history (user_id, sku_id) VALUES (1, 6)`,
    `INSERT INTO audit_log (actor_id, action, subject, \`before\`, \`after\`) VALUES
      (3, 'product.save', 'product:1', NULL, '{"sku:5:isLaunched": false, "sku:7:isLaunched": true}'),
      (3, 'product.launch', 'product:1', '{"sku:8:isLaunched": true}', '{"sku:8:isLaunched": false}')`,
  ];

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
