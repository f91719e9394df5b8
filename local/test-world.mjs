import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { whenEnding } from './ending.mjs';
import { inRoot } from './paths.mjs';
import { freePort } from './ports.mjs';
import { leaveServices, openServices, stopServices } from './services.mjs';
import { secrets } from './settings.mjs';
import { makeSecret } from './state.mjs';

const SHOP_SETTING =
  /^((UPSTASH|NEXTAUTH|NEXT|ADMIN|SHOP|ALIPAY|QQ|SMS|S3)_.*|(DATABASE|REDIS|SMTP)_URL|PORT|HOST|NODE_ENV|TRUSTED_PROXIES|METRICS_TOKEN|MAIL_FROM|CRON_SECRET|ORDER_PAY_MINUTES)$/;

/** An empty MariaDB and Redis in a folder of their own, and the settings of a demo shop on them. */
export async function openTestWorld(name, { DATABASE_URL: given } = {}) {
  const folder = testFolder(name);
  await stopServices(folder);
  for (const data of ['mariadb', 'redis']) rmSync(join(folder, data), { recursive: true, force: true });
  whenEnding(() => leaveServices(folder));
  const own = await openServices(folder, { mariadb: !given, redis: true, admin: true });
  const port = String(await freePort());
  return {
    ...withoutShopSettings(process.env),
    ...(await secrets(folder)),
    DATABASE_URL: given ?? own.DATABASE_URL,
    TEST_MARIADB_ROOT_URL: given ?? own.MARIADB_ROOT_URL,
    REDIS_URL: own.REDIS_URL,
    SHOP_DEMO: '1',
    SHOP_DATA_DIR: folder,
    PORT: port,
    HOST: '127.0.0.1',
    NEXTAUTH_URL: `http://localhost:${port}`,
    CRON_SECRET: makeSecret(),
    METRICS_TOKEN: makeSecret(),
    NEXT_TELEMETRY_DISABLED: '1',
    __NEXT_PROCESSED_ENV: 'true', // Next then leaves .env alone
  };
}

export const testFolder = (name) => inRoot('.data', name);

function withoutShopSettings(env) {
  return Object.fromEntries(Object.entries(env).filter(([name, value]) => value && !SHOP_SETTING.test(name)));
}
