import { type Column, getTableColumns, type SQL, sql } from 'drizzle-orm';
import type { MySqlTable } from 'drizzle-orm/mysql-core';
import type { Db, Transaction } from './index.ts';

// drizzle's builder makes an object for every value, and a group of orders has a thousand.
// Here a whole list is one parameter, which the driver escapes and spreads: ten times faster and as safe.

/** One multi-row insert. Every row must name the same columns. */
export async function insertRows<Table extends MySqlTable>(
  tx: Transaction,
  table: Table,
  rows: Table['$inferInsert'][],
): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const columns = Object.entries(getTableColumns(table)).filter(([key]) => key in first);
  const names = sql.raw(columns.map(([, { name }]) => `\`${name}\``).join(', '));
  const values = rows.map((row: Record<string, unknown>) =>
    columns.map(([key, column]) => (row[key] == null ? null : column.mapToDriverValue(row[key]))),
  );
  await tx.execute(sql`insert into ${table} (${names}) values ${sql.param(values)}`);
}

/** `column in (...)`; a list of lists for a tuple of columns. */
export function among(column: Column | SQL, list: unknown[]): SQL {
  return list.length > 0 ? sql`${column} in (${sql.param(list)})` : sql`false`;
}

/** `case id when 1 then 5 ... end`: each row its own whole number, in one statement. */
export function byId(id: Column, numbers: [id: number, number: number][]): SQL {
  const whens = numbers.map(([of, number]) => `when ${whole(of)} then ${whole(number)}`);
  return sql`case ${id} ${sql.raw(whens.join(' '))} end`;
}

/** Without repeats and ascending: the order in which everybody locks rows. */
export const ascending = (ids: Iterable<number>) => [...new Set(ids)].sort((a, b) => a - b);

function whole(number: number): number {
  if (!Number.isSafeInteger(number)) throw new TypeError(`not a whole number: ${number}`);
  return number;
}

const deletedAtOnce = 500;

/** Deletes all such rows, a few hundred a statement, so that none holds many locks. Answers how many. */
export async function deleteAll(db: Db, table: MySqlTable, where: SQL): Promise<number> {
  let total = 0;
  for (;;) {
    const [gone] = await db.delete(table).where(where).limit(deletedAtOnce);
    total += gone.affectedRows;
    if (gone.affectedRows < deletedAtOnce) return total;
  }
}
