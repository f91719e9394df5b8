import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withLock } from './lock.mjs';
import { Trouble } from './say.mjs';

/** Reads the state of a data folder, lets `change` work on it, and writes it back; one process at a time. */
export function changeState(folder, change) {
  makeFolder(folder);
  return withLock(join(folder, 'state.lock'), async () => {
    const state = readState(folder);
    try {
      return await change(state);
    } finally {
      writeState(folder, state);
    }
  });
}

export function readState(folder) {
  return hasState(folder) ? JSON.parse(readFileSync(stateFile(folder), 'utf8')) : {};
}

export const hasState = (folder) => existsSync(stateFile(folder));

export const makeSecret = (encoding = 'hex') => randomBytes(32).toString(encoding);

export function makeFolder(folder) {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  } catch (error) {
    throw new Trouble(
      `The data folder ${folder} cannot be made (${error.code}). Set SHOP_DATA_DIR to one that can.`,
    );
  }
}

const stateFile = (folder) => join(folder, 'state.json');

function writeState(folder, state) {
  const file = stateFile(folder);
  writeFileSync(`${file}.new`, `${JSON.stringify(state, null, 2)}\n`, { mode: 0o600 });
  renameSync(`${file}.new`, file);
}
