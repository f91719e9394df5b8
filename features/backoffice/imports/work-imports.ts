import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import { db, type Transaction } from '../../../db/index.ts';
import { imports } from '../../../db/schema/index.ts';
import { inTransaction } from '../../../db/transaction.ts';
import { log } from '../../../lib/log.ts';
import { refusalOf } from '../../../lib/outage.ts';
import { nextRows } from './chunk.ts';
import { activeStatuses, courseOf, type ImportStatus, isActive } from './import-status.ts';
import { turnBack } from './turn-back.ts';
import { Blocked, workChunk } from './work-chunk.ts';

/**
 * Works off imports for some seconds, the oldest first. Every chunk is written off in the transaction that changes the
 * shop, so whoever comes after a process that died goes on where it stopped. Answers how many chunks were done.
 */
export async function workImports({ forMs = 8_000, most = Number.POSITIVE_INFINITY } = {}): Promise<number> {
  const until = Date.now() + forMs;
  for (let done = 0; ; done += 1) {
    if (done >= most || Date.now() >= until) return done;
    const importId = await nextImport();
    if (importId === undefined) return done;
    await step(importId);
  }
}

async function nextImport(): Promise<number | undefined> {
  const [next] = await db
    .select({ id: imports.id })
    .from(imports)
    .where(inArray(imports.status, activeStatuses))
    .orderBy(asc(imports.id))
    .limit(1);
  return next?.id;
}

/** One chunk; or the end, when there is none left. A row that cannot be done turns the import back. */
async function step(importId: number): Promise<void> {
  try {
    await inTransaction((tx) => workNext(tx, importId), { isRepeatable: true });
  } catch (error) {
    if (refusalOf(error)) throw error; // away or busy: the next round tries again
    const isBlocked = error instanceof Blocked;
    if (!isBlocked) log.error({ err: error, importId }, 'an import met what nobody foresaw');
    const isTurned = isBlocked
      ? await turnBack(importId, 'blocked', error.obstacles)
      : await turnBack(importId, 'unexpected');
    if (!isTurned) throw error;
  }
}

async function workNext(tx: Transaction, importId: number): Promise<void> {
  const [job] = await tx.select().from(imports).where(eq(imports.id, importId)).for('update');
  if (!job || !isActive(job.status)) return;
  const { direction, finally: at, otherwise } = courseOf(job.status);
  const rows = await nextRows(tx, importId, direction);
  if (rows.length === 0) return end(tx, importId, job.status, at);
  const actor = `staff:${job.actorId}`;
  await workChunk(
    tx,
    { importId, kind: job.kind, actor, actorId: job.actorId, direction, rows },
    { appliedCount: job.appliedCount, isForced: otherwise === undefined },
  );
}

async function end(tx: Transaction, importId: number, from: ImportStatus, to: ImportStatus): Promise<void> {
  await tx
    .update(imports)
    .set({ status: to, finishedAt: sql`now(3)` })
    .where(and(eq(imports.id, importId), eq(imports.status, from)));
}
