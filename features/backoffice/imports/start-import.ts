import { and, eq, sql } from 'drizzle-orm';
import { db, type Transaction } from '../../../db/index.ts';
import { importRows, imports } from '../../../db/schema/index.ts';
import type { Session } from '../../../lib/session.ts';
import { ShopError } from '../../../lib/shop-error.ts';
import { asStaff, type Staff } from '../as-staff.ts';
import type { AuditAction } from '../audit-actions.ts';
import { noteAudit } from '../note-audit.ts';
import { type ColumnKey, kinds, rightOf } from './kinds.ts';
import { obstaclesOf } from './obstacles-of.ts';

type Import = typeof imports.$inferSelect;

/** Has a checked file applied; the job does it. Answers false when that was said before. */
export function startImport(session: Session | undefined, importId: number): Promise<boolean> {
  return onImport(session, importId, async (tx, staff, job) => {
    if (job.status === 'applying' || job.status === 'done') return false;
    if (job.status !== 'checked') throw new ShopError('import-moved', null);
    if (job.problemCount > 0) throw new ShopError('import-problems', null);
    await tx
      .update(imports)
      .set({ status: 'applying', actorId: staff.id, startedAt: sql`now(3)` })
      .where(eq(imports.id, importId));
    await note(tx, staff, job, 'import.apply');
    return true;
  });
}

/**
 * Has an applied file undone; the job does it. Answers false when that was said before. Refuses, and names the rows,
 * where something was changed since.
 */
export async function undoImport(session: Session | undefined, importId: number): Promise<boolean> {
  const lines = await onImport(session, importId, async (tx, staff, job) => {
    if (job.status === 'undoing' || job.status === 'undone') return undefined;
    if (job.status !== 'done') throw new ShopError('import-moved', null);
    const obstacles = await obstaclesOf(tx, job);
    for (const [line, problem] of [...obstacles].slice(0, problemsKept))
      await tx
        .update(importRows)
        .set({ problems: [problem] })
        .where(and(eq(importRows.importId, importId), eq(importRows.line, line)));
    if (obstacles.size > 0) return [...obstacles.keys()];
    await tx
      .update(imports)
      .set({ status: 'undoing', actorId: staff.id, reason: null })
      .where(eq(imports.id, importId));
    await note(tx, staff, job, 'import.undo');
    return [];
  });
  if (lines && lines.length > 0) {
    const named = lines.sort((a, b) => a - b).slice(0, linesNamed);
    throw new ShopError('undo-blocked', {
      count: lines.length,
      lines: named.join(', ') + (lines.length > linesNamed ? ' …' : ''),
    });
  }
  return lines !== undefined;
}

const linesNamed = 10;
const problemsKept = 200; // one statement each

/** Whoever may do what the file does, at this moment, column by column. */
async function onImport<Result>(
  session: Session | undefined,
  importId: number,
  work: (tx: Transaction, staff: Staff, job: Import) => Promise<Result>,
): Promise<Result> {
  const [named] = await db.select({ kind: imports.kind }).from(imports).where(eq(imports.id, importId));
  return asStaff(session, named ? kinds[named.kind].right : 'stock.adjust', async (tx, staff) => {
    const [job] = await tx.select().from(imports).where(eq(imports.id, importId)).for('update');
    if (!job) throw new ShopError('import-missing', null);
    const needs = job.columns.flatMap((column) => rightOf(column as ColumnKey) ?? []);
    if (!needs.every((right) => staff.rights.has(right))) throw new ShopError('not-allowed', null);
    return work(tx, staff, job);
  });
}

const note = (tx: Transaction, staff: Staff, job: Import, action: AuditAction) =>
  noteAudit(tx, staff, {
    action,
    subject: `import:${job.id}`,
    before: { status: job.status },
    after: { kind: job.kind, rows: job.rowCount, ...job.summary },
  });
