import { setTimeout as pause } from 'node:timers/promises';
import mysql, { type RowDataPacket } from 'mysql2/promise';
import { aSku, aUser } from '../../db/testing/builders.ts';
import { buy, put } from '../../features/orders/testing/buying.ts';
import { redisClient } from '../../lib/redis.ts';
import { statement } from '../../local/fault-proxy.ts';
import { pids } from './parts.ts';
import type { World } from './world.ts';

export type Trial<Scene = World> = {
  name: string;
  /** Of the whole suite, and of the short one that `npm test` runs. */
  cycles: { whole: number; short: number };
  /** Breaks something, lets it be so for a while, and mends it. */
  strike: (world: Scene) => Promise<void>;
  /** Mends what the shop has to recover without. */
  mend?: (world: Scene) => Promise<void>;
  /** What a guest still sees while it is broken: 200, or a page that says so within ten seconds. */
  browsing: 'works' | 'answers';
};

const between = (from: number, to: number) => from + Math.random() * (to - from);
const pick = <Item>(items: readonly Item[]) => items[Math.floor(Math.random() * items.length)];

export const trials: readonly Trial[] = [
  {
    name: 'kill -9 of an app process',
    cycles: { whole: 200, short: 2 },
    browsing: 'works',
    async strike({ apps }) {
      const app = pick(apps);
      await app?.kill();
      await app?.start();
    },
  },
  {
    name: 'kill -9 of MariaDB',
    cycles: { whole: 50, short: 2 },
    browsing: 'answers',
    async strike(world) {
      await world.restartMariadb();
    },
  },
  {
    name: 'kill -9 of Redis',
    cycles: { whole: 20, short: 1 },
    browsing: 'works',
    async strike(world) {
      await world.restartRedis();
    },
  },
  {
    name: 'MariaDB frozen',
    cycles: { whole: 10, short: 1 },
    browsing: 'answers',
    strike: async () => freeze((await pids()).mariadb, between(1_000, 6_000)),
  },
  {
    name: 'Redis frozen',
    cycles: { whole: 10, short: 1 },
    browsing: 'works',
    strike: async () => freeze((await pids()).redis, between(1_000, 6_000)),
  },
  {
    name: 'an app process frozen',
    cycles: { whole: 10, short: 0 },
    browsing: 'works',
    strike: async ({ apps }) => freeze(apps[0]?.pid() ?? 0, between(1_000, 4_000)),
  },
  {
    name: 'answers of COMMIT cut',
    cycles: { whole: 20, short: 1 },
    browsing: 'works',
    async strike({ database }) {
      for (let i = 0; i < 10; i += 1) await inTime(database.cutAfter(statement('COMMIT')));
    },
  },
  {
    name: 'answers of COMMIT never come',
    cycles: { whole: 10, short: 0 },
    browsing: 'works',
    async strike({ database }) {
      for (let i = 0; i < 5; i += 1) await inTime(database.silenceAfter(statement('COMMIT')));
    },
  },
  {
    name: 'answers of Redis lost',
    cycles: { whole: 20, short: 1 },
    browsing: 'works',
    async strike({ redis }) {
      for (let i = 0; i < 10; i += 1) await inTime(redis.cutAfter('ZREMRANGEBYSCORE'));
    },
  },
  {
    name: 'Redis comes back empty',
    cycles: { whole: 10, short: 1 },
    browsing: 'works',
    async strike() {
      await redisClient().flushdb();
    },
  },
  {
    name: 'a slow database',
    cycles: { whole: 5, short: 0 },
    browsing: 'answers',
    async strike({ database }) {
      database.delay(120);
      await pause(5_000);
      database.delay(0);
    },
  },
  {
    name: 'rows held by somebody else',
    cycles: { whole: 5, short: 0 },
    browsing: 'answers',
    async strike({ direct, goods }) {
      const rival = await mysql.createConnection(direct.database);
      await rival.query('BEGIN');
      await rival.query('SELECT id FROM skus WHERE id IN (?) FOR UPDATE', [goods.map(({ id }) => id)]);
      await pause(8_000);
      await rival.end();
    },
  },
  {
    name: 'the clock of a process a day off',
    cycles: { whole: 4, short: 0 },
    browsing: 'works',
    async strike({ apps: [app], direct }) {
      const unpaid = await Promise.all(Array.from({ length: 5 }, anUnpaidOrder));
      await app?.kill();
      await app?.start({ CLOCK_SHIFT_MS: String(pick([-aDayMs, aDayMs])) });
      await pause(12_000); // a round of every job that closes orders
      await app?.kill();
      await app?.start();
      const connection = await mysql.createConnection(direct.database);
      const [closed] = await connection.query<RowDataPacket[]>(
        "SELECT number FROM orders WHERE number IN (?) AND status <> 'unpaid'",
        [unpaid],
      );
      await connection.end();
      if (closed.length > 0) throw new Error(`${closed.length} fresh orders were closed`);
    },
  },
  {
    name: 'the database refuses connections',
    cycles: { whole: 10, short: 0 },
    browsing: 'answers',
    async strike({ database }) {
      database.refuse();
      await pause(between(500, 3_000));
      await database.accept();
    },
  },
];

const aDayMs = 86_400_000;

async function anUnpaidOrder(): Promise<string> {
  const [user, sku] = [await aUser(), await aSku()];
  await put(user, [sku, 1]);
  return buy(user, { payMethod: 'alipay' });
}

async function freeze(pid: number, ms: number): Promise<void> {
  process.kill(pid, 'SIGSTOP');
  await pause(ms);
  process.kill(pid, 'SIGCONT');
}

/** A fault that waits for a packet does not wait for ever. */
const inTime = (fault: Promise<unknown>) => Promise.race([fault, pause(3_000)]);
