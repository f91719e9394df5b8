import { setTimeout as pause } from 'node:timers/promises';
import { inArray } from 'drizzle-orm';
import { db } from '../../../db/index.ts';
import { orders } from '../../../db/schema/index.ts';
import { aSku, aUser } from '../../../db/testing/builders.ts';
import { buy, put } from '../../../features/orders/testing/buying.ts';
import { pick, type Trial } from './trial.ts';

const aDayMs = 86_400_000;
const roundOfJobsMs = 12_000;

export const ofClock: readonly Trial[] = [
  {
    name: 'the clock of a process a day off',
    cycles: { whole: 4, short: 0 },
    browsing: 'works',
    async strike({ apps: [app] }, tell) {
      const unpaid = await Promise.all(Array.from({ length: 5 }, anUnpaidOrder));
      await app?.kill();
      await app?.start({ CLOCK_SHIFT_MS: String(pick([-aDayMs, aDayMs])) });
      await pause(roundOfJobsMs);
      await app?.kill();
      await app?.start();
      const rows = await db
        .select({ status: orders.status })
        .from(orders)
        .where(inArray(orders.number, unpaid));
      const closed = rows.filter(({ status }) => status !== 'unpaid');
      if (closed.length > 0) tell.fault(`${closed.length} fresh orders were closed`);
    },
  },
];

async function anUnpaidOrder(): Promise<string> {
  const [user, sku] = [await aUser(), await aSku()];
  await put(user, [sku, 1]);
  return buy(user, { payMethod: 'alipay' });
}
