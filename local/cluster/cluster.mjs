import { whenEnding } from '../ending.mjs';
import { GALERA, HAPROXY, MARIADB, providePrograms, REDIS } from '../programs.mjs';
import { timed } from '../say.mjs';
import { startGalera, stopGalera } from './galera.mjs';
import { startHaproxy, stopHaproxy } from './haproxy.mjs';
import { mysqlAccount } from './mysql-account.mjs';
import { planOf } from './plan.mjs';
import { startRedises, stopRedises } from './redis.mjs';
import { provideTransferScripts } from './transfer-scripts.mjs';

/** Three database nodes, Redis with a replica and Sentinels, and HAProxy before all, until the command ends. */
export async function openCluster(folder) {
  await providePrograms([MARIADB, REDIS, GALERA, HAPROXY]);
  const cluster = await provideCluster(folder);
  whenEnding(() => timed('Cluster stopped', () => stopCluster(cluster)));
  await stopCluster(cluster);
  await startGalera(cluster);
  await startRedises(cluster);
  await startHaproxy(cluster);
  return cluster;
}

/** The plan of the folder, for whoever starts and stops single servers of it. */
export async function provideCluster(folder) {
  const plan = await planOf(folder);
  return { ...plan, scripts: await provideTransferScripts(folder), account: mysqlAccount(folder) };
}

async function stopCluster(cluster) {
  await stopHaproxy(cluster);
  await Promise.all([stopGalera(cluster), stopRedises(cluster)]);
}
