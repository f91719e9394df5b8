import type { MySqlTable } from 'drizzle-orm/mysql-core';
import type { Transaction } from '../index.ts';
import { insertRows } from '../rows.ts';

const mostRows = 500;

/** Any number of rows that name the same columns, a few hundred a statement. */
export async function insertAll<Table extends MySqlTable>(
  tx: Transaction,
  table: Table,
  rows: readonly Table['$inferInsert'][],
): Promise<void> {
  for (let from = 0; from < rows.length; from += mostRows) {
    await insertRows(tx, table, rows.slice(from, from + mostRows));
  }
}
