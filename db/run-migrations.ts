import { readMigrationFiles } from 'drizzle-orm/migrator';
import type { Connection, RowDataPacket } from 'mysql2/promise';

type Migration = ReturnType<typeof readMigrationFiles>[number];
/** How far a migration has come that was interrupted; `isBegun`: the statement after those may have been done as well. */
type Progress = { done: number; isBegun: boolean };

/**
 * Does what drizzle's own migrator does, on its table; but most statements commit by themselves, so each is noted, and
 * what was interrupted goes on where it stopped. One process at a time.
 */
export async function runMigrations(connection: Connection, migrationsFolder: string): Promise<void> {
  await connection.query(drizzlesTable);
  const [[newest]] = await connection.query<RowDataPacket[]>(
    'SELECT MAX(created_at) AS at FROM `__drizzle_migrations`',
  );
  const isPending = ({ folderMillis }: Migration) => newest?.at == null || Number(newest.at) < folderMillis;
  const pending = readMigrationFiles({ migrationsFolder }).filter(isPending);
  if (pending.length > 0) await connection.query(progressTable);
  for (const migration of pending) await runMigration(connection, migration);
}

const drizzlesTable = `CREATE TABLE IF NOT EXISTS \`__drizzle_migrations\`
  (id serial primary key, hash text not null, created_at bigint)`;

/** `created_at` is that of drizzle's table. */
const progressTable = `CREATE TABLE IF NOT EXISTS \`migrations_under_way\`
  (created_at bigint NOT NULL PRIMARY KEY, done int NOT NULL, is_begun boolean NOT NULL)`;

async function runMigration(connection: Connection, { sql, hash, folderMillis }: Migration): Promise<void> {
  const { done, isBegun } = await begin(connection, folderMillis);
  for (const [at, statement] of sql.entries()) {
    if (at >= done)
      await step(connection, statement, { folderMillis, at, isInDoubt: isBegun && at === done });
  }
  await connection.beginTransaction();
  await connection.query('INSERT INTO `__drizzle_migrations` (hash, created_at) VALUES (?, ?)', [
    hash,
    folderMillis,
  ]);
  await connection.query('DELETE FROM `migrations_under_way` WHERE created_at = ?', [folderMillis]);
  await connection.commit();
}

async function begin(connection: Connection, folderMillis: number): Promise<Progress> {
  const [[found]] = await connection.query<RowDataPacket[]>(
    'SELECT done, is_begun FROM `migrations_under_way` WHERE created_at = ?',
    [folderMillis],
  );
  await connection.query(
    'INSERT INTO `migrations_under_way` VALUES (?, 0, true) ON DUPLICATE KEY UPDATE is_begun = true',
    [folderMillis],
  );
  return { done: Number(found?.done ?? 0), isBegun: Boolean(found?.is_begun) };
}

type Step = { folderMillis: number; at: number; isInDoubt: boolean };

/** What changes rows commits together with its note; what changes tables has committed by itself before it. */
async function step(connection: Connection, statement: string, { folderMillis, at, isInDoubt }: Step) {
  await connection.beginTransaction();
  try {
    await connection.query(statement);
  } catch (error) {
    if (!isInDoubt || !isSoAlready(error)) {
      if (!isInDoubt) await noteRefusal(connection, folderMillis);
      throw error;
    }
  }
  const noted = 'UPDATE `migrations_under_way` SET done = ? WHERE created_at = ?';
  await connection.query(noted, [at + 1, folderMillis]);
  await connection.commit();
}

/** Table, column, index or constraint: there already, or gone already. */
const soAlready = [1050, 1051, 1060, 1061, 1091, 1826, 3821, 3822];

function isSoAlready(error: unknown): boolean {
  if (!(error instanceof Error && 'errno' in error)) return false;
  return soAlready.includes(Number(error.errno)) || isForeignKeyAlready(error);
}

/** MariaDB's word for it, as the engine's own number. */
const isForeignKeyAlready = ({ message, errno }: Error & { errno: unknown }) =>
  errno === 1005 && message.includes('errno: 121 ');

/** The database said no, so nothing was done; where it is away, or an earlier try may have done it, that stays in doubt. */
async function noteRefusal(connection: Connection, folderMillis: number): Promise<void> {
  const refused = 'UPDATE `migrations_under_way` SET is_begun = false WHERE created_at = ?';
  await connection
    .rollback()
    .then(() => connection.query(refused, [folderMillis]))
    .catch(() => {});
}
