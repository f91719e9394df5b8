import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { provideBuild } from './build.mjs';
import { providePackages } from './npm.mjs';
import { dataFolder } from './paths.mjs';
import { prepareDatabase } from './prepare.mjs';
import { node } from './processes.mjs';
import { provideServices } from './run-services.mjs';
import { hasDatabase, localSettings, readSettings } from './settings.mjs';
import { openTestWorld, takeTurn } from './test-world.mjs';

/** Asks the shop of this folder whether its invariants hold; its exit code is the answer. */
export async function reconcile(args) {
  const { env, isNew } = await openShop();
  if (isNew) await prepareDatabase(env, { stdout: process.stderr });
  return runScript('scripts/reconcile.ts', args, env);
}

/** Fills the shop of this folder with invented goods. */
export async function seedLarge(args) {
  const { env } = await openShop();
  await prepareDatabase(env);
  return runScript('scripts/seed-large.ts', args, env);
}

async function openShop() {
  const settings = readSettings();
  const folder = dataFolder();
  const isNew = !hasDatabase(settings) && !existsSync(join(folder, 'mariadb'));
  await providePackages();
  const addresses = await provideServices(settings, folder);
  return { isNew, env: { ...addresses, ...settings, ...(await localSettings(settings, folder)) } };
}

/** Measures a production build, which has a page more than the one that is sold. */
export const bench = (args) =>
  withBuild('bench/index.ts', args, { NEXT_DIST_DIR: '.next-bench', SHOP_BENCH: '1' });

/** Breaks the parts of a production build under load. */
export const faults = (args) => withBuild('bench/faults/index.ts', args);

/** Sells without a pause. */
export const soak = (args) => withBuild('bench/soak/index.ts', args);

/** Sends it calls and addresses that nobody meant. */
export const fuzz = (args) => withBuild('bench/fuzz/index.ts', args);

/** On services of its own, so that no order of it lands in the shop. */
async function withBuild(script, args, more = {}) {
  await takeTurn();
  await providePackages();
  const env = { ...(await openTestWorld()), NODE_ENV: 'production', ...more };
  await prepareDatabase(env, { stdout: process.stderr });
  await provideBuild(env);
  return runScript(script, args, env);
}

/** Runs one of the shop's programs to its end. */
export async function runScript(file, args, env) {
  const script = ['--conditions', 'react-server', '--import', 'tsx', file, ...args];
  const { code } = await node(script, { env });
  return code;
}
