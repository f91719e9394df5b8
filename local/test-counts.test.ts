import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { countPlaywright, countTrials, countVitest } from './test-counts.mjs';

let folder: string;
const report = (content: unknown) => {
  const file = join(folder, 'report.json');
  writeFileSync(file, JSON.stringify(content));
  return file;
};
const aFile = (status: string, ...tests: string[]) => ({
  status,
  assertionResults: tests.map((result) => ({ status: result })),
});

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'counts-test-'));
});

afterAll(() => rmSync(folder, { recursive: true }));

test('counts tests, and a file that could not even be read as one failure', () => {
  const file = report({ testResults: [aFile('failed', 'passed', 'failed', 'skipped'), aFile('failed')] });
  expect(countVitest(file, 1)).toEqual({ passed: 1, failed: 2 });
});

test('a run that fails without a failed test counts as one failure', () => {
  expect(countVitest(report({ testResults: [aFile('passed', 'passed')] }), 1)).toEqual({
    passed: 1,
    failed: 1,
  });
  expect(countVitest(join(folder, 'no-report'), 1)).toEqual({ passed: 0, failed: 1 });
  expect(countPlaywright(join(folder, 'no-report'), 1)).toEqual({ passed: 0, failed: 1 });
});

test('a browser test that passed only when repeated has failed', () => {
  const file = report({ stats: { expected: 5, unexpected: 1, flaky: 2, skipped: 1 }, errors: [] });
  expect(countPlaywright(file, 1)).toEqual({ passed: 5, failed: 3 });
});

test('trouble outside of the browser tests counts', () => {
  const file = report({
    stats: { expected: 0, unexpected: 0, flaky: 0, skipped: 0 },
    errors: [{ message: 'no server' }],
  });
  expect(countPlaywright(file, 1)).toEqual({ passed: 0, failed: 1 });
});

test('trials count as tests, and a run of them that broke is a failure', () => {
  const file = report({ passed: 10, failed: 1, notRun: 2 });
  expect(countTrials(file, 1)).toEqual({ passed: 10, failed: 1 });
  expect(countTrials(file, 0)).toEqual({ passed: 10, failed: 1 });
  expect(countTrials(join(folder, 'no-report'), 1)).toEqual({ passed: 0, failed: 1 });
});
