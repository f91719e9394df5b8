import { join } from 'node:path';
import { provideBuild } from '../build.mjs';
import { tryLock } from '../lock.mjs';
import { providePackages } from '../npm.mjs';
import { dataFolder } from '../paths.mjs';
import { prepareDatabase } from '../prepare.mjs';
import { runScript } from '../run-tool.mjs';
import { say, Trouble } from '../say.mjs';
import { demandFreePort, startServer } from '../server.mjs';
import { portOf, secrets } from '../settings.mjs';
import { makeFolder } from '../state.mjs';
import { demoWorld, takeTurn, testFolder } from '../test-world.mjs';
import { openCluster, provideCluster } from './cluster.mjs';
import { addressesOf } from './haproxy.mjs';
import { showCluster } from './show-cluster.mjs';

/** `npm run cluster`: from a bare machine to the sample shop on three databases and two Redis, until it is told to end. */
export async function runCluster() {
  const shopPort = portOf({ PORT: process.env.PORT || '3000' });
  const folder = join(dataFolder(), 'cluster');
  demandToBeAlone(folder);
  await demandFreePort(shopPort, '127.0.0.1');
  await providePackages();
  const cluster = await provideCluster(folder, shopPort);
  const env = await worldOf(cluster, await secrets(dataFolder()));
  await provideBuild(env);
  await openCluster(cluster);
  await prepareDatabase(env);
  const apps = await Promise.all(cluster.apps.map(({ port }) => startServer({ ...env, PORT: String(port) })));
  say('The shop is ready');
  showCluster(cluster, env);
  return Math.max(...(await Promise.all(apps.map(({ ended }) => ended))));
}

/** Breaks the parts of a cluster of its own under load. */
export async function testCluster(args) {
  await takeTurn();
  await providePackages();
  const cluster = await provideCluster(join(testFolder, 'cluster'));
  const env = await worldOf(cluster, { ...(await secrets(testFolder)), NEXT_DIST_DIR: '.next-test' });
  await provideBuild(env);
  await openCluster(cluster, { fresh: true });
  await prepareDatabase(env, { stdout: process.stderr });
  return runScript('bench/cluster/index.ts', args, env);
}

const worldOf = async (cluster, settings) => ({
  ...(await demoWorld({
    ...settings,
    ...addressesOf(cluster),
    SHOP_DATA_DIR: cluster.folder,
    PORT: String(cluster.proxy.shop),
  })),
  NODE_ENV: 'production',
});

function demandToBeAlone(folder) {
  makeFolder(folder);
  const other = tryLock(join(folder, 'cluster.lock'));
  if (other) throw new Trouble(`The cluster of this folder is running already (process ${other.pid}).`);
}
