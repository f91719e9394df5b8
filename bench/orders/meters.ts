import { sql } from 'drizzle-orm';
import { db } from '../../db/index.ts';

/** What has been spent so far: seconds of the processor by whoever takes the orders, and the database's own counts. */
export type Reading = { cpuSeconds: number; statements: number; fsyncs: number };

/** @param cpu seconds that the process which takes the orders has used */
export async function read(cpu: () => Promise<number>): Promise<Reading> {
  const [rows] = (await db.execute(sql`show global status`)) as unknown as [Status[]];
  const counts = new Map(rows.map(({ Variable_name, Value }) => [Variable_name, Number(Value)]));
  const sum = (names: string[]) => names.reduce((total, name) => total + (counts.get(name) ?? 0), 0);
  return { cpuSeconds: await cpu(), statements: sum(kinds), fsyncs: sum(['Innodb_data_fsyncs']) };
}

type Status = { Variable_name: string; Value: string };

/** Without BEGIN and COMMIT, which carry no data. */
const kinds = ['select', 'insert', 'insert_select', 'update', 'update_multi', 'delete'].map(
  (kind) => `Com_${kind}`,
);
