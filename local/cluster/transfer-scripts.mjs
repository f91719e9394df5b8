import { chmodSync, copyFileSync, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { find } from '../find-program.mjs';
import { run } from '../processes.mjs';
import { Trouble, timed } from '../say.mjs';

const SCRIPTS = ['wsrep_sst_rsync', 'wsrep_sst_common'];

/**
 * The folder of the scripts with which a node gets its first copy of the data. They come in the package of the whole
 * server, which is unpacked and not installed: installing it stops every MariaDB that runs on the machine.
 */
export async function provideTransferScripts(folder) {
  if (find(SCRIPTS[0])) return undefined;
  const scripts = join(folder, 'programs');
  if (!existsSync(join(scripts, SCRIPTS.at(-1))))
    await timed('Scripts of MariaDB unpacked', () => unpack(scripts));
  return scripts;
}

async function unpack(scripts) {
  const whole = join(scripts, 'whole');
  mkdirSync(whole, { recursive: true });
  const fetched = await run('apt-get', ['download', 'mariadb-server'], { quiet: true, cwd: whole });
  const archive = readdirSync(whole).find((name) => name.endsWith('.deb'));
  if (archive) await run('dpkg-deb', ['-x', archive, '.'], { cwd: whole });
  else
    throw new Trouble(
      `The package mariadb-server could not be fetched, for ${SCRIPTS[0]}:\n${fetched.output}`,
    );
  for (const name of SCRIPTS) copyFileSync(join(whole, 'usr/bin', name), join(scripts, name));
  rmSync(whole, { recursive: true });
  chmodSync(scripts, 0o755);
}
