import { and, eq, inArray, lt, sql } from 'drizzle-orm';
import { metrics } from '../lib/metrics.ts';
import { database, db } from './index.ts';
import { jobs, orders, outbox, refunds } from './schema/index.ts';

const mostCounted = 10_000;

/**
 * Brings the figures up to date that nobody counts along: the pool's, and those that the database knows. `jobNames`: those
 * of this build; what another one left behind is overdue for ever, and nobody's worry.
 */
export async function readVitals(jobNames: readonly string[]): Promise<void> {
  const { pool, isDatabaseUp } = metrics();
  const { open, idle, waiting } = database().load();
  pool.set({ state: 'busy' }, open - idle);
  pool.set({ state: 'idle' }, idle);
  pool.set({ state: 'waiting' }, waiting);
  try {
    await Promise.all([readJobs(jobNames), readOutbox(), readOverdue(), readRefunds()]);
    isDatabaseUp.set(1);
  } catch {
    isDatabaseUp.set(0); // the rest tells what this process knows
  }
}

async function readJobs(jobNames: readonly string[]): Promise<void> {
  const { jobAge, jobFailures } = metrics();
  const rows = await db
    .select({
      name: jobs.name,
      attempts: jobs.attempts,
      overdue: sql`greatest(0, timestampdiff(second, ${jobs.runAt}, now(3)))`.mapWith(Number),
    })
    .from(jobs)
    .where(inArray(jobs.name, [...jobNames]))
    .limit(mostCounted);
  jobAge.reset();
  jobFailures.reset();
  for (const { name, attempts, overdue } of rows) {
    jobAge.set({ job: name }, overdue);
    jobFailures.set({ job: name }, attempts);
  }
}

async function readOutbox(): Promise<void> {
  const gauges = metrics();
  const rows = await db
    .select({
      channel: outbox.channel,
      waiting: sql`sum(${outbox.givenUpAt} is null)`.mapWith(Number),
      givenUp: sql`sum(${outbox.givenUpAt} is not null)`.mapWith(Number),
      age: sql`coalesce(max(case when ${outbox.givenUpAt} is null
        then timestampdiff(second, ${outbox.createdAt}, now(3)) end), 0)`.mapWith(Number),
    })
    .from(outbox)
    .where(sql`${outbox.sentAt} is null`)
    .groupBy(outbox.channel);
  gauges.outbox.reset();
  gauges.outboxAge.reset();
  for (const { channel, waiting, givenUp, age } of rows) {
    gauges.outbox.set({ channel, state: 'waiting' }, waiting);
    gauges.outbox.set({ channel, state: 'given-up' }, givenUp);
    gauges.outboxAge.set({ channel }, age);
  }
}

async function readOverdue(): Promise<void> {
  const [row] = await db
    .select({ total: sql`count(*)`.mapWith(Number) })
    .from(orders)
    .where(and(eq(orders.status, 'unpaid'), lt(orders.expiresAt, sql`now(3)`)));
  metrics().overdueOrders.set(row?.total ?? 0);
}

async function readRefunds(): Promise<void> {
  const [row] = await db
    .select({ total: sql`count(*)`.mapWith(Number) })
    .from(refunds)
    .where(inArray(refunds.status, ['requested']));
  metrics().openRefunds.set(row?.total ?? 0);
}
