import { and, eq, sql } from 'drizzle-orm';
import { db } from '../../../db/index.ts';
import { importRows, imports } from '../../../db/schema/index.ts';
import { inTransaction } from '../../../db/transaction.ts';

const keptDays = 7;
const atOnce = 20;

const isForgotten = and(
  eq(imports.status, 'checked'),
  sql`${imports.createdAt} < now(3) - interval ${keptDays} day`,
);

/** Forgets dry runs that nobody applied within a week; what was applied is kept. Answers how many. */
export async function forgetImports(): Promise<number> {
  const old = await db.select({ id: imports.id }).from(imports).where(isForgotten).limit(atOnce);
  for (const { id } of old) await forget(id);
  return old.length;
}

const forget = (id: number) =>
  inTransaction(async (tx) => {
    const [still] = await tx
      .select({ id: imports.id })
      .from(imports)
      .where(and(eq(imports.id, id), isForgotten))
      .for('update');
    if (!still) return;
    await tx.delete(importRows).where(eq(importRows.importId, id));
    await tx.delete(imports).where(eq(imports.id, id));
  });
