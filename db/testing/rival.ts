import type { RowDataPacket } from 'mysql2/promise';
import { vi } from 'vitest';
import { rootConnection } from './instances.ts';

export type Rival = Awaited<ReturnType<typeof aRival>>;

/** Another program on the same database, past the shop's pool and past any proxy before it. */
export async function aRival() {
  const connection = await rootConnection();
  const database = new URL(process.env.DATABASE_URL ?? '').pathname.slice(1);
  await connection.query(`USE ${database}`);
  const ask = async (sql: string, values: unknown[] = []) =>
    (await connection.query<RowDataPacket[]>(sql, values))[0];

  return {
    ask,

    /** Until a transaction waits for a row lock, in a statement or a table that contains the text. */
    whenWaiting: (text: string) =>
      vi.waitFor(
        async () => {
          const [status] = await ask('SHOW ENGINE INNODB STATUS');
          const waiting = String(status?.Status)
            .split('---TRANSACTION')
            .slice(1) // before it stands the latest deadlock
            .filter((trx) => trx.includes('LOCK WAIT') && trx.includes(`\`${database}\``));
          if (!waiting.some((trx) => trx.includes(text))) throw new Error(`nobody waits for ${text}`);
        },
        { timeout: 5_000, interval: 20 },
      ),

    leave: () => connection.end(),
  };
}
