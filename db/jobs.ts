import { and, asc, eq, inArray, isNull, lt, lte, or, type SQL, sql } from 'drizzle-orm';
import type { Db } from './index.ts';
import { jobs } from './schema/index.ts';

export type Job = { id: number; name: string; everySeconds: number | null; attempts: number };

/** Makes sure that such a job exists and begins anew so many seconds after it was done. */
export async function repeatJob(db: Db, name: string, everySeconds: number): Promise<void> {
  await db
    .insert(jobs)
    .values({ name, dedupeKey: name, payload: {}, everySeconds, runAt: sql`now(3)` })
    .onDuplicateKeyUpdate({ set: { everySeconds } });
}

const takenForSeconds = 60;

/** Which jobs are looked at: those of some names that are due, or the one of a name, due or not. */
export type Wanted = { among: readonly string[] } | { name: string };

/**
 * A job, for a minute nobody else's: claimed by compare-and-set, which any MySQL understands. Undefined when there is
 * none, or another process is at it.
 */
export async function claimJob(db: Db, wanted: Wanted): Promise<Job | undefined> {
  const isFree = or(isNull(jobs.lockedUntil), lt(jobs.lockedUntil, sql`now(3)`));
  const [due] = await db
    .select({
      id: jobs.id,
      name: jobs.name,
      everySeconds: jobs.everySeconds,
      attempts: jobs.attempts,
      runAt: jobs.runAt,
    })
    .from(jobs)
    .where(and(isMeant(wanted), isFree))
    .orderBy(asc(jobs.runAt), asc(jobs.id))
    .limit(1);
  if (!due) return undefined;
  const { id, name, everySeconds, attempts, runAt } = due;
  const [taken] = await db
    .update(jobs)
    .set({
      attempts: attempts + 1,
      lockedUntil: sql`now(3) + interval ${takenForSeconds} second`,
    })
    // its time as well: somebody else may have done it meanwhile, and made it due again
    .where(and(eq(jobs.id, id), eq(jobs.attempts, attempts), eq(jobs.runAt, runAt), isFree));
  return taken.affectedRows === 1 ? { id, name, everySeconds, attempts: attempts + 1 } : claimJob(db, wanted);
}

function isMeant(wanted: Wanted): SQL | undefined {
  if ('name' in wanted) return eq(jobs.name, wanted.name);
  return and(lte(jobs.runAt, sql`now(3)`), inArray(jobs.name, [...wanted.among]));
}

/** Done: gone, or due again in a while. Whoever took longer than its minute has lost the job to another. */
export async function settleJobDone(db: Db, job: Job): Promise<void> {
  if (job.everySeconds === null) {
    await db.delete(jobs).where(isStillMine(job));
    return;
  }
  await db
    .update(jobs)
    .set({
      runAt: sql`now(3) + interval ${job.everySeconds} second`,
      attempts: 0,
      lockedUntil: null,
      lastError: null,
      doneAt: sql`now(3)`,
    })
    .where(isStillMine(job));
}

const longestPauseSeconds = 300;

/** Failed: tried again, at first soon, then more and more seldom; the reason stays until it went well. */
export async function settleJobFailed(db: Db, job: Job, reason: string): Promise<void> {
  const pause = Math.min(5 * 2 ** (job.attempts - 1), longestPauseSeconds);
  await db
    .update(jobs)
    .set({
      runAt: sql`now(3) + interval ${pause} second`,
      lockedUntil: null,
      lastError: [...reason].slice(0, 500).join(''),
    })
    .where(isStillMine(job));
}

const isStillMine = ({ id, attempts }: Job) => and(eq(jobs.id, id), eq(jobs.attempts, attempts));
