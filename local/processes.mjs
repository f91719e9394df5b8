import { spawn, spawnSync } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync } from 'node:fs';
import { constants, setPriority } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { isEnding, Stopped, whenEnding } from './ending.mjs';
import { inRoot, root } from './paths.mjs';

const LEASH = ['--import', pathToFileURL(inRoot('local/leash.mjs')).href];
const PATIENCE_MS = 20_000;

/**
 * Runs a command to its end; its output is shown, or kept and returned with `quiet`. With `isPatient` it lets all others
 * have the processors first.
 */
export async function run(command, args, { quiet = false, stdin = 'ignore', stdout, ...options } = {}) {
  const out = quiet ? 'pipe' : 'inherit';
  const child = start(command, args, { stdio: [stdin, stdout ?? out, out], ...options });
  const output = collect(child);
  const code = await child.ended;
  if (isEnding()) throw new Stopped();
  return { code, output: output() };
}

export const node = (args, options) =>
  run(process.execPath, [...LEASH, ...args], { stdin: 'pipe', ...options });

/** Starts a Node program that goes on while this process does other things. */
export const startNode = (args, { out, ...options }) =>
  start(process.execPath, [...LEASH, ...args], { stdio: ['pipe', out, out], ...options });

/** A short question to a program, such as its version. */
export function ask(command, args) {
  const { status, stdout } = spawnSync(command, args, { encoding: 'utf8', timeout: 20_000 });
  return { ok: status === 0, text: stdout ?? '' };
}

/** Starts a server that outlives this process. */
export function startDaemon(command, args, logFile) {
  const log = openSync(logFile, 'a', 0o600);
  const child = spawn(command, args, { cwd: root, detached: true, stdio: ['ignore', log, log] });
  child.on('error', () => {});
  child.unref();
  closeSync(log);
  return child.pid;
}

/** Whether the process still is the one that was started: pids are given out again. */
export function isOurs(pid, ...marks) {
  return Number.isInteger(pid) && isAlive(pid) && marks.some((mark) => commandLine(pid).includes(mark));
}

/** Stops what a launcher started that was killed before it could write the pid down. */
export async function stopStray(pidFile, ...marks) {
  const pid = existsSync(pidFile) ? Number.parseInt(readFileSync(pidFile, 'utf8'), 10) : undefined;
  if (isOurs(pid, ...marks)) await stop(pid);
}

export async function stop(pid, { signal = 'SIGTERM', group = false } = {}) {
  const send = (name) => isAlive(pid) && process.kill(group ? -pid : pid, name);
  send(signal);
  if (!(await until(() => !isAlive(pid), PATIENCE_MS))) send('SIGKILL');
}

/** Waits until a condition holds; false when it does not within the time. */
export async function until(holds, ms, everyMs = 25) {
  for (const end = Date.now() + ms; Date.now() < end; await sleep(everyMs)) if (await holds()) return true;
  return false;
}

export function isAlive(pid) {
  try {
    return process.kill(pid, 0) && isProcess(pid);
  } catch (error) {
    return error.code === 'EPERM';
  }
}

// In a group of its own: Ctrl-C reaches the launcher alone, which then ends everything in the right order.
function start(command, args, { env = process.env, cwd = root, stdio, isPatient = false }) {
  if (isEnding()) throw new Stopped();
  const child = spawn(command, args, {
    cwd,
    env: { ...env, SHOP_LAUNCHER: String(process.pid) },
    stdio,
    detached: true,
  });
  if (isPatient && child.pid) setPriority(child.pid, constants.priority.PRIORITY_BELOW_NORMAL);
  const forget = whenEnding(() => child.pid && stop(child.pid, { signal: 'SIGINT', group: true }));
  child.ended = new Promise((done) => {
    child.on('error', () => done(127));
    child.on('close', (code) => done(code ?? 1));
  }).finally(() => isEnding() || forget());
  return child;
}

function collect(child) {
  const chunks = [];
  child.stdout?.on('data', (chunk) => chunks.push(chunk));
  child.stderr?.on('data', (chunk) => chunks.push(chunk));
  return () => Buffer.concat(chunks).toString();
}

function commandLine(pid) {
  // Without -ww the ps of macOS cuts at 79 characters.
  if (!existsSync('/proc/self/cmdline')) return ask('ps', ['-ww', '-o', 'command=', '-p', String(pid)]).text;
  return readProc(pid, 'cmdline').replaceAll('\0', ' ');
}

/** Neither a zombie nor a thread: Linux answers for the numbers of threads as if they were processes. */
function isProcess(pid) {
  const status = readProc(pid, 'status');
  const [, group = String(pid)] = /^Tgid:\s+(\d+)/m.exec(status) ?? [];
  return group === String(pid) && !/^State:\s+Z/m.test(status);
}

function readProc(pid, name) {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'utf8');
  } catch {
    return '';
  }
}
