import { Agent } from 'node:http';
import { join } from 'node:path';
import { aSku } from '../../db/testing/builders.ts';
import { startFaultProxy } from '../../local/fault-proxy.ts';
import { freePort } from '../../local/ports.mjs';
import { Journal } from '../journal.ts';
import { send } from '../send.ts';
import { aShop } from '../shop.ts';
import { anAlipay } from '../simulated-alipay.ts';
import { sendBuyer } from './buyer.ts';
import { dataFolder, restartMariadb, restartRedis } from './parts.ts';

const pieces = 10_000_000; // more than all buyers take: what is refused for want of stock is refused falsely

/**
 * Two processes of the shop behind one name, each way to MariaDB and Redis through a proxy that can break it; buyers who
 * use both; and the addresses of the services for everybody else.
 */
export async function openWorld({ buyers, isShort }: { buyers: number; isShort: boolean }) {
  const direct = { database: process.env.DATABASE_URL ?? '', redis: process.env.REDIS_URL ?? '' };
  const [database, redis, ownDatabase, ownRedis] = [
    await startFaultProxy(direct.database),
    await startFaultProxy(direct.redis),
    await startFaultProxy(direct.database),
    await startFaultProxy(direct.redis),
  ];
  const site = process.env.NEXTAUTH_URL ?? '';
  const alipay = await anAlipay(site);
  const settings = {
    DATABASE_URL: database.url,
    REDIS_URL: redis.url,
    NEXTAUTH_URL: site,
    ...alipay.settings,
  };
  const told = aShop(settings);
  const apps = [told, aShop({ ...settings, PORT: String(await freePort()) })];
  await Promise.all(apps.map((app) => app.start()));
  // the shop's own modules in this process reach the services past the faults
  Object.assign(process.env, alipay.settings, { DATABASE_URL: ownDatabase.url, REDIS_URL: ownRedis.url });
  const goods = await Promise.all(Array.from({ length: 20 }, () => aSku({ stock: pieces })));
  const journal = new Journal(join(dataFolder(), 'faults.jsonl'));
  const street = { site, ports: apps.map(({ port }) => port) };
  const crowd = await Promise.all(
    Array.from({ length: buyers }, () => sendBuyer({ ...street, goods, journal })),
  );
  const visitor = new Agent({ keepAlive: true });

  return {
    isShort,
    direct,
    /** Where the database can be asked whether all is true. */
    truths: async () => [direct.database],
    database,
    redis,
    alipay,
    street,
    apps,
    /** The process that Alipay's messages reach. */
    told,
    crowd,
    journal,
    goods,
    look: (app: { port: number }, path: string, cookie?: string) =>
      send({ port: app.port, site, agent: visitor }, path, { cookie }),
    /** How often buyers were refused with this code so far. */
    refusals: (code: string) => crowd.reduce((sum, buyer) => sum + (buyer.refusals.get(code) ?? 0), 0),
    async restartMariadb(how: Parameters<typeof restartMariadb>[0] = {}) {
      direct.database = await restartMariadb(how);
      for (const proxy of [database, ownDatabase]) proxy.retarget(direct.database);
    },
    async restartRedis(how: Parameters<typeof restartRedis>[0] = {}) {
      direct.redis = await restartRedis(how);
      for (const proxy of [redis, ownRedis]) proxy.retarget(direct.redis);
    },
    async leave() {
      await Promise.all(crowd.map((buyer) => buyer.rest()));
      await Promise.all(apps.map((app) => app.stop()));
      visitor.destroy();
      alipay.close();
      for (const proxy of [database, redis, ownDatabase, ownRedis]) proxy.refuse();
    },
  };
}

export type World = Awaited<ReturnType<typeof openWorld>>;

/** What every trial needs, whatever its machines. */
export type Scene = Pick<World, 'apps' | 'crowd' | 'goods' | 'journal' | 'look' | 'truths'>;
