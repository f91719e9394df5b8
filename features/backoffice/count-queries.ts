import 'server-only';
import { count, type SQL, sql } from 'drizzle-orm';
import type { MySqlTable } from 'drizzle-orm/mysql-core';
import { db } from '../../db/index.ts';

/** More than this are not counted: nobody pages that far, and counting millions takes its time. */
export const mostCounted = 10_000;

/** How many rows there are, up to one more than `mostCounted`. */
export async function countSome(table: MySqlTable, where: SQL | undefined): Promise<number> {
  const some = db
    .select({ one: sql`1`.as('one') })
    .from(table)
    .where(where)
    .limit(mostCounted + 1)
    .as('some');
  const [counted] = await db.select({ total: count() }).from(some);
  return counted?.total ?? 0;
}
