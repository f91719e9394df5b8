import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { find } from './find-program.mjs';
import { answers, freePort } from './ports.mjs';
import { isAlive, isOurs, startDaemon, stop, stopStray, until } from './processes.mjs';
import { REDIS } from './programs.mjs';
import { Trouble, timed } from './say.mjs';
import { makeFolder, makeSecret } from './state.mjs';

const TRIES = 3;

/** Starts Redis in the folder unless it runs; `known` is what the state file remembers of it. */
export async function startRedis(folder, known = {}) {
  if (isRedisRunning(folder, known)) return known;
  await clearPlace(folder);
  return timed(startedWords, () => launch(folder, { ...known, password: known.password ?? makeSecret() }));
}

/** A cluster of one node with every slot: it refuses a step that touches two, has the database 0 alone, and keeps nothing. */
export async function startRedisCluster(folder) {
  await clearPlace(folder);
  return launch(folder, { password: makeSecret() }, CLUSTER);
}

/** Answers whether there was anything to stop. */
export async function stopRedis(folder, known) {
  if (!isRedisRunning(folder, known)) return false;
  await stop(known.pid);
  return true;
}

export const redisUrl = ({ password, port }, database = 0) =>
  `redis://:${password}@127.0.0.1:${port}/${database}`;

async function clearPlace(folder) {
  await stopStray(pidFile(folder), configFile(folder), `-server 127.0.0.1:`);
  makeFolder(join(folder, 'redis'));
}

const startedWords = ({ port }) => `Redis started on port ${port}`;

const pidFile = (folder) => join(folder, 'redis.pid');

const configFile = (folder) => join(folder, 'redis.conf');

// A running Redis replaces its command line by its name and address.
export const isRedisRunning = (folder, known) =>
  isOurs(known?.pid, configFile(folder), `-server 127.0.0.1:${known?.port}`);

const ALONE = {
  lines: async () => 'appendonly yes\nappendfsync everysec',
  ask: 'PING',
  well: '+PONG',
};

const CLUSTER = {
  lines: async () => `cluster-enabled yes\ncluster-port ${await freePort()}`,
  ask: 'CLUSTER ADDSLOTSRANGE 0 16383\r\nCLUSTER INFO',
  well: 'cluster_state:ok',
};

async function launch(folder, last, kind = ALONE, triesLeft = TRIES) {
  const log = join(folder, 'redis.log');
  const { password } = last;
  const port = await freePort(last.port);
  writeFileSync(configFile(folder), config(folder, port, password, await kind.lines()), { mode: 0o600 });
  const pid = startDaemon(find(...REDIS.programs[0]), [configFile(folder)], log);
  const known = { pid, port, password };
  const settled = await until(async () => !isAlive(pid) || (await isServing(known, kind)), 60_000);
  if (settled && isAlive(pid)) return known;
  await stop(pid);
  if (triesLeft > 1 && /Address already in use/i.test(lastLines(log)))
    return launch(folder, last, kind, triesLeft - 1);
  throw new Trouble(`Redis did not start. The end of ${log}:\n${lastLines(log)}`);
}

const config = (folder, port, password, lines) => `bind 127.0.0.1
port ${port}
dir "${join(folder, 'redis')}"
pidfile "${pidFile(folder)}"
requirepass ${password}
save ""
${lines}
`;

const isServing = ({ port, password }, { ask, well }) =>
  answers(port, (text) => text.includes(well), `AUTH ${password}\r\n${ask}\r\n`);

const lastLines = (log) => readFileSync(log, 'utf8').trimEnd().split('\n').slice(-15).join('\n');
