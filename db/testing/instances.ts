import mysql, { type Connection, type RowDataPacket } from 'mysql2/promise';

/** The server's administrator, who may create databases and kill connections; given by the test launcher. */
export function rootConnection(): Promise<Connection> {
  const uri = process.env.TEST_MARIADB_ROOT_URL;
  if (!uri) throw new Error('TEST_MARIADB_ROOT_URL is not set: start the tests with npm run test:rules');
  return mysql.createConnection({ uri });
}

export const workerDatabase = (worker: number) => `shop_test_${worker}`;

export async function testDatabases(root: Connection): Promise<string[]> {
  const [rows] = await root.query<RowDataPacket[]>(
    "SELECT schema_name AS name FROM information_schema.schemata WHERE schema_name LIKE 'shop\\_test\\_%'",
  );
  return rows.map((row) => String(row.name));
}

/** The same server, another database. */
export function databaseUrl(name: string): string {
  const url = new URL(process.env.DATABASE_URL ?? '');
  url.pathname = `/${name}`;
  return url.href;
}
