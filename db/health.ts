import { sql } from 'drizzle-orm';
import { pingRedis } from '../lib/redis.ts';
import { db } from './index.ts';
import journal from './migrations/meta/_journal.json' with { type: 'json' };

/** What the shop cannot work without. */
export type Part = 'database' | 'redis' | 'migrations';

const ANSWER_LIMIT_MS = 1_000;

/** The parts that do not answer in time, or not as they should; why is not for everybody to know. */
export async function failingParts(): Promise<Part[]> {
  const [database, redis] = await Promise.all([isWell(pingDatabase()), isWell(pingRedis())]);
  const migrations = !database || (await isWell(demandMigrations()));
  return [!database && 'database', !redis && 'redis', !migrations && 'migrations'].filter(
    (part): part is Part => part !== false,
  );
}

const pingDatabase = () => db.execute(sql`SELECT 1`);

async function demandMigrations(): Promise<void> {
  const newest = journal.entries.at(-1)?.when ?? 0;
  const done = sql`SELECT COUNT(*) AS found FROM __drizzle_migrations WHERE created_at >= ${newest}`;
  const [rows] = (await db.execute(done)) as unknown as [{ found: number }[]];
  if (!rows[0]?.found) throw new Error('migrations are pending');
}

/** Whether the work succeeds within the limit. */
async function isWell(work: Promise<unknown>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<false>((resolve) => {
    timer = setTimeout(resolve, ANSWER_LIMIT_MS, false);
  });
  const succeeded = work.then(
    () => true,
    () => false,
  );
  return Promise.race([succeeded, tooLate]).finally(() => clearTimeout(timer));
}
