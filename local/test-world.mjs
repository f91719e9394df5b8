import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { whenEnding } from './ending.mjs';
import { waitForLock } from './lock.mjs';
import { inRoot } from './paths.mjs';
import { freePort } from './ports.mjs';
import { say } from './say.mjs';
import { leaveServices, openServices, stopServices } from './services.mjs';
import { secrets } from './settings.mjs';
import { provideAlipay } from './simulated-alipay.mjs';
import { provideQq } from './simulated-qq.mjs';
import { makeFolder, makeSecret } from './state.mjs';

const SHOP_SETTING =
  /^((UPSTASH|NEXTAUTH|NEXT|ADMIN|SHOP|ALIPAY|QQ|SMS|S3|OTEL)_.*|(DATABASE|REDIS|SMTP)_URL|PORT|HOST|NODE_ENV|TRUSTED_PROXIES|METRICS_TOKEN|MAIL_FROM|CRON_SECRET|ORDER_PAY_MINUTES)$/;

export const testFolder = inRoot('.data/test');

/** One test run or measurement at a time: they share a folder, and the processors. */
export async function takeTurn() {
  makeFolder(testFolder);
  await waitForLock(join(testFolder, 'run.lock'), ({ pid }) =>
    say(`Another test run of this checkout is going on (process ${pid}); waiting for it ...`),
  );
}

/** An empty MariaDB and Redis in a folder of their own, and the settings of a demo shop on them. */
export async function openTestWorld(givenDatabase) {
  await stopServices(testFolder);
  for (const data of ['mariadb', 'redis']) rmSync(join(testFolder, data), { recursive: true, force: true });
  whenEnding(() => leaveServices(testFolder));
  const own = await openServices(testFolder, { mariadb: !givenDatabase, redis: true, admin: true });
  return demoWorld({
    ...(await secrets(testFolder)),
    DATABASE_URL: givenDatabase ?? own.DATABASE_URL,
    TEST_MARIADB_ROOT_URL: givenDatabase ?? own.MARIADB_ROOT_URL,
    REDIS_URL: own.REDIS_URL,
    SHOP_DATA_DIR: testFolder,
    PORT: String(await freePort()),
    NEXT_DIST_DIR: '.next-test',
  });
}

/** The settings of a demo shop that heeds nothing which is set for another one, with its simulators. */
export async function demoWorld(settings) {
  const world = {
    ...withoutShopSettings(process.env),
    ...settings,
    SHOP_DEMO: '1',
    HOST: '127.0.0.1',
    NEXTAUTH_URL: `http://localhost:${settings.PORT}`,
    CRON_SECRET: makeSecret(),
    METRICS_TOKEN: makeSecret(),
    NEXT_TELEMETRY_DISABLED: '1',
    __NEXT_PROCESSED_ENV: 'true', // Next then leaves .env alone
  };
  return { ...world, ...(await provideQq(world)), ...(await provideAlipay(world)) };
}

function withoutShopSettings(env) {
  return Object.fromEntries(Object.entries(env).filter(([name, value]) => value && !SHOP_SETTING.test(name)));
}
