import { afterAll, expect } from 'vitest';
import { heedStatements } from './heed-statements.ts';
import { databaseUrl, workerDatabase } from './instances.ts';

/** Statements of this file's tests, and of what they call, that only some databases would understand. */
export const misunderstood: [statement: string, offences: string[]][] = [];
const stopHeeding = heedStatements((...heard) => misunderstood.push(heard));
afterAll(() => {
  stopHeeding();
  expect(misunderstood).toEqual([]);
});

// Each worker has a database and a Redis of its own; files of one worker follow each other.
const worker = Number(process.env.VITEST_POOL_ID ?? 1);

process.env.NEXTAUTH_SECRET ??= 'a secret that only the tests know, long enough';
process.env.NEXTAUTH_URL ??= 'http://localhost:3000';

if (process.env.DATABASE_URL) {
  process.env.DATABASE_URL = databaseUrl(workerDatabase(worker));
  process.env.REDIS_URL = redisOf(worker);
}

function redisOf(worker: number): string {
  const url = process.env.TEST_REDIS_URLS?.split(' ')[worker - 1];
  if (!url) throw new Error(`TEST_REDIS_URLS names no Redis for worker ${worker}`);
  return url;
}
