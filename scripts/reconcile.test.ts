import { execFile } from 'node:child_process';
import { createClient } from '@redis/client';
import mysql from 'mysql2/promise';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { anOwnDatabase } from '../db/testing/own-database.ts';
import { inRoot } from '../local/paths.mjs';

type Outcome = { code: number; lines: Record<string, unknown>[]; complaint: string };

const REDIS_URL = process.env.REDIS_URL ?? '';
let database: Awaited<ReturnType<typeof anOwnDatabase>>;

beforeAll(async () => {
  database = await anOwnDatabase('reconcile_command');
  const redis = await createClient({ url: REDIS_URL }).connect();
  await redis.flushDb();
  redis.destroy();
});

afterAll(() => database?.drop());

const timeout = 60_000; // each run starts a process that compiles what it loads

/** The command as the launcher runs it, with these addresses alone. */
function reconcile(addresses: Record<string, string>): Promise<Outcome> {
  const args = ['--conditions', 'react-server', '--import', 'tsx', inRoot('scripts/reconcile.ts')];
  const env = { PATH: process.env.PATH, NODE_ENV: 'production' as const, ...addresses };
  return new Promise((resolve) => {
    const child = execFile(process.execPath, args, { env, cwd: inRoot() }, (_, stdout, complaint) => {
      const lines = stdout.split('\n').filter(Boolean);
      resolve({ code: child.exitCode ?? -1, lines: lines.map((line) => JSON.parse(line)), complaint });
    });
  });
}

test('a shop in order ends with 0, one with violations with 1 and a line for each', { timeout }, async () => {
  const inOrder = await reconcile({ DATABASE_URL: database.url, REDIS_URL });
  expect(inOrder.complaint).toBe('');
  expect(inOrder.lines).toMatchObject([{ summary: true, violations: 0 }]);
  expect(inOrder.code).toBe(0);

  const connection = await mysql.createConnection(database.url);
  await connection.query(
    "INSERT INTO regions (code, parent_code, level, name) VALUES (1, 2, 2, ''), (3, 2, 2, '')",
  );
  await connection.end();
  const { code, lines } = await reconcile({ DATABASE_URL: database.url, REDIS_URL });
  const violation = { check: 'region-not-below-its-parent', violations: 2 };
  expect(lines).toMatchObject([
    { ...violation, row: { code: 1 } },
    { ...violation, row: { code: 3 } },
    { summary: true, violations: 2 },
  ]);
  expect(code).toBe(1);
});

test('what cannot be asked ends with 2 and one line that says why, without a password', {
  timeout,
}, async () => {
  const away = new URL(database.url);
  away.port = '1';
  const outcomes = await Promise.all([
    reconcile({}),
    reconcile({ DATABASE_URL: away.href, REDIS_URL }),
    reconcile({ DATABASE_URL: database.url, REDIS_URL: 'redis://127.0.0.1:1' }),
  ]);
  const said = [/DATABASE_URL: is missing/, /ECONNREFUSED/, /Redis did not answer/];
  outcomes.forEach(({ code, complaint }, i) => {
    expect(complaint).toMatch(said[i] ?? /never/);
    expect(complaint.trim().split('\n')).toHaveLength(1);
    expect(complaint).not.toContain(away.password);
    expect(code).toBe(2);
  });
});
