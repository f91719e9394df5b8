import { setTimeout as pause } from 'node:timers/promises';
import { until } from '../../../local/processes.mjs';
import { askAsRoot } from '../parts.ts';
import { ontoSmallDisk, type SmallDisk } from '../small-disk.ts';
import type { Trial } from './trial.ts';

let disk: SmallDisk | undefined;

export const ofDisk: readonly Trial[] = [
  {
    name: 'a full disk',
    cycles: { whole: 5, short: 0 },
    browsing: 'answers', // InnoDB may end the server, which takes until it is started again
    async prepare(world) {
      const small = await ontoSmallDisk(world);
      disk = small;
      return () => small.leave();
    },
    async strike(world, tell) {
      const before = world.refusals('unavailable');
      disk?.fill();
      const wasTold = await until(() => world.refusals('unavailable') > before, mostMsUntilFull);
      if (!wasTold) tell.fault('orders went on although the disk was full');
      await pause(3_000);
      disk?.free();
      if (await until(isThere, mostMsUntilThere)) return;
      tell.note('MariaDB had ended itself, and was started again');
      await world.restartMariadb();
    },
  },
];

/** InnoDB ends the server when it cannot even take back what it began. */
const isThere = () =>
  askAsRoot('SELECT 1').then(
    () => true,
    () => false,
  );
const mostMsUntilThere = 5_000;

/** The tables have some room left when the disk has none. */
const mostMsUntilFull = 90_000;
