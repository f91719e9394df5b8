import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { inRoot } from '../local/paths.mjs';

/** The first release without the known holes; what is installed is never older. */
const floors: Record<string, string> = {
  next: '16.3.3',
  react: '19.2.6',
  'react-dom': '19.2.6',
  'next-auth': '4.24.15',
  'drizzle-orm': '0.45.2',
  'alipay-sdk': '4.14.0',
  mysql2: '3.11.4',
  nodemailer: '7.0.7',
  sharp: '0.34.4',
};

const numbers = (version: string) => version.split(/[.-]/).slice(0, 3).map(Number);

function isBelow(version: string, floor: string): boolean {
  const [have, least] = [numbers(version), numbers(floor)];
  const at = least.findIndex((number, i) => number !== have[i]);
  return at >= 0 && (have[at] ?? 0) < (least[at] ?? 0);
}

const installed = (name: string): string =>
  JSON.parse(readFileSync(inRoot('node_modules', name, 'package.json'), 'utf8')).version;

test.each(Object.entries(floors))('%s is not older than %s', (name, floor) => {
  expect(isBelow(installed(name), floor)).toBe(false);
});

test.each([
  ['16.3.2', '16.3.3', true],
  ['16.3.3', '16.3.3', false],
  ['16.4.0', '16.3.3', false],
  ['15.9.9', '16.3.3', true],
  ['17.0.0-rc.1', '16.3.3', false],
])('%s against %s', (version, floor, isTooOld) => {
  expect(isBelow(version, floor)).toBe(isTooOld);
});

test('every dependency is pinned to one version', () => {
  const { dependencies, devDependencies } = JSON.parse(readFileSync(inRoot('package.json'), 'utf8'));
  for (const version of Object.values({ ...dependencies, ...devDependencies }))
    expect(version).toMatch(/^(npm:[\w-]+@)?\d+\.\d+\.\d+(-[\w.]+)?$/);
});
