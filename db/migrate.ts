import mysql, { type RowDataPacket } from 'mysql2/promise';
import { runMigrations } from './run-migrations.ts';

const lockName = 'meiduo-migrate';
const lockWaitSeconds = 60;

/**
 * Brings the database to the newest schema, then does what comes right after it (loading the first data). One process
 * at a time does this; the others wait and find it done.
 */
export async function migrateDatabase(
  uri: string,
  andThen: () => Promise<void> = async () => {},
): Promise<void> {
  const connection = await mysql.createConnection({ uri, timezone: 'Z', connectTimeout: 5_000 });
  try {
    const [[answer]] = await connection.query<RowDataPacket[]>('SELECT GET_LOCK(?, ?) AS got', [
      lockName,
      lockWaitSeconds,
    ]);
    if (answer?.got !== 1) throw new Error(`another process has been migrating for ${lockWaitSeconds} s`);
    await setUnicode(connection);
    await runMigrations(connection, `${import.meta.dirname}/migrations`);
    await andThen();
  } finally {
    await connection.end();
  }
}

/**
 * Tables inherit it: without it names in Chinese would depend on the server's own setting. Vitess lets nobody change a
 * database, and has one that knows every script from the start.
 */
async function setUnicode(connection: mysql.Connection): Promise<void> {
  try {
    await connection.query('ALTER DATABASE CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci');
  } catch (error) {
    const [[has]] = await connection.query<RowDataPacket[]>('SELECT @@character_set_database AS words');
    if (has?.words !== 'utf8mb4') throw error;
  }
}
