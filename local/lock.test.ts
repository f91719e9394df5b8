import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { tryLock, withLock } from './lock.mjs';
import { inRoot } from './paths.mjs';
import { isOurs, until } from './processes.mjs';

let folder: string;
let others: ChildProcess[];
const lockFile = () => join(folder, 'shop.lock');
const writeHolder = (pid: number | undefined) =>
  writeFileSync(lockFile(), JSON.stringify({ pid, port: '3000' }));

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lock-test-'));
  others = [];
});

afterEach(() => {
  for (const other of others) other.kill('SIGKILL');
  rmSync(folder, { recursive: true });
});

test('a living launcher keeps its lock, and says what it wrote into it', async () => {
  const launcher = await startProgram('launch.mjs');
  writeHolder(launcher.pid);
  expect(tryLock(lockFile())).toEqual({ pid: launcher.pid, port: '3000' });
});

test('the lock of a launcher that was killed is free', async () => {
  const launcher = await startProgram('launch.mjs');
  writeHolder(launcher.pid);
  launcher.kill('SIGKILL');
  await until(() => launcher.signalCode !== null, 5000);
  expect(tryLock(lockFile())).toBeUndefined();
});

test('another program that was given the pid of a launcher does not hold its lock', async () => {
  const { pid } = await startProgram('editor.mjs');
  writeHolder(pid);
  expect(tryLock(lockFile())).toBeUndefined();
});

test('this process, with the number of a launcher that died, does not hold its lock until it takes it', () => {
  writeHolder(process.pid);
  expect(tryLock(lockFile())).toBeUndefined();
  expect(tryLock(lockFile())).toEqual({ pid: process.pid });
});

test("npm's shell, with the number of a launcher that died, does not hold its lock", async () => {
  const lock = pathToFileURL(inRoot('local/lock.mjs'));
  const ask = `import { tryLock } from '${lock}'; process.exit(tryLock('${lockFile()}') ? 1 : 0)`;
  const script = `echo '{"pid":'$$'}' > '${lockFile()}'; "$1" --input-type=module -e "$2"; exit $?`;
  const shell = spawn('sh', ['-c', script, 'launch.mjs', process.execPath, ask], { stdio: 'ignore' });
  expect(await once(shell, 'exit')).toEqual([0, null]);
});

test.skipIf(!existsSync('/proc/self/task'))(
  'a thread that was given the number of a launcher does not hold its lock',
  async () => {
    const { pid } = await startProgram('launch.mjs');
    const threads = () => readdirSync(`/proc/${pid}/task`).map(Number);
    await until(() => threads().length > 1, 5000);
    writeHolder(threads().find((thread) => thread !== pid));
    expect(tryLock(lockFile())).toBeUndefined();
  },
);

test('a lock file that was cut off holds nothing', () => {
  writeFileSync(lockFile(), '{"pid":');
  expect(tryLock(lockFile())).toBeUndefined();
});

test('a lock is free again after the work, also after work that failed', async () => {
  await expect(withLock(lockFile(), () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(await withLock(lockFile(), async () => 'done')).toBe('done');
});

test('a pid counts only with the command line that was expected', async () => {
  const { pid } = await startProgram('--datadir=/somewhere/mariadb');
  expect(isOurs(pid, '--datadir=/somewhere/mariadb')).toBe(true);
  expect(isOurs(pid, '--datadir=/elsewhere/mariadb')).toBe(false);
  expect(isOurs(undefined, '--datadir=/somewhere/mariadb')).toBe(false);
});

async function startProgram(mark: string): Promise<ChildProcess> {
  const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)', mark], { stdio: 'ignore' });
  others.push(child);
  await until(() => isOurs(child.pid, mark), 5000);
  return child;
}
