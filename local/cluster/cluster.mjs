import { whenEnding } from '../ending.mjs';
import { GALERA, HAPROXY, MARIADB, providePrograms, REDIS } from '../programs.mjs';
import { say, seconds } from '../say.mjs';
import { startGalera, stopGalera } from './galera.mjs';
import { mysqlAccount } from './mysql-account.mjs';
import { planOf } from './plan.mjs';
import { provideTransferScripts } from './transfer-scripts.mjs';

/** Three database nodes, Redis with a replica and Sentinels, and HAProxy before all, until the command ends. */
export async function openCluster(folder) {
  await providePrograms([MARIADB, REDIS, GALERA, HAPROXY]);
  const cluster = await provideCluster(folder);
  whenEnding(() => stopCluster(cluster));
  await stopCluster(cluster);
  await startGalera(cluster);
  return cluster;
}

/** The plan of the folder, for whoever starts and stops single servers of it. */
export async function provideCluster(folder) {
  const plan = await planOf(folder);
  return { ...plan, scripts: await provideTransferScripts(folder), account: mysqlAccount(folder) };
}

async function stopCluster(cluster) {
  const from = Date.now();
  await stopGalera(cluster);
  say(`Cluster stopped (${seconds(from)})`);
}
