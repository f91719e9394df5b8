import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isAlive, isOurs, startDaemon, stop, until } from '../processes.mjs';
import { Trouble } from '../say.mjs';

/** Starts a server of the cluster, known again by its pid file and a mark in its command line, and waits until it is well. */
export async function startServer(folder, { name, command, isWell, patienceMs = 60_000 }) {
  const log = logFile(folder, name);
  const [program, ...args] = command;
  const pid = startDaemon(program, args, log);
  writeFileSync(pidFile(folder, name), `${pid}\n`, { mode: 0o600 });
  const settled = await until(async () => !isAlive(pid) || (await isWell()), patienceMs, 100);
  if (settled && isAlive(pid)) return;
  await stop(pid);
  throw new Trouble(`${name} did not start. The end of ${log}:\n${lastLines(log)}`);
}

export async function stopServer(folder, { name, mark }, options) {
  const pid = pidOf(folder, { name, mark });
  if (pid) await stop(pid, options);
}

/** Undefined while it does not run. */
export function pidOf(folder, { name, mark }) {
  const file = pidFile(folder, name);
  const pid = existsSync(file) ? Number(readFileSync(file, 'utf8')) : undefined;
  return isOurs(pid, mark) ? pid : undefined;
}

/** As a power cut ends it. */
export async function killServer(folder, server) {
  const pid = pidOf(folder, server);
  if (!pid) return;
  process.kill(pid, 'SIGKILL');
  await until(() => !isAlive(pid), 10_000, 5);
}

const pidFile = (folder, name) => join(folder, `${name}.pid`);

const logFile = (folder, name) => join(folder, `${name}.log`);

const lastLines = (log) => readFileSync(log, 'utf8').trimEnd().split('\n').slice(-15).join('\n');
