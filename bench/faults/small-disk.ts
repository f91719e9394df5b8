import { execFileSync } from 'node:child_process';
import { closeSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { dataFolder } from './parts.ts';
import { NotHere } from './trials/trial.ts';
import type { World } from './world.ts';

export type SmallDisk = { fill: () => void; free: () => void; leave: () => Promise<void> };

const spareBytes = 24 * 2 ** 20;

/** Moves the data of MariaDB to a file system in memory with little room; `leave` moves it back. */
export async function ontoSmallDisk(world: World): Promise<SmallDisk> {
  const data = join(dataFolder(), 'mariadb');
  const aside = `${data}.aside`;
  const filler = join(data, 'filler');
  demandMounting(aside);
  let isMounted = false;
  const unmount = () => {
    if (isMounted) run('umount', '--lazy', data);
    isMounted = false;
  };
  process.once('exit', unmount);

  await world.restartMariadb({
    signal: 'SIGTERM',
    meanwhile() {
      const bytes = Number.parseInt(run('du', '-sb', data), 10);
      renameSync(data, aside);
      mkdirSync(data);
      mount(data, bytes + spareBytes);
      isMounted = true;
      copy(aside, data);
    },
  });

  return {
    fill: () => fill(filler),
    free: () => rmSync(filler, { force: true }),
    leave: () =>
      world.restartMariadb({
        signal: 'SIGTERM',
        meanwhile() {
          rmSync(filler, { force: true });
          rmSync(aside, { recursive: true });
          mkdirSync(aside);
          copy(data, aside);
          unmount();
          rmSync(data, { recursive: true });
          renameSync(aside, data);
        },
      }),
  };
}

function demandMounting(folder: string): void {
  mkdirSync(folder);
  try {
    mount(folder, 2 ** 20);
    run('umount', folder);
  } catch {
    throw new NotHere('no file system can be mounted here (it takes root on Linux)');
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const mount = (folder: string, bytes: number) =>
  run('mount', '-t', 'tmpfs', '-o', `size=${bytes}`, 'small-disk', folder);

/** Holes are filled in: a file that only seems to have its size would break when it is written. */
const copy = (from: string, to: string) => run('cp', '-a', '--sparse=never', `${from}/.`, to);

const run = (command: string, ...args: string[]) =>
  execFileSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });

function fill(file: string): void {
  const to = openSync(file, 'w');
  for (const bytes of [2 ** 20, 4_096]) {
    const piece = Buffer.alloc(bytes);
    try {
      for (;;) writeSync(to, piece);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
    }
  }
  closeSync(to);
}
