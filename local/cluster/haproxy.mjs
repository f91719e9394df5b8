import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { find } from '../find-program.mjs';
import { whyNotFree } from '../ports.mjs';
import { timed } from '../say.mjs';
import { haproxyConfig } from './haproxy-config.mjs';
import { startServer, stopServer } from './servers.mjs';

export async function startHaproxy(cluster) {
  const { folder, proxy } = cluster;
  const file = join(folder, 'haproxy.cfg');
  writeFileSync(file, haproxyConfig(cluster), { mode: 0o600 });
  await timed('HAProxy started', () =>
    startServer(folder, {
      name: proxy.name,
      command: [find('haproxy'), '-db', '-f', file],
      isWell: async () => (await whyNotFree(proxy.shop, '127.0.0.1')) === 'EADDRINUSE',
    }),
  );
}

export const stopHaproxy = ({ folder, proxy }) => stopServer(folder, proxy);

/** What the shop is told of the cluster: one address each. */
export const addressesOf = ({ proxy, password }) => ({
  DATABASE_URL: `mysql://shop:${password}@127.0.0.1:${proxy.database}/shop`,
  REDIS_URL: `redis://:${password}@127.0.0.1:${proxy.redis}/0`,
  TRUSTED_PROXIES: '127.0.0.1',
});
