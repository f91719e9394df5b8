import { setTimeout as pause } from 'node:timers/promises';
import { answers } from '../../local/ports.mjs';
import { until } from '../../local/processes.mjs';
import type { Trial } from '../faults/trials/trial.ts';
import type { Shop } from '../shop.ts';
import type { Node } from './nodes.ts';
import type { ClusterWorld } from './world.ts';

/** What was struck and has to be mended. */
const struck: { node?: Node | undefined; redis?: Node; app?: Shop | undefined; turn: number } = { turn: 0 };

const isolate = (value: 0 | 1) => `SET GLOBAL wsrep_provider_options = 'gmcast.isolate=${value}'`;

/** In each the shop has to recover while the part is still away; then it comes back under load. */
export const trials: readonly Trial<ClusterWorld>[] = [
  {
    name: 'kill -9 of each node in turn',
    cycles: { whole: 30, short: 3 },
    browsing: 'answers',
    async strike({ nodes }) {
      struck.node = nodes.cluster.nodes[struck.turn++ % nodes.cluster.nodes.length];
      if (struck.node) await nodes.kill(struck.node);
    },
    mend: rejoin,
  },
  {
    name: 'kill -9 of the writer',
    cycles: { whole: 30, short: 2 },
    browsing: 'answers',
    async strike({ nodes }) {
      struck.node = await nodes.writer();
      await nodes.kill(struck.node);
    },
    mend: rejoin,
  },
  {
    name: 'the writer frozen',
    cycles: { whole: 10, short: 1 },
    browsing: 'answers',
    async strike({ nodes }) {
      struck.node = await nodes.writer();
      process.kill(nodes.pid(struck.node), 'SIGSTOP');
    },
    async mend({ nodes }) {
      if (struck.node) process.kill(nodes.pid(struck.node), 'SIGCONT');
      await nodes.whole();
    },
  },
  {
    name: 'the writer cut off from the other nodes',
    cycles: { whole: 10, short: 1 },
    browsing: 'answers',
    async strike({ nodes }) {
      struck.node = await nodes.writer();
      await nodes.tell(struck.node, isolate(1));
    },
    async mend({ nodes }) {
      await pause(2_000); // long enough for the others to go on without it
      if (struck.node) await nodes.tell(struck.node, isolate(0));
      await nodes.whole();
    },
  },
  {
    name: 'kill -9 of an app process',
    cycles: { whole: 30, short: 2 },
    browsing: 'works',
    async strike({ apps }) {
      struck.app = apps[struck.turn++ % apps.length];
      await struck.app?.kill();
    },
    async mend() {
      await struck.app?.start();
    },
  },
  {
    name: 'a deployment: one app process after the other is told to end, and starts again',
    cycles: { whole: 10, short: 1 },
    browsing: 'works',
    isSeamless: true,
    async strike({ apps }) {
      for (const app of apps) {
        await app.stop();
        await app.start();
        if (!(await until(() => isReady(app), 60_000, 100))) throw new Error('a process did not get ready');
      }
    },
  },
  {
    name: 'kill -9 of the Redis primary',
    cycles: { whole: 20, short: 2 },
    browsing: 'works',
    async strike({ redises, crowd }) {
      struck.redis = await redises.killPrimary();
      for (const buyer of crowd) buyer.forgetCart(); // what the replica had not heard of is lost
    },
    async mend({ redises }) {
      if (struck.redis) await redises.rejoin(struck.redis);
    },
  },
];

/** What a deployment waits for before it goes on to the next process. */
const isReady = ({ port }: Shop) =>
  answers(
    port,
    (text: string) => text.startsWith('HTTP/1.1 200'),
    'GET /api/health/ready HTTP/1.0\r\nHost: localhost\r\n\r\n',
  );

async function rejoin({ nodes }: ClusterWorld): Promise<void> {
  if (struck.node) await nodes.rejoin(struck.node);
}
