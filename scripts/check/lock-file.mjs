import { complaintsOf } from '../../local/npm.mjs';
import { root } from '../../local/paths.mjs';
import { run } from '../../local/processes.mjs';

/** Each package gets what it asks for, optional peers too: an npm of another age refuses the file otherwise. */
export async function checkLockFile(cwd = root) {
  const { code, output } = await run('npm', ['ls', '--all', '--package-lock-only'], { quiet: true, cwd });
  return code === 0 ? undefined : complaintsOf(output);
}
