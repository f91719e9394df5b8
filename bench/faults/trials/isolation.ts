import { aSku } from '../../../db/testing/builders.ts';
import { askAsRoot } from '../parts.ts';
import { buyAgainAndAgain, buyAtOnce } from '../rush.ts';
import type { World } from '../world.ts';
import { NotHere, type Trial } from './trial.ts';

export const ofIsolation: readonly Trial[] = [
  {
    name: 'snapshot isolation as from MariaDB 11.6',
    cycles: { whole: 1, short: 0 },
    browsing: 'works',
    async prepare(world) {
      await setIsolation(world, 'ON');
      return () => setIsolation(world, 'OFF');
    },
    async strike(world, tell) {
      const last = await buyAtOnce(world, { buyers: 200, sku: await aSku({ stock: 1 }) });
      if (last !== '{"lines-refused":199,"placed":1}') tell.fault(`of 200 for the last piece: ${last}`);
      const hot = await buyAgainAndAgain(world, {
        buyers: 64,
        posts: 5_000,
        sku: await aSku({ stock: 5_000 }),
      });
      tell.note(`5,000 of a hot SKU: ${JSON.stringify(hot)}`);
      if (hot.placed < 4_995) tell.fault('more than one in a thousand was refused while stock was left');
      if (hot['p99 ms'] > 2_000) tell.fault('p99 above 2 s');
    },
  },
];

/** Connections keep what they began with, so they are made anew. */
async function setIsolation({ database }: World, value: 'ON' | 'OFF'): Promise<void> {
  await askAsRoot(`SET GLOBAL innodb_snapshot_isolation = ${value}`).catch(() => {
    throw new NotHere('this database has no innodb_snapshot_isolation');
  });
  database.cutAll();
}
