import { setTimeout as pause } from 'node:timers/promises';
import { db } from '../../../db/index.ts';
import {
  claimJob,
  type Job,
  repeatJob,
  settleJobDone,
  settleJobFailed,
  type Wanted,
} from '../../../db/jobs.ts';
import { describeError } from '../../../lib/describe-error.ts';
import { log } from '../../../lib/log.ts';
import { refusalOf } from '../../../lib/outage.ts';
import { tracedAlone } from '../../../lib/trace.ts';
import { type JobName, jobs } from './jobs.ts';

/**
 * Works off what is due for as long as the process lives, beside any number of other processes; in several lines, so that
 * nothing waits for what is slow.
 */
export function keepWorking(everyMs = 2_000): void {
  const rest = all.filter((name) => !apart.flat().includes(name));
  for (const among of [...apart, rest]) void work({ among }, everyMs);
}

/** What is due soon, waits for Alipay, or works for long. */
const apart: readonly string[][] = [
  ['expire-orders'],
  ['check-payments'],
  ['refund-payments'],
  ['work-imports'],
  ['make-figures', 'follow-structure', 'receive-orders', 'finish-orders', 'deliver-messages'],
] satisfies JobName[][];

/** A name of an older or newer build is left to its processes. */
const all = Object.keys(jobs);

async function work(line: Wanted, everyMs: number): Promise<never> {
  let areKnown = false;
  for (;;) {
    try {
      if (!areKnown) areKnown = await repeatAll();
      await runDueJobs(line);
    } catch (error) {
      if (!refusalOf(error)) log.error({ err: error }, 'the jobs could not be looked at');
    }
    await pause(everyMs, undefined, { ref: false });
  }
}

/** Writes down what has to be done again and again. */
export async function repeatAll(): Promise<true> {
  for (const [name, { everySeconds }] of Object.entries(jobs)) await repeatJob(db, name, everySeconds);
  return true;
}

/** Runs whatever is due, one after the other. Answers how many. */
export async function runDueJobs(line: Wanted = { among: all }): Promise<number> {
  for (let done = 0; ; done += 1) {
    const job = await claimJob(db, line);
    if (!job) return done;
    await run(job);
  }
}

export const isJobName = (name: string): name is JobName => Object.hasOwn(jobs, name);

/** Runs this job now, due or not, unless another process is at it. Rejects with an Outage when the database is away. */
export async function runJobNow(name: JobName): Promise<'done' | 'failed' | 'taken'> {
  await repeatJob(db, name, jobs[name].everySeconds);
  const job = await claimJob(db, { name });
  return job ? run(job) : 'taken';
}

async function run(job: Job): Promise<'done' | 'failed'> {
  try {
    const { name } = job;
    if (!isJobName(name)) throw new Error(`nobody knows the job ${name}`);
    await tracedAlone<unknown>(`job ${name}`, jobs[name].run);
  } catch (error) {
    log.error({ err: error, job: job.name, attempts: job.attempts }, 'a job failed');
    await settleJobFailed(db, job, wordsOf(error));
    return 'failed';
  }
  await settleJobDone(db, job);
  return 'done';
}

/** As in the log: what the words of the database quote stays out. */
function wordsOf(error: unknown): string {
  const { type, code, message } = describeError(error);
  const words = [type, code, message].filter(Boolean).join(' ');
  const cause = error instanceof Error && error.cause;
  return cause ? `${words}: ${wordsOf(cause)}` : words;
}
