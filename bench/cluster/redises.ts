import { isPrimary, startRedisOf } from '../../local/cluster/redis.mjs';
import { killServer } from '../../local/cluster/servers.mjs';
import { until } from '../../local/processes.mjs';
import { readCluster } from './nodes.ts';

export type Redises = Awaited<ReturnType<typeof openRedises>>;

const patienceMs = 60_000;

/** The primary Redis and its replica, which change places. */
export async function openRedises() {
  const cluster = await readCluster();
  const primaries = async () => {
    const are = await Promise.all(cluster.redises.map((redis) => isPrimary(cluster, redis)));
    return cluster.redises.filter((_, i) => are[i]);
  };
  return {
    async killPrimary() {
      const [primary] = await primaries();
      if (!primary) throw new Error('no Redis is the primary');
      await killServer(cluster.folder, primary);
      return primary;
    },
    /** Ends when the returned one has become the replica of the other. */
    async rejoin(redis: { name: string; port: number; mark: string }) {
      await startRedisOf(cluster, redis);
      const isReplica = async () => (await primaries()).every(({ port }) => port !== redis.port);
      if (!(await until(isReplica, patienceMs, 100)))
        throw new Error(`${redis.name} did not become a replica`);
    },
  };
}
