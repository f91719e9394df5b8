import { readdirSync } from 'node:fs';
import { find } from './find-program.mjs';
import { ask, run } from './processes.mjs';
import { say } from './say.mjs';

const APT_LISTS = '/var/lib/apt/lists';
const INSTALL = ['install', '-y', '-q', '--no-install-recommends', '-o', 'DPkg::Lock::Timeout=120'];

/** Installs with the machine's package manager; answers with the reason when that is not possible. */
export async function installPackages(wanted) {
  if (find('apt-get')) return installWithApt(wanted);
  if (find('brew')) return installWithBrew(wanted.flatMap(({ brew }) => brew ?? []));
  return 'This machine has neither apt-get nor brew.';
}

export function installHint(wanted) {
  if (find('apt-get')) return `run "sudo apt-get install ${wanted.flatMap(aptNames).join(' ')}"`;
  if (find('brew')) return `run "brew install ${wanted.flatMap(({ brew }) => brew ?? []).join(' ')}"`;
  return 'install it with the package manager of this machine';
}

/** The words before a command that needs rights; undefined when this account has none. */
export function privilege() {
  if (process.getuid?.() === 0) return [];
  const sudo = find('sudo');
  return sudo && ask(sudo, ['-n', 'true']).ok ? [sudo, '-n'] : undefined;
}

async function installWithApt(wanted) {
  const prefix = privilege();
  if (!prefix)
    return 'This account may not install packages: it is not root, and sudo does not work without a password.';
  if (!hasAptLists()) await apt(prefix, 'update', '-q');
  if (await aptInstall(prefix, wanted)) return;
  await apt(prefix, 'update', '-q');
  if (!(await aptInstall(prefix, wanted))) return 'apt-get could not install it; is there a network?';
}

async function aptInstall(prefix, wanted) {
  const names = wanted.flatMap(aptNames);
  say(`Installing ${wanted.map(({ name }) => name).join(' and ')} (apt-get install ${names.join(' ')}) ...`);
  const { code } = await apt(prefix, ...INSTALL, ...names);
  return code === 0;
}

function apt(prefix, ...args) {
  const [command, ...rest] = [...prefix, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', ...args];
  return run(command, rest, { quiet: true });
}

async function installWithBrew(names) {
  if (names.length === 0) return 'brew has no such package.';
  say(`Installing with "brew install ${names.join(' ')}" ...`);
  const { code } = await run(find('brew'), ['install', ...names], { quiet: true });
  return code === 0 ? undefined : 'brew could not install it; is there a network?';
}

/** Names differ between releases: the plainest that this machine knows counts, then the newest version. */
function aptNames({ apt }) {
  const known = ask('apt-cache', ['pkgnames']).text.split('\n').sort().reverse();
  return Object.entries(apt).map(([usual, pattern]) => {
    const fitting = known.filter((name) => pattern.test(name)).sort((a, b) => a.length - b.length);
    return fitting[0] ?? usual;
  });
}

function hasAptLists() {
  try {
    return readdirSync(APT_LISTS).some((file) => file.includes('_Packages'));
  } catch {
    return false;
  }
}
