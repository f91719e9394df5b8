import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { find } from './find-program.mjs';
import { inRoot } from './paths.mjs';
import { ask, node } from './processes.mjs';
import { say, Trouble, timed } from './say.mjs';
import { installPackages, privilege } from './system-packages.mjs';

// The headless shell opens no window of its own for every test, which halves the time of the browser tests.
const NAMES = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
];
const ON_MACOS = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];
const PACKAGES = [
  { name: 'Chromium', apt: { 'chromium-headless-shell': /^chromium-headless-shell$/ } },
  { name: 'Chromium', apt: { chromium: /^chromium$/ } },
];
const FONT = {
  name: 'a Chinese font',
  apt: { fontconfig: /^fontconfig$/, 'fonts-wqy-microhei': /^fonts-wqy-microhei$/ },
};

/** A browser for the tests and a font that it can show Chinese with. */
export async function provideBrowser() {
  const given = process.env.CHROMIUM_PATH;
  if (given && !runs(given)) throw new Trouble(`CHROMIUM_PATH is set, but ${given} does not run.`);
  const path = given ?? installed() ?? (await install());
  await provideFont();
  return { CHROMIUM_PATH: path };
}

const installed = () => [...NAMES.map((name) => find(name)), ...ON_MACOS, playwrightsOwn()].find(runs);

// Ubuntu's package only holds a note that snap has the browser: so each one has to say its version.
const runs = (path) => path !== undefined && existsSync(path) && ask(path, ['--version']).ok;

function playwrightsOwn() {
  return createRequire(inRoot('package.json'))('@playwright/test').chromium.executablePath();
}

async function install() {
  await timed(
    (failure) =>
      installed()
        ? 'Chromium installed'
        : `No Chromium from apt-get: ${failure ?? 'its package has none that runs'}`,
    installFromApt,
  );
  return installed() ?? (await installPlaywrights());
}

/** The first package that brings one that runs; not every release has the headless shell by itself. */
async function installFromApt() {
  if (!find('apt-get')) return 'there is no apt-get';
  let failure;
  for (const one of PACKAGES) {
    failure = await installPackages([one]);
    if (installed()) return;
  }
  return failure;
}

async function installPlaywrights() {
  say("Installing Playwright's own Chromium (playwright install chromium) ...");
  const libraries = process.platform === 'linux' && privilege() ? ['--with-deps'] : [];
  const command = [inRoot('node_modules/@playwright/test/cli.js'), 'install', ...libraries, 'chromium'];
  await timed(
    ({ code }) => `Playwright's own Chromium ${code === 0 ? 'installed' : 'could not be installed'}`,
    () => node(command, { quiet: true }),
  );
  const path = installed();
  if (path) return path;
  throw new Trouble('The browser tests need a Chromium: install one, or set CHROMIUM_PATH to it.');
}

async function provideFont() {
  if (process.platform !== 'linux' || ask('fc-list', [':lang=zh']).text.trim()) return;
  const failure = await installPackages([FONT]);
  if (failure) say(`No Chinese font (${failure}): pictures of failed tests will show boxes.`);
}
