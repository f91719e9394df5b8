import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { whenEnding } from '../ending.mjs';
import { GALERA, HAPROXY, MARIADB, providePrograms, REDIS } from '../programs.mjs';
import { timed } from '../say.mjs';
import { startGalera, stopGalera } from './galera.mjs';
import { startHaproxy, stopHaproxy } from './haproxy.mjs';
import { mysqlAccount } from './mysql-account.mjs';
import { planOf } from './plan.mjs';
import { startRedises, stopRedises } from './redis.mjs';
import { provideTransferScripts } from './transfer-scripts.mjs';

/** The plan of the folder, and what is needed to start and stop its servers. */
export async function provideCluster(folder, shopPort) {
  await providePrograms([MARIADB, REDIS, GALERA, HAPROXY]);
  const plan = await planOf(folder);
  if (shopPort) plan.proxy.shop = shopPort;
  return { ...plan, scripts: await provideTransferScripts(folder), account: mysqlAccount(folder) };
}

/**
 * Three database nodes, Redis with a replica and Sentinels, and HAProxy before all and before two processes of the
 * shop, which are somebody else's; until the command ends. `fresh` forgets what they held.
 */
export async function openCluster(cluster, { fresh = false } = {}) {
  whenEnding(() => timed('Cluster stopped', () => stopCluster(cluster)));
  await stopCluster(cluster);
  if (fresh) forget(cluster);
  await Promise.all([startGalera(cluster), startRedises(cluster)]);
  await startHaproxy(cluster);
}

async function stopCluster(cluster) {
  await stopHaproxy(cluster);
  await Promise.all([stopGalera(cluster), stopRedises(cluster)]);
}

function forget({ folder, nodes, redises, sentinels }) {
  for (const { name } of [...nodes, ...redises, ...sentinels])
    rmSync(join(folder, name), { recursive: true, force: true });
}
