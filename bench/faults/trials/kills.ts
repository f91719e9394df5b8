import { setTimeout as pause } from 'node:timers/promises';
import { statement } from '../../../local/fault-proxy.ts';
import { pids } from '../parts.ts';
import type { World } from '../world.ts';
import { between, inTime, pick, type Trial } from './trial.ts';

/** What an order writes first, what it takes last, and its end. */
const steps = ['insert into `order_lines`', statement('update `skus`'), statement('COMMIT')];
const longestEndMs = 30_000;

/** Processes that die, end or stand still. */
export const kills: readonly Trial[] = [
  {
    name: 'kill -9 of an app process',
    cycles: { whole: 200, short: 1 },
    browsing: 'works',
    async strike({ apps }) {
      const app = pick(apps);
      await app?.kill();
      await app?.start();
    },
  },
  {
    name: 'kill -9 of the app processes while an order is written',
    cycles: { whole: 21, short: 0 },
    browsing: 'works',
    async strike(world, tell) {
      const held = await inTime(world.database.hold(pick(steps) ?? ''));
      if (!held) tell.fault('nobody wrote an order');
      await Promise.all(world.apps.map((app) => app.kill()));
      held?.(); // the packet of the dead arrives all the same
      await Promise.all(world.apps.map((app) => app.start()));
    },
  },
  {
    name: 'an app process told to end',
    cycles: { whole: 10, short: 0 },
    browsing: 'works',
    async strike({ apps }, tell) {
      const app = pick(apps);
      const from = Date.now();
      await app?.stop();
      if (Date.now() - from > longestEndMs) tell.fault(`it took ${Date.now() - from} ms to end`);
      await app?.start();
    },
  },
  {
    name: 'kill -9 of MariaDB',
    cycles: { whole: 50, short: 1 },
    browsing: 'answers',
    strike: (world) => world.restartMariadb(),
  },
  {
    name: 'MariaDB restarted',
    cycles: { whole: 10, short: 0 },
    browsing: 'answers',
    strike: (world) => world.restartMariadb({ signal: 'SIGTERM' }),
  },
  {
    name: 'kill -9 of Redis',
    cycles: { whole: 20, short: 0 },
    browsing: 'works',
    strike: (world) => world.restartRedis(),
  },
  {
    name: 'MariaDB frozen',
    cycles: { whole: 10, short: 1 },
    browsing: 'answers',
    strike: async ({ isShort }) => freeze((await pids()).mariadb, isShort),
  },
  {
    name: 'Redis frozen',
    cycles: { whole: 10, short: 1 },
    browsing: 'works',
    strike: async ({ isShort }) => freeze((await pids()).redis, isShort),
  },
  {
    name: 'an app process frozen',
    cycles: { whole: 10, short: 0 },
    browsing: 'works',
    strike: async ({ apps, isShort }) => freeze(apps[0]?.pid() ?? 0, isShort),
  },
];

/** Longer and shorter than every deadline of the shop. */
async function freeze(pid: number, isShort: World['isShort']): Promise<void> {
  process.kill(pid, 'SIGSTOP');
  await pause(isShort ? between(1_000, 2_000) : between(1_000, 6_000));
  process.kill(pid, 'SIGCONT');
}
