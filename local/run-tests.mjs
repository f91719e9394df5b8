import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { provideBuild } from './build.mjs';
import { provideBrowser } from './chromium.mjs';
import { whenEnding } from './ending.mjs';
import { providePackages } from './npm.mjs';
import { inRoot } from './paths.mjs';
import { prepareDatabase } from './prepare.mjs';
import { node } from './processes.mjs';
import { timed } from './say.mjs';
import { startServer } from './server.mjs';
import { countPlaywright, countVitest } from './test-counts.mjs';
import { openTestWorld, takeTurn, testFolder } from './test-world.mjs';

const PARTS = { check, rules, e2e };
const E2E_REDIS = 15; // rule tests have those of their workers' numbers, and user ids begin anew in each database

/** Runs the parts one after the other, until one fails; the last line says how many tests there were. */
export async function runTests(parts, args) {
  const totals = { passed: 0, failed: 0 };
  let finished = false;
  whenEnding(() => printTotals(totals, finished));
  await takeTurn();
  await providePackages();
  const browser = parts.includes('e2e') ? await provideBrowser() : {};
  const env = { ...(await openTestWorld(process.env.TEST_DATABASE_URL)), ...browser };
  for (const part of parts) {
    const { passed, failed } = await timed(resultOf(part), () => PARTS[part](env, args));
    totals.passed += passed;
    totals.failed += failed;
    if (failed > 0) break;
  }
  finished = true;
  return totals.failed === 0 && totals.passed > 0 ? 0 : 1;
}

async function check(env) {
  const { code } = await node([inRoot('scripts/check.mjs')], { env });
  return { passed: 0, failed: code === 0 ? 0 : 1 };
}

async function rules(env, args) {
  const report = freshReport('vitest.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const { code } = await node([inRoot('node_modules/vitest/vitest.mjs'), 'run', ...reporters, ...args], {
    env,
  });
  return countVitest(report, code);
}

async function e2e(env, args) {
  const shop = {
    ...env,
    REDIS_URL: env.REDIS_URL.replace(/\d+$/, E2E_REDIS),
    TRUSTED_PROXIES: '127.0.0.1', // so that made-up calls count for addresses of their own
    CI: '1',
  };
  await prepareDatabase(shop);
  await provideBuild(shop);
  await startServer(shop, { log: freshReport('server.log') });
  const report = freshReport('playwright.json');
  const playwright = [
    inRoot('node_modules/@playwright/test/cli.js'),
    'test',
    '--reporter=list,json',
    ...args,
  ];
  const { code } = await node(playwright, { env: { ...shop, PLAYWRIGHT_JSON_OUTPUT_NAME: report } });
  return countPlaywright(report, code);
}

function freshReport(name) {
  const file = join(testFolder, name);
  rmSync(file, { force: true });
  return file;
}

const resultOf =
  (part) =>
  ({ passed, failed }) =>
    `${part}: ${passed} passed, ${failed} failed`;

function printTotals({ passed, failed }, finished) {
  process.stdout.write(`\n${passed} passed, ${failed + (finished ? 0 : 1)} failed\n`);
}
