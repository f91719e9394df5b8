import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkLockFile } from './lock-file.mjs';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lock-file-test-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

const shelf = {
  version: '1.0.0',
  peerDependencies: { cup: '^2.0.0' },
  peerDependenciesMeta: { cup: { optional: true } },
};

function write(cup: string) {
  const root = { name: 'goods', version: '1.0.0', dependencies: { shelf: '1.0.0', cup } };
  const packages = { '': root, 'node_modules/shelf': shelf, 'node_modules/cup': { version: cup } };
  const lock = { ...root, lockfileVersion: 3, packages };
  writeFileSync(join(folder, 'package.json'), JSON.stringify(root));
  writeFileSync(join(folder, 'package-lock.json'), JSON.stringify(lock));
}

test('a lock file in which everybody finds what fits has no fault', async () => {
  write('2.1.0');
  expect(await checkLockFile(folder)).toBeUndefined();
});

test('an optional peer that is there in a version that does not fit is a fault', async () => {
  write('1.0.0');
  expect(await checkLockFile(folder)).toContain('cup@1.0.0');
});
