import { whenEnding } from './ending.mjs';
import { dataFolder } from './paths.mjs';
import { Trouble } from './say.mjs';
import { leaveServices, openServices, stopServices, watchServices } from './services.mjs';
import { hasDatabase, hasRedis, readSettings } from './settings.mjs';

const SHOWN = ['DATABASE_URL', 'REDIS_URL', 'UPSTASH_REDIS_REST_URL', 'UPSTASH_REDIS_REST_TOKEN'];

/** Starts MySQL and Redis where no address is set, leaves them running, and prints all addresses. */
export async function startAndKeep() {
  const env = readSettings();
  const addresses = await provideServices(env, dataFolder(), { keep: true });
  for (const name of SHOWN) {
    const value = env[name] ?? addresses[name];
    if (value) process.stdout.write(`${name}=${value}\n`);
  }
}

export async function stopKept() {
  readSettings();
  const users = await stopServices(dataFolder());
  if (users.length === 0) return;
  throw new Trouble(`A shop of this folder is running (process ${users.join(', ')}); stop it first.`);
}

/**
 * The addresses of the services that are not set in the environment; released when the command ends, and with `watch`
 * started again whenever they die before.
 */
export async function provideServices(env, folder, { keep = false, watch = false } = {}) {
  const wanted = { mariadb: !hasDatabase(env), redis: !hasRedis(env), keep };
  if (!wanted.mariadb && !wanted.redis) return {};
  whenEnding(() => leaveServices(folder));
  const addresses = await openServices(folder, wanted);
  if (watch) void watchServices(folder, wanted);
  return addresses;
}
