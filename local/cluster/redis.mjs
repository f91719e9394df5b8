import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { find } from '../find-program.mjs';
import { answers } from '../ports.mjs';
import { REDIS } from '../programs.mjs';
import { timed } from '../say.mjs';
import { startServer, stopServer } from './servers.mjs';

const GROUP = 'shop';

/** Starts the primary, its replica, and the three Sentinels that make the replica primary when it has to be. */
export async function startRedises(cluster) {
  await timed('Redis and its replica started', async () => {
    for (const redis of cluster.redises) await startRedisOf(cluster, redis);
  });
  await timed('Sentinels started', async () => {
    for (const sentinel of cluster.sentinels) await start(cluster, sentinel, sentinelConfig, ['--sentinel']);
  });
}

export const startRedisOf = (cluster, redis) => start(cluster, redis, redisConfig, []);

export async function stopRedises(cluster) {
  for (const server of [...cluster.sentinels, ...cluster.redises]) await stopServer(cluster.folder, server);
}

/** Whether the Sentinels have made it the primary, or it was that from the start. */
export const isPrimary = ({ password }, { port }) =>
  answers(port, (text) => text.includes('role:master'), `AUTH ${password}\r\nINFO replication\r\n`);

async function start(cluster, server, config, more) {
  const { folder, password } = cluster;
  const data = join(folder, server.name);
  mkdirSync(data, { recursive: true, mode: 0o700 });
  const file = join(data, 'redis.conf');
  // written once: afterwards the servers write down in it who is whose replica
  if (!existsSync(file)) writeFileSync(file, config(cluster, server, data), { mode: 0o600 });
  await startServer(folder, {
    name: server.name,
    command: [find(...REDIS.programs[0]), file, ...more],
    isWell: () => answers(server.port, (text) => text.includes('+PONG'), `AUTH ${password}\r\nPING\r\n`),
  });
}

const redisConfig = ({ password, redises: [first] }, server, data) => `${common(password, server, data)}
masterauth ${password}
appendonly yes
appendfsync everysec
save ""
repl-diskless-sync-delay 0
${server === first ? '' : `replicaof 127.0.0.1 ${first.port}\n`}`;

const sentinelConfig = ({ password, redises: [first] }, server, data) => `${common(password, server, data)}
sentinel sentinel-pass ${password}
sentinel monitor ${GROUP} 127.0.0.1 ${first.port} 2
sentinel auth-pass ${GROUP} ${password}
sentinel down-after-milliseconds ${GROUP} 1500
sentinel failover-timeout ${GROUP} 6000
`;

const common = (password, { port }, data) => `bind 127.0.0.1
port ${port}
dir "${data}"
requirepass ${password}`;
