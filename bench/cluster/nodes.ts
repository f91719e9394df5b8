import mysql, { type RowDataPacket } from 'mysql2/promise';
import { provideCluster } from '../../local/cluster/cluster.mjs';
import { joinGalera } from '../../local/cluster/galera.mjs';
import { killServer, pidOf } from '../../local/cluster/servers.mjs';
import { until } from '../../local/processes.mjs';

type Server = { name: string; port: number; mark: string };
export type Cluster = {
  folder: string;
  password: string;
  nodes: Server[];
  redises: Server[];
  apps: Server[];
};
export type Node = Server;
export type Nodes = Awaited<ReturnType<typeof openNodes>>;

const patienceMs = 120_000;

/** The database nodes one by one, past HAProxy. */
export async function openNodes() {
  const cluster = await readCluster();
  const { nodes, folder, password } = cluster;

  async function onNode<Row>({ port }: Pick<Node, 'port'>, sql: string, user = 'root'): Promise<Row[]> {
    const connection = await mysql.createConnection({
      host: '127.0.0.1',
      port,
      user,
      password,
      connectTimeout: 2_000,
    });
    try {
      return (await connection.query<RowDataPacket[]>({ sql, timeout: 5_000 }))[0] as unknown as Row[];
    } finally {
      connection.destroy();
    }
  }

  const status = async (node: Node) =>
    Object.fromEntries(
      (await onNode<{ Variable_name: string; Value: string }>(node, "SHOW STATUS LIKE 'wsrep_%'")).map(
        ({ Variable_name, Value }) => [Variable_name, Value],
      ),
    );

  const isWhole = async () => {
    const all = await Promise.all(nodes.map(status)).catch(() => []);
    const isIn = (state: Record<string, string>) =>
      state.wsrep_local_state === '4' && state.wsrep_cluster_size === String(nodes.length);
    return all.length > 0 && all.every(isIn)
      ? new Set(all.map((state) => state.wsrep_last_committed))
      : undefined;
  };

  const demand = async (holds: () => Promise<boolean>, what: string) => {
    if (!(await until(holds, patienceMs, 100))) throw new Error(`${what} took more than ${patienceMs} ms`);
  };

  return {
    cluster,
    pid: (node: Node) => pidOf(folder, node) ?? 0,
    kill: (node: Node) => killServer(folder, node),
    /** The node to which HAProxy sends the shop. */
    async writer(): Promise<Node> {
      const [row] = await onNode<{ port: number }>(
        { port: Number(new URL(process.env.DATABASE_URL ?? '').port) },
        'SELECT @@port AS port',
        'shop',
      );
      const writer = nodes.find(({ port }) => port === row?.port);
      if (!writer) throw new Error('HAProxy sends the shop to no node');
      return writer;
    },
    tell: (node: Node, sql: string) => onNode(node, sql),
    async rejoin(node: Node) {
      await joinGalera(cluster, node);
      await demand(async () => (await isWhole()) !== undefined, `the return of ${node.name}`);
    },
    whole: () => demand(async () => (await isWhole()) !== undefined, 'a whole cluster'),
    /** The addresses of all nodes, once they have the same; for when nobody buys. */
    async inStep(): Promise<string[]> {
      await demand(async () => (await isWhole())?.size === 1, 'a cluster in step');
      return nodes.map(({ port }) => `mysql://shop:${password}@127.0.0.1:${port}/shop`);
    },
  };
}

export const readCluster = () =>
  provideCluster(process.env.SHOP_DATA_DIR ?? '', undefined) as unknown as Promise<Cluster>;
