import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from '@playwright/test';
import { provideBrowser } from '../../local/chromium.mjs';
import { whenEnding } from '../../local/ending.mjs';
import { dataFolder } from '../../local/paths.mjs';
import { freePort } from '../../local/ports.mjs';
import { run } from '../../local/processes.mjs';
import { say, Trouble, timed } from '../../local/say.mjs';

const VERSION = '12.8.2';
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'];

/** The reports of some addresses on a simulated phone, so many of each. */
export async function measure(addresses, runs) {
  const lighthouse = await provideLighthouse();
  const port = await openBrowser();
  const results = [];
  for (const address of addresses) {
    const reports = [];
    for (let n = 1; n <= runs; n++) {
      reports.push(await timed(`${address} (${n} of ${runs})`, () => ask(lighthouse, address, port)));
    }
    results.push({ address, reports });
  }
  return results;
}

/** Sometimes the browser's trace lacks its beginning; that run says nothing and is run again. */
async function ask(lighthouse, address, port, tries = 3) {
  const { lhr } = await lighthouse(address, { port, logLevel: 'silent', onlyCategories: CATEGORIES });
  if (lhr.runtimeError?.code === 'NO_NAVSTART' && tries > 1) return ask(lighthouse, address, port, tries - 1);
  if (lhr.runtimeError) throw new Trouble(`${address}: ${lhr.runtimeError.message}`);
  return lhr;
}

/** Not among the shop's packages: it brings some two hundred of its own. */
async function provideLighthouse() {
  const folder = join(dataFolder(), 'lighthouse');
  const home = join(folder, 'node_modules/lighthouse');
  if (installedVersion(home) !== VERSION) {
    mkdirSync(folder, { recursive: true });
    say(`Installing lighthouse ${VERSION} in ${folder} ...`);
    const { code, output } = await run(
      'npm',
      ['install', '--prefix', folder, '--no-audit', '--no-fund', `lighthouse@${VERSION}`],
      { quiet: true },
    );
    if (code !== 0) throw new Trouble(`lighthouse could not be installed:\n${output.trimEnd()}`);
  }
  return (await import(pathToFileURL(join(home, 'core/index.js')))).default;
}

function installedVersion(home) {
  const file = join(home, 'package.json');
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).version : undefined;
}

/** A Chromium that listens to Lighthouse on the port that it answers with. */
async function openBrowser() {
  const { CHROMIUM_PATH } = await provideBrowser();
  const port = await freePort();
  const browser = await chromium.launch({
    executablePath: CHROMIUM_PATH,
    chromiumSandbox: false,
    args: [`--remote-debugging-port=${port}`],
  });
  whenEnding(() => browser.close());
  return port;
}
