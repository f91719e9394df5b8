import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { accountStatements } from '../mariadb.mjs';
import { createData } from '../mariadb-data.mjs';
import { run } from '../processes.mjs';
import { timed } from '../say.mjs';
import { CHECKER, isSynced } from './galera-state.mjs';
import { dataOf, nodeCommand } from './node-command.mjs';
import { startServer, stopServer } from './servers.mjs';

/** Starts the three nodes: the one that knows most makes the cluster, the others join it. */
export async function startGalera(cluster) {
  const [first, ...others] = await byKnowledge(cluster);
  await timed(`${first.node.name} started`, () => begin(cluster, first));
  for (const { node } of others) await timed(`${node.name} joined`, () => joinGalera(cluster, node));
}

/** Starts a node again that was stopped or killed, where its data ends; without data it gets a whole copy. */
export async function joinGalera(cluster, node) {
  const position = await positionOf(cluster, node);
  if (position.seqno < 0) remake(dataOf(cluster, node), cluster.account);
  await start(cluster, node, [`--wsrep-start-position=${position.text}`]);
}

/** The last to stop is the one that may begin alone. */
export async function stopGalera(cluster) {
  const [first, ...others] = cluster.nodes;
  await Promise.all(others.map((node) => stopServer(cluster.folder, node)));
  await stopServer(cluster.folder, first);
}

async function byKnowledge(cluster) {
  const known = [];
  for (const node of cluster.nodes) known.push({ node, ...(await positionOf(cluster, node)) });
  return known.sort((a, b) => b.seqno - a.seqno);
}

async function begin(cluster, { node, seqno, text }) {
  const data = dataOf(cluster, node);
  if (seqno < 0) return beginAnew(cluster, node);
  const state = join(data, 'grastate.dat');
  writeFileSync(state, readFileSync(state, 'utf8').replace(/(safe_to_bootstrap:) 0/, '$1 1'));
  await start(cluster, node, ['--wsrep-new-cluster', `--wsrep-start-position=${text}`]);
}

async function beginAnew(cluster, node) {
  const data = dataOf(cluster, node);
  rmSync(data, { recursive: true, force: true });
  await createData(data, cluster.account);
  const accounts = join(cluster.folder, 'accounts.sql');
  writeFileSync(accounts, statements(cluster), { mode: 0o600 });
  cluster.account.give(accounts);
  await start(cluster, node, ['--wsrep-new-cluster', `--init-file=${accounts}`]);
  rmSync(accounts);
}

const statements = ({ password }) =>
  `${accountStatements(password, true)}CREATE USER IF NOT EXISTS '${CHECKER}'@'127.0.0.1';\n`;

const start = (cluster, node, more) =>
  startServer(cluster.folder, {
    name: node.name,
    command: nodeCommand(cluster, node, more),
    isWell: () => isSynced(node.port),
  });

function remake(data, { give }) {
  rmSync(data, { recursive: true, force: true });
  mkdirSync(data, { mode: 0o700 });
  give(data);
}

/** Where the data of a node ends; a killed one has to read it out of its tables. */
async function positionOf(cluster, node) {
  const nothing = { seqno: -1, text: '00000000-0000-0000-0000-000000000000:-1' };
  if (!existsSync(join(dataOf(cluster, node), 'grastate.dat'))) return nothing;
  const [command, ...args] = nodeCommand(cluster, node, ['--wsrep-recover']);
  const { output } = await run(command, args, { quiet: true });
  const text = /Recovered position:? *([\w-]+:-?\d+)/.exec(output)?.[1];
  return text ? { seqno: Number(text.split(':')[1]), text } : nothing;
}
