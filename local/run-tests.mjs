import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { provideBuild } from './build.mjs';
import { provideBrowser } from './chromium.mjs';
import { whenEnding } from './ending.mjs';
import { FAULTS_DATABASE } from './mariadb.mjs';
import { providePackages } from './npm.mjs';
import { inRoot } from './paths.mjs';
import { prepareDatabase } from './prepare.mjs';
import { node, stop } from './processes.mjs';
import { redisUrl, startRedisCluster } from './redis.mjs';
import { say, timed } from './say.mjs';
import { startServer } from './server.mjs';
import { countPlaywright, countTrials, countVitest } from './test-counts.mjs';
import { openTestWorld, takeTurn, testFolder } from './test-world.mjs';

const PARTS = { check, rules, e2e, faults };
const FAULTS_REDIS = 14;
const E2E_REDIS = 15; // user ids begin anew in each database
const RULE_WORKERS = 2; // as in vitest.config.ts

let building; // at leisure, while others wait

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
    if (part === 'rules' && parts.includes('e2e')) buildMeanwhile(env);
    const { passed, failed } = await timed(resultOf(part), () => PARTS[part](env, args));
    totals.passed += passed;
    totals.failed += failed;
    if (failed > 0) break;
  }
  finished = true;
  return totals.failed === 0 && totals.passed > 0 ? 0 : 1;
}

/** The rule tests leave a quarter of the processors' time. What goes wrong is told where the build is needed. */
function buildMeanwhile(env) {
  building = provideBuild(env, { isPatient: true });
  building.catch(() => {});
}

async function check(env) {
  const { code } = await node([inRoot('scripts/check.mjs')], { env });
  return { passed: 0, failed: code === 0 ? 0 : 1 };
}

async function rules(env, args) {
  const report = freshReport('vitest.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const { code } = await node([inRoot('node_modules/vitest/vitest.mjs'), 'run', ...reporters, ...args], {
    env: { ...env, TEST_REDIS_URLS: await startRedises() },
  });
  return countVitest(report, code);
}

/** One for each worker, and each a cluster, so that every test says whether a step stays in one slot. */
async function startRedises() {
  const folders = Array.from({ length: RULE_WORKERS }, (_, i) => join(testFolder, `redis-${i + 1}`));
  const redises = await Promise.all(folders.map(startRedisCluster));
  for (const { pid } of redises) whenEnding(() => stop(pid));
  return redises.map((redis) => redisUrl(redis)).join(' ');
}

async function e2e(env, args) {
  const shop = {
    ...env,
    REDIS_URL: env.REDIS_URL.replace(/\d+$/, E2E_REDIS),
    TRUSTED_PROXIES: '127.0.0.1', // so that made-up calls count for addresses of their own
    CI: '1',
    MISUNDERSTOOD_FILE: freshReport('misunderstood.log'),
  };
  await prepareDatabase(shop);
  await building;
  await provideBuild(shop);
  const before = pathToFileURL(inRoot('e2e/heed-server.ts')).href;
  const server = await startServer(shop, { log: freshReport('server.log'), before });
  const report = freshReport('playwright.json');
  const playwright = [
    inRoot('node_modules/@playwright/test/cli.js'),
    'test',
    '--reporter=list,json',
    ...args,
  ];
  const { code } = await node(playwright, { env: { ...shop, PLAYWRIGHT_JSON_OUTPUT_NAME: report } });
  await stop(server.pid, { group: true }); // what is broken next is not for it
  return countPlaywright(report, code);
}

/** A few of the trials of `npm run test:faults`, on a database that no test has touched. */
async function faults(env) {
  if (process.env.TEST_DATABASE_URL) return leaveOut('faults: not run, since that MariaDB may not be killed');
  const addresses = {
    DATABASE_URL: env.DATABASE_URL.replace(/\w+$/, FAULTS_DATABASE),
    REDIS_URL: env.REDIS_URL.replace(/\d+$/, FAULTS_REDIS),
  };
  const shop = { ...env, ...addresses, NODE_ENV: 'production' };
  await prepareDatabase(shop);
  await provideBuild(shop);
  const report = freshReport('faults.json');
  const script = ['--conditions', 'react-server', '--import', 'tsx', inRoot('bench/faults/index.ts')];
  const { code } = await node([...script, '--short', `--report=${report}`], { env: shop });
  return countTrials(report, code);
}

function leaveOut(why) {
  say(why);
  return { passed: 0, failed: 0 };
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
