import { randomInt } from 'node:crypto';
import { whyNotFree } from '../ports.mjs';
import { changeState, makeSecret } from '../state.mjs';

const NODES = ['node-1', 'node-2', 'node-3'];
const REDISES = ['redis-1', 'redis-2'];
const SENTINELS = ['sentinel-1', 'sentinel-2', 'sentinel-3'];

/** Names, ports and passwords of the cluster in this folder, made once: the members know each other by them. */
export function planOf(folder) {
  return changeState(folder, async (state) => {
    state.plan ??= await makePlan();
    return { folder, ...state.plan };
  });
}

async function makePlan() {
  const port = portPicker();
  const named = async (names, ...ports) => {
    const list = [];
    for (const name of names) {
      const entry = { name };
      for (const use of ports) entry[use] = await port();
      list.push({ ...entry, mark: `:${entry.port}` });
    }
    return list;
  };
  const nodes = await named(NODES, 'port', 'group', 'transfer', 'catchUp');
  return {
    password: makeSecret(),
    nodes: nodes.map((node) => ({ ...node, mark: `--port=${node.port}` })),
    redises: await named(REDISES, 'port'),
    sentinels: await named(SENTINELS, 'port'),
    apps: await named(['app-1', 'app-2'], 'port'),
    proxy: {
      name: 'haproxy',
      mark: 'haproxy.cfg',
      database: await port(),
      redis: await port(),
      shop: await port(),
    },
  };
}

/** Below the range from which the system takes ports for connections: a server that was killed finds its own again. */
function portPicker() {
  const taken = new Set();
  return async () => {
    for (;;) {
      const port = randomInt(15_000, 32_000);
      if (taken.has(port) || (await whyNotFree(port, '127.0.0.1'))) continue;
      taken.add(port);
      return port;
    }
  };
}
