import { sql } from 'drizzle-orm';
import { db } from '../../db/index.ts';
import { brands, categories, channelGroups, contents, groups } from '../../db/schema/index.ts';

/** Before those that they hang on. */
const tables = [contents, channelGroups, categories, brands, groups];

/**
 * Notes what is there, and answers with what takes away whatever came since and nothing needs: pages that list all of it
 * would grow with every call.
 */
export async function tidiesStructure(): Promise<() => Promise<void>> {
  const noted = await Promise.all(tables.map(async (table) => ({ table, last: await lastOf(table) })));
  return async () => {
    for (const { table, last } of noted)
      await db.execute(sql`DELETE IGNORE FROM ${table} WHERE ${table.id} > ${last}`);
  };
}

async function lastOf(table: (typeof tables)[number]): Promise<number> {
  const [row] = await db.select({ last: sql<number>`COALESCE(MAX(${table.id}), 0)` }).from(table);
  return Number(row?.last ?? 0);
}
