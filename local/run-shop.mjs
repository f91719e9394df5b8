import { join } from 'node:path';
import { provideBuild } from './build.mjs';
import { demandRightSettings } from './demand-right-settings.mjs';
import { tryLock } from './lock.mjs';
import { providePackages } from './npm.mjs';
import { dataFolder } from './paths.mjs';
import { prepareDatabase } from './prepare.mjs';
import { provideServices } from './run-services.mjs';
import { say, Trouble } from './say.mjs';
import { demandFreePort, startServer } from './server.mjs';
import { localSettings, portOf, readSettings } from './settings.mjs';
import { provideAlipay } from './simulated-alipay.mjs';
import { provideQq } from './simulated-qq.mjs';
import { makeFolder } from './state.mjs';
import { welcome } from './welcome.mjs';

/** `npm start` and `npm run dev`: from a bare machine to a shop that answers, until it is told to end. */
export async function runShop({ dev }) {
  const settings = readSettings();
  const folder = dataFolder();
  demandToBeAlone(folder, settings);
  const local = await localSettings(settings, folder);
  await demandFreePort(portOf(settings), local.HOST ?? settings.HOST);
  await providePackages();
  const mode = { NODE_ENV: dev ? 'development' : 'production' };
  await demandRightSettings({ ...settings, ...local, ...mode });
  const addresses = await provideServices(settings, folder, { watch: true });
  const real = { ...addresses, ...settings, ...local };
  const simulated = { ...(await provideQq(real)), ...(await provideAlipay(real)) };
  const env = { ...real, ...simulated, ...mode };
  await prepareDatabase(env);
  if (!dev) await provideBuild(env);
  const { ended } = await startServer(env, { dev });
  say('The shop is ready');
  welcome(env);
  return ended;
}

function demandToBeAlone(folder, { PORT }) {
  makeFolder(folder);
  const other = tryLock(join(folder, 'shop.lock'), { port: PORT });
  if (!other) return;
  throw new Trouble(
    `This shop is running already (process ${other.pid}, port ${other.port}). ` +
      'A second one needs a checkout or SHOP_DATA_DIR of its own, and another PORT.',
  );
}
