import { fewAtOnce } from '../../lib/few-at-once.ts';
import { medianOf } from '../statistics.ts';
import { type Demand, fillUp, type Good } from './goods.ts';
import type { Way } from './over-http.ts';
import { type Run, race } from './race.ts';
import type { Shopper } from './shoppers.ts';

export type Case = {
  way: string;
  demand: Demand;
  clients: number;
  attempt: Way;
  /** Seconds of the processor that whoever takes the orders has used. */
  cpu: () => Promise<number>;
  /** Brings the shelf to so many pieces, where the demand is for few. */
  refill?: (good: Good, pieces: number) => Promise<void>;
};

export type Figures = { way: string; goods: string; clients: number } & Run;

/** All cases in turn, so many rounds and one before them that does not count; of each figure the median. */
export async function compare(cases: Case[], shoppers: Shopper[], rounds: number): Promise<Figures[]> {
  const runs = cases.map((): Run[] => []);
  const crowd = rotating(shoppers);
  for (let round = 0; round <= rounds; round += 1) {
    for (const [i, one] of cases.entries()) {
      const run = await runCase(one, crowd);
      if (round > 0) runs[i]?.push(run);
    }
  }
  return cases.map(({ way, demand, clients }, i) => ({
    way,
    goods: demand.name,
    clients,
    ...mediansOf(runs[i] ?? []),
  }));
}

/** The next so many shoppers, who all have had a rest. */
function rotating(shoppers: Shopper[]) {
  let at = 0;
  return (count: number) => {
    const some = Array.from({ length: count }, (_, i) => shoppers[(at + i) % shoppers.length]);
    at += count;
    return some.filter((one) => one !== undefined);
  };
}

const alone = 250; // orders of a lone client, who needs no more for a median

async function runCase(one: Case, crowd: (count: number) => Shopper[]): Promise<Run> {
  const { demand, clients, attempt, cpu, refill = (good, pieces) => fillUp([good], pieces) } = one;
  const buyers = crowd(clients === 1 && !demand.pieces ? alone : demand.orders);
  const [rare] = demand.pick(0);
  if (demand.pieces && rare) await refill(rare, demand.pieces);
  const few = fewAtOnce(32);
  const attempts = await Promise.all(buyers.map((buyer, i) => few(() => attempt(buyer, demand.pick(i)))));
  const { placed, ...run } = await race(attempts, clients, cpu);
  if (demand.pieces && placed !== demand.pieces) throw new Error(`${placed} of ${demand.pieces} were sold`);
  return run;
}

function mediansOf(runs: Run[]): Run {
  const [first] = runs;
  if (!first) throw new Error('nothing was measured');
  const names = Object.keys(first) as (keyof Run)[];
  const medians = names.map((name) => [name, Number(medianOf(runs.map((run) => run[name])).toFixed(3))]);
  return Object.fromEntries(medians) as Run;
}
