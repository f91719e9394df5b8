import type { RowDataPacket } from 'mysql2/promise';
import { vi } from 'vitest';
import { rootConnection } from './instances.ts';

export type Rival = Awaited<ReturnType<typeof aRival>>;

/** Another program on the same database, past the shop's pool and past any proxy before it. */
export async function aRival() {
  const connection = await rootConnection();
  await connection.query(`USE ${new URL(process.env['DATABASE_URL'] ?? '').pathname.slice(1)}`);
  const ask = async (sql: string, values: unknown[] = []) =>
    (await connection.query<RowDataPacket[]>(sql, values))[0];
  const count = async (sql: string) => Number((await ask(sql))[0]?.['n']);

  return {
    ask,

    /** Until so many transactions wait for locks that this one holds. */
    whenWaitedFor: (transactions = 1) =>
      vi.waitFor(
        async () => {
          if ((await count(waitingForMe)) < transactions) throw new Error('nobody waits for the lock');
        },
        { timeout: 5_000, interval: 10 },
      ),

    /** Until no transaction but this one is open in the database. */
    whenAlone: () =>
      vi.waitFor(
        async () => {
          if ((await count(othersOpen)) > 0) throw new Error('a transaction is still open');
        },
        { timeout: 5_000, interval: 10 },
      ),

    leave: () => connection.end(),
  };
}

const waitingForMe = `SELECT count(DISTINCT w.requesting_trx_id) AS n
  FROM information_schema.innodb_lock_waits w
  JOIN information_schema.innodb_trx t ON t.trx_id = w.blocking_trx_id
  WHERE t.trx_mysql_thread_id = connection_id()`;

const othersOpen = `SELECT count(*) AS n FROM information_schema.innodb_trx t
  JOIN information_schema.processlist p ON p.id = t.trx_mysql_thread_id
  WHERE p.db = database() AND p.id <> connection_id()`;
