import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startMariadb, stopMariadb } from './mariadb.mjs';

let folder: string;
let ofAnother: string; // named as the temporary table of a server

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'mariadb-test-'));
  ofAnother = join(tmpdir(), `#sql-temptable-of-test-${process.pid}.MAI`);
  writeFileSync(ofAnother, '');
});
afterAll(() => {
  rmSync(folder, { recursive: true });
  rmSync(ofAnother, { force: true });
});

test('a database that starts leaves what the others put away alone', async () => {
  const known = await startMariadb(folder);
  await stopMariadb(folder, known);
  expect(existsSync(ofAnother)).toBe(true);
});
