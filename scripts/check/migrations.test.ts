import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findJournalFaults } from './migrations.mjs';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'migrations-test-'));
  mkdirSync(join(folder, 'meta'));
  writeFileSync(join(folder, 'meta/_journal.json'), JSON.stringify({ entries: [{ tag: '0000_first' }] }));
});

afterEach(() => rmSync(folder, { recursive: true }));

test('a folder that agrees with its journal has no fault', () => {
  writeFileSync(join(folder, '0000_first.sql'), '');
  expect(findJournalFaults(folder)).toBeUndefined();
});

test('a migration that is missing, and one that nobody knows, are faults', () => {
  writeFileSync(join(folder, '0001_stray.sql'), '');
  expect(findJournalFaults(folder)).toBe(
    '0000_first.sql is in the journal, but missing.\n0001_stray.sql is not in the journal.',
  );
});
