import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { whenEnding } from './ending.mjs';
import { isOurs, until } from './processes.mjs';

const LAUNCHER = 'launch.mjs';
const held = new Set();

/** Takes the lock of a file and returns nothing, or returns what its living holder wrote into it. */
export function tryLock(file, note = {}) {
  const mine = `${file}.${process.pid}`;
  writeFileSync(mine, JSON.stringify({ pid: process.pid, ...note }), { mode: 0o600 });
  try {
    for (;;) {
      if (link(mine, file)) return void held.add(file);
      const holder = readHolder(file);
      if (holder && isHeld(file, holder)) return holder;
      removeStale(file, holder);
    }
  } finally {
    rmSync(mine, { force: true });
  }
}

// After a reboot, or in a new container, this process or npm's shell before it may have the number of one that died.
function isHeld(file, { pid }) {
  if (pid === process.pid) return held.has(file);
  return pid !== process.ppid && isOurs(pid, LAUNCHER);
}

export async function waitForLock(file, whenBusy = () => {}) {
  let said = false;
  await until(
    () => {
      const holder = tryLock(file);
      if (holder && !said) whenBusy(holder);
      said ||= holder !== undefined;
      return !holder;
    },
    Number.POSITIVE_INFINITY,
    100,
  );
}

export async function withLock(file, work) {
  await waitForLock(file);
  try {
    return await work();
  } finally {
    unlock(file);
  }
}

function unlock(file) {
  if (held.delete(file)) rmSync(file, { force: true });
}

function link(from, to) {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
}

function readHolder(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

// Another process may have replaced the dead holder's file in the meantime: then it is put back.
function removeStale(file, holder) {
  const aside = `${file}.stale.${process.pid}`;
  try {
    renameSync(file, aside);
  } catch {
    return;
  }
  if (readHolder(aside)?.pid !== holder?.pid) link(aside, file);
  rmSync(aside, { force: true });
}

whenEnding(() => {
  for (const file of held) rmSync(file, { force: true });
});
