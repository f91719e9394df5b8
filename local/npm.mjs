import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { inRoot } from './paths.mjs';
import { run } from './processes.mjs';
import { say, Trouble, timed } from './say.mjs';

const OFFLINE = /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ERR_SOCKET_TIMEOUT/;
const stampFile = inRoot('node_modules/.shop-stamp');

/** Installs the npm packages when they are missing, or older than the lock file. */
export async function providePackages() {
  const stamp = `${process.platform} ${process.arch} ${hash(inRoot('package-lock.json'))}`;
  if (read(stampFile) === stamp) return;
  if (!isInstalled()) await install();
  writeFileSync(stampFile, stamp);
}

async function install() {
  say('Installing the npm packages (npm ci) ...');
  const offline = (await isOffline()) ? ['--offline'] : [];
  const { code, output } = await timed(
    (result) => (result.code === 0 ? 'npm packages installed' : 'npm ci failed'),
    () => run('npm', ['ci', '--include=dev', '--no-audit', '--no-fund', ...offline], { quiet: true }),
  );
  if (code === 0) return;
  if (offline.length > 0)
    throw new Trouble('npm cannot reach its registry: the packages need a network, once.');
  throw new Trouble(`npm ci failed:\n${complaintsOf(output)}`);
}

/** The first lines in which npm says what is wrong; after them it explains itself at length. */
export const complaintsOf = (output) =>
  output
    .split('\n')
    .filter((line) => /^npm (ERR!|error)/.test(line))
    .slice(0, 15)
    .join('\n');

// Asked beforehand: without a network npm ci takes minutes to give up, but what npm has kept may be enough.
async function isOffline() {
  const { code, output } = await run('npm', ['ping', '--fetch-retries=0'], { quiet: true });
  return code !== 0 && OFFLINE.test(output);
}

// After a plain `npm install` the packages are right already: npm's own record agrees with the lock.
function isInstalled() {
  const record = read(inRoot('node_modules/.package-lock.json'));
  const onThisMachine = read(stampFile)?.startsWith(`${process.platform} ${process.arch} `) ?? true;
  if (!record || !onThisMachine) return false;
  const installed = JSON.parse(record).packages;
  const wanted = Object.entries(JSON.parse(read(inRoot('package-lock.json'))).packages);
  return wanted.every(
    ([path, { version, optional }]) => !path || optional || installed[path]?.version === version,
  );
}

const hash = (file) => createHash('sha256').update(readFileSync(file)).digest('hex');

const read = (file) => (existsSync(file) ? readFileSync(file, 'utf8') : undefined);
