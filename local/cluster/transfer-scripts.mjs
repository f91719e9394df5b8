import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { find } from '../find-program.mjs';
import { run } from '../processes.mjs';
import { Trouble, timed } from '../say.mjs';

const SCRIPT = 'wsrep_sst_rsync';

/**
 * The folder of the scripts with which a node gets its first copy of the data. They come in the package of the whole
 * server, which is unpacked and not installed: installing it stops every MariaDB that runs on the machine.
 */
export async function provideTransferScripts(folder) {
  const installed = find(SCRIPT);
  if (installed) return undefined;
  const programs = join(folder, 'programs');
  const scripts = join(programs, 'usr/bin');
  if (!existsSync(join(scripts, SCRIPT))) await timed('Scripts of MariaDB unpacked', () => unpack(programs));
  return scripts;
}

async function unpack(programs) {
  mkdirSync(programs, { recursive: true, mode: 0o755 });
  const fetched = await run('apt-get', ['download', 'mariadb-server'], { quiet: true, cwd: programs });
  const archive = readdirSync(programs).find((name) => name.endsWith('.deb'));
  const { code } = archive ? await run('dpkg-deb', ['-x', archive, '.'], { cwd: programs }) : fetched;
  if (code === 0) return;
  throw new Trouble(
    `${SCRIPT} is missing, and the package mariadb-server could not be fetched:\n${fetched.output}`,
  );
}
