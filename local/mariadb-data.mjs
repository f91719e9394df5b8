import { readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { find } from './find-program.mjs';
import { run } from './processes.mjs';
import { Trouble } from './say.mjs';
import { makeFolder } from './state.mjs';

export const AS_ROOT = process.getuid?.() === 0 ? ['--user=root'] : [];

/** A server that starts empties the folder of what others may be using: each has one of its own, given to its account. */
export function ownTemporary(data, give = () => {}) {
  const folder = `${data}.tmp`;
  makeFolder(folder);
  give(folder);
  return `--tmpdir=${folder}`;
}

/** Made aside and renamed, so that an interrupted creation is not taken for a database. */
export async function createData(data, { options = AS_ROOT, give } = {}) {
  removeInterrupted(data);
  const fresh = `${data}.new-${process.pid}`;
  makeFolder(fresh);
  const folders = [`--datadir=${fresh}`, ownTemporary(data, give)];
  const args = ['--no-defaults', ...options, ...folders, '--skip-test-db'];
  const { code, output } = await run(find('mariadb-install-db', 'mysql_install_db'), args, { quiet: true });
  if (code !== 0) throw new Trouble(`The database folder ${data} could not be created:\n${output}`);
  renameSync(fresh, data);
}

// One that was interrupted only just now may still be writing; then a later start removes it.
function removeInterrupted(data) {
  for (const name of readdirSync(dirname(data))) {
    if (!name.startsWith(`${basename(data)}.new-`)) continue;
    try {
      rmSync(join(dirname(data), name), { recursive: true });
    } catch {}
  }
}
