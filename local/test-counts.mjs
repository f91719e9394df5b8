import { existsSync, readFileSync } from 'node:fs';

/** Passed and failed tests of a Vitest report; what failed outside of a test counts as one. */
export function countVitest(file, exitCode) {
  const files = read(file)?.testResults ?? [];
  const tests = files.flatMap(({ assertionResults }) => assertionResults);
  const broken = files.filter(
    ({ status, assertionResults }) => status === 'failed' && !assertionResults.some(isFailed),
  );
  const passed = tests.filter(({ status }) => status === 'passed').length;
  return settle({ passed, failed: tests.filter(isFailed).length + broken.length }, exitCode);
}

/** The same of a Playwright report; a test that passed only when repeated has failed. */
export function countPlaywright(file, exitCode) {
  const { stats = {}, errors = [] } = read(file) ?? {};
  const { expected = 0, unexpected = 0, flaky = 0 } = stats;
  return settle(
    { passed: expected, failed: unexpected + flaky + (unexpected ? 0 : errors.length) },
    exitCode,
  );
}

/** The same of the trials; one that this machine could not run is neither. */
export function countTrials(file, exitCode) {
  const { passed = 0, failed = 0 } = read(file) ?? {};
  return settle({ passed, failed }, exitCode);
}

const isFailed = ({ status }) => status === 'failed';

const settle = ({ passed, failed }, exitCode) => ({
  passed,
  failed: exitCode !== 0 && failed === 0 ? 1 : failed,
});

const read = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined);
