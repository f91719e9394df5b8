import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { find } from '../find-program.mjs';
import { ownTemporary } from '../mariadb-data.mjs';
import { GALERA_LIBRARY } from '../programs.mjs';

export const dataOf = ({ folder }, { name }) => join(folder, name);

/** The command line of a node. */
export function nodeCommand(cluster, node, more = []) {
  const path = [cluster.scripts, process.env.PATH].filter(Boolean).join(':');
  return [
    'env',
    `PATH=${path}`,
    find('mariadbd'),
    ...serverOptions(cluster, node),
    ...groupOptions(cluster, node),
    ...more,
  ];
}

function serverOptions(cluster, node) {
  const data = dataOf(cluster, node);
  const name = createHash('sha256').update(data).digest('hex').slice(0, 12);
  return [
    '--no-defaults',
    ...cluster.account.options,
    `--datadir=${data}`,
    ownTemporary(data, cluster.account.give),
    `--port=${node.port}`,
    '--bind-address=127.0.0.1',
    `--socket=${join(tmpdir(), `shop-${name}.sock`)}`,
    `--pid-file=${join(data, 'server.pid')}`,
    '--character-set-server=utf8mb4',
    '--collation-server=utf8mb4_unicode_ci',
    '--default-time-zone=+00:00',
    '--skip-name-resolve',
    '--max-connections=200',
    '--innodb-buffer-pool-size=96M',
    '--innodb-flush-log-at-trx-commit=1',
    '--binlog-format=ROW',
    '--innodb-autoinc-lock-mode=2',
  ];
}

const groupOptions = ({ nodes }, { name, group, transfer, catchUp }) => [
  '--wsrep-on=ON',
  `--wsrep-provider=${GALERA_LIBRARY}`,
  '--wsrep-cluster-name=meiduo',
  `--wsrep-cluster-address=gcomm://${nodes.map((node) => `127.0.0.1:${node.group}`).join(',')}`,
  `--wsrep-node-name=${name}`,
  '--wsrep-node-address=127.0.0.1',
  '--wsrep-sst-method=rsync',
  `--wsrep-sst-receive-address=127.0.0.1:${transfer}`,
  `--wsrep-provider-options=${Object.entries(provider(group, catchUp))
    .map(([key, value]) => `${key}=${value}`)
    .join(';')}`,
];

const provider = (group, catchUp) => ({
  'gmcast.listen_addr': `tcp://127.0.0.1:${group}`,
  'ist.recv_addr': `127.0.0.1:${catchUp}`,
  'gcache.size': '64M',
  'evs.keepalive_period': 'PT0.5S', // below a third of the next, or a busy member is taken for a dead one
  'evs.suspect_timeout': 'PT2S',
  'evs.inactive_timeout': 'PT4S',
  'evs.install_timeout': 'PT4S',
  'repl.causal_read_timeout': 'PT1.5S', // a page asks several times, and answers within ten seconds
});
