import { databaseUrl, workerDatabase } from './instances.ts';

// Each worker has a database and a Redis database of its own; files of one worker follow each other.
const worker = Number(process.env.VITEST_POOL_ID ?? 1);

process.env.NEXTAUTH_SECRET ??= 'a secret that only the tests know, long enough';
process.env.NEXTAUTH_URL ??= 'http://localhost:3000';

if (process.env.DATABASE_URL) {
  process.env.DATABASE_URL = databaseUrl(workerDatabase(worker));
  process.env.REDIS_URL = new URL(`/${worker}`, process.env.REDIS_URL).href;
}
