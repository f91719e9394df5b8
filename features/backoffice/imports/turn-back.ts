import { and, eq } from 'drizzle-orm';
import { importRows, imports } from '../../../db/schema/index.ts';
import { inTransaction } from '../../../db/transaction.ts';
import type { Obstacles } from './chunk.ts';
import { courseOf, isActive } from './import-status.ts';

/** Has an import go back to where it began, and says why. Answers false where there is no way back. */
export function turnBack(
  importId: number,
  reason: 'blocked' | 'unexpected',
  obstacles: Obstacles = new Map(),
): Promise<boolean> {
  return inTransaction(
    async (tx) => {
      const [job] = await tx.select().from(imports).where(eq(imports.id, importId)).for('update');
      const status = job && isActive(job.status) ? courseOf(job.status).otherwise : undefined;
      if (status === undefined) return false;
      await tx.update(imports).set({ status, reason }).where(eq(imports.id, importId));
      for (const [line, problem] of obstacles)
        await tx
          .update(importRows)
          .set({ problems: [problem] })
          .where(and(eq(importRows.importId, importId), eq(importRows.line, line)));
      return true;
    },
    { isRepeatable: true },
  );
}
