import { setTimeout as sleep } from 'node:timers/promises';
import { isEnding } from './ending.mjs';
import { databaseUrl, isMariadbRunning, rootUrl, startMariadb, stopMariadb } from './mariadb.mjs';
import { isOurs } from './processes.mjs';
import { MARIADB, providePrograms, REDIS } from './programs.mjs';
import { isRedisRunning, redisUrl, startRedis, stopRedis } from './redis.mjs';
import { complain, say, seconds } from './say.mjs';
import { changeState, hasState, readState } from './state.mjs';

const WATCH_EVERY_MS = 2_000;

/**
 * Starts what is wanted of MariaDB and Redis, or joins them when they run. Each command that uses them is
 * written down; the last one to leave stops them, unless `npm run services` asked to keep them.
 */
export async function openServices(folder, { mariadb, redis, keep = false, admin = false }) {
  await providePrograms([...(mariadb ? [MARIADB] : []), ...(redis ? [REDIS] : [])]);
  return changeState(folder, async (state) => {
    state.users = [...livingUsers(state), process.pid];
    // Those that were to be kept may have ended with the machine.
    const kept = keep || (state.kept && isAnyRunning(folder, state));
    await startBoth(folder, state, { mariadb, redis, admin });
    state.kept = kept;
    return {
      ...(mariadb && databaseAddresses(state.mariadb, admin)),
      ...(redis && { REDIS_URL: redisUrl(state.redis) }),
    };
  });
}

async function startBoth(folder, state, { mariadb, redis, admin }) {
  const start = async (name, starter) => {
    state[name] = await starter(folder, state[name], { admin });
  };
  // Settled, not all: what has started is written down even when its neighbour fails.
  const results = await Promise.allSettled([
    mariadb && start('mariadb', startMariadb),
    redis && start('redis', startRedis),
  ]);
  const failed = results.find(({ status }) => status === 'rejected');
  if (failed) throw failed.reason;
}

/** Starts again what dies of them, at its old address, until the command ends. */
export async function watchServices(folder, wanted) {
  let trouble;
  while (!isEnding()) {
    await sleep(WATCH_EVERY_MS, undefined, { ref: false });
    try {
      await reviveServices(folder, wanted);
      trouble = undefined;
    } catch (error) {
      if (!isEnding() && trouble !== error.message) complain(error);
      trouble = error.message;
    }
  }
}

/** Starts again what has died of them. */
export async function reviveServices(folder, wanted) {
  if (deadServices(folder, readState(folder), wanted).length === 0) return;
  await changeState(folder, async (state) => {
    const dead = deadServices(folder, state, wanted);
    if (isEnding() || dead.length === 0) return;
    say(`${dead.join(' and ')} died; starting again ...`);
    await startBoth(folder, state, wanted);
  });
}

const deadServices = (folder, state, { mariadb, redis }) => [
  ...(mariadb && state.mariadb && !isMariadbRunning(folder, state.mariadb) ? ['MariaDB'] : []),
  ...(redis && state.redis && !isRedisRunning(folder, state.redis) ? ['Redis'] : []),
];

const isAnyRunning = (folder, state) =>
  isMariadbRunning(folder, state.mariadb) || isRedisRunning(folder, state.redis);

export async function leaveServices(folder) {
  if (!hasState(folder)) return;
  await changeState(folder, async (state) => {
    state.users = livingUsers(state).filter((pid) => pid !== process.pid);
    if (state.users.length === 0 && !state.kept) await stopBoth(folder, state);
  });
}

/** Stops the services, or answers with the pids of the commands that still use them. */
export function stopServices(folder) {
  return changeState(folder, async (state) => {
    const users = livingUsers(state);
    if (users.length > 0) return users;
    state.kept = false;
    await stopBoth(folder, state);
    return [];
  });
}

async function stopBoth(folder, { mariadb, redis }) {
  const from = Date.now();
  const stopped = await Promise.all([stopMariadb(folder, mariadb), stopRedis(folder, redis)]);
  const names = ['MariaDB', 'Redis'].filter((_, index) => stopped[index]);
  if (names.length > 0) say(`${names.join(' and ')} stopped (${seconds(from)})`);
}

const databaseAddresses = (mariadb, admin) => ({
  DATABASE_URL: databaseUrl(mariadb),
  ...(admin && { MARIADB_ROOT_URL: rootUrl(mariadb) }),
});

const livingUsers = ({ users = [] }) => users.filter((pid) => isOurs(pid, 'launch.mjs'));
