import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { find } from './find-program.mjs';
import { AS_ROOT, createData, ownTemporary } from './mariadb-data.mjs';
import { answers, freePort } from './ports.mjs';
import { isAlive, isOurs, startDaemon, stop, stopStray, until } from './processes.mjs';
import { Trouble, timed } from './say.mjs';
import { makeSecret } from './state.mjs';

const TRIES = 3;

/** Beside the shop's own where there is an administrator: what is broken on purpose is nobody else's. */
export const FAULTS_DATABASE = 'shop_faults';

/** Starts MariaDB in the folder unless it runs; `known` is what the state file remembers of it. */
export async function startMariadb(folder, known = {}, { admin = false } = {}) {
  if (isMariadbRunning(folder, known)) return known;
  const data = dataFolder(folder);
  await stopStray(pidFile(folder), dataOption(folder));
  if (!existsSync(data)) await timed('Database folder created', () => createData(data));
  const accounts = { password: known.password ?? makeSecret(), admin };
  return timed(startedWords, () => launch(folder, known.port, accounts));
}

/** Answers whether there was anything to stop. */
export async function stopMariadb(folder, known) {
  if (!isMariadbRunning(folder, known)) return false;
  await stop(known.pid);
  return true;
}

export const databaseUrl = ({ password, port }) => `mysql://shop:${password}@127.0.0.1:${port}/shop`;

export const rootUrl = ({ password, port }) => `mysql://root:${password}@127.0.0.1:${port}/`;

const startedWords = ({ port }) => `MariaDB started on port ${port}`;

const dataFolder = (folder) => join(folder, 'mariadb');

const dataOption = (folder) => `--datadir=${dataFolder(folder)}`;

const pidFile = (folder) => join(folder, 'mariadb.pid');

export const isMariadbRunning = (folder, known) => isOurs(known?.pid, dataOption(folder));

async function launch(folder, lastPort, { password, admin }, triesLeft = TRIES) {
  const log = join(folder, 'mariadb.log');
  const initFile = join(folder, 'accounts.sql');
  const port = await freePort(lastPort);
  writeFileSync(initFile, accountStatements(password, admin), { mode: 0o600 });
  const pid = startDaemon(find('mariadbd'), options(folder, port, initFile), log);
  const settled = await until(async () => !isAlive(pid) || (await answers(port, isGreeting)), 60_000);
  rmSync(initFile);
  if (settled && isAlive(pid)) return { pid, port, password };
  await stop(pid);
  if (triesLeft > 1 && portWasTaken(log)) return launch(folder, lastPort, { password, admin }, triesLeft - 1);
  throw new Trouble(`MariaDB did not start. The end of ${log}:\n${lastLines(log)}`);
}

function options(folder, port, initFile) {
  const name = createHash('sha256').update(dataFolder(folder)).digest('hex').slice(0, 12);
  return [
    '--no-defaults',
    ...AS_ROOT,
    dataOption(folder),
    ownTemporary(dataFolder(folder)),
    `--port=${port}`,
    '--bind-address=127.0.0.1',
    `--socket=${join(tmpdir(), `shop-${name}.sock`)}`,
    `--pid-file=${pidFile(folder)}`,
    `--init-file=${initFile}`,
    '--character-set-server=utf8mb4',
    '--collation-server=utf8mb4_unicode_ci',
    '--default-time-zone=+00:00',
    '--skip-name-resolve',
    '--max-connections=200',
    `--innodb-buffer-pool-size=${bufferPoolMegabytes()}M`,
    '--innodb-flush-log-at-trx-commit=1',
  ];
}

/** One statement a line: that is how the server reads its init file. The shop's account is never super. */
export function accountStatements(password, admin) {
  const account = (name, rights) => [
    `CREATE USER IF NOT EXISTS '${name}'@'127.0.0.1';`,
    `ALTER USER '${name}'@'127.0.0.1' IDENTIFIED BY '${password}';`,
    `GRANT ALL ON ${rights};`,
  ];
  const database = (name) =>
    `CREATE DATABASE IF NOT EXISTS ${name} CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;`;
  return [
    database('shop'),
    ...account('shop', "`shop%`.* TO 'shop'@'127.0.0.1'"),
    "GRANT PROCESS ON *.* TO 'shop'@'127.0.0.1';", // reconcile looks for transactions left open
    ...(admin ? account('root', "*.* TO 'root'@'127.0.0.1' WITH GRANT OPTION") : []),
    ...(admin ? [database(FAULTS_DATABASE)] : []),
    '',
  ].join('\n');
}

function bufferPoolMegabytes() {
  const eighth = totalmem() / 2 ** 20 / 8;
  return Math.round(Math.min(1024, Math.max(128, eighth)));
}

const isGreeting = (bytes) => bytes.length > 5 && bytes.charCodeAt(4) === 10;

const portWasTaken = (log) => /Address already in use/i.test(lastLines(log));

const lastLines = (log) => readFileSync(log, 'utf8').trimEnd().split('\n').slice(-15).join('\n');
