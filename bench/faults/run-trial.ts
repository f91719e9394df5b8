import { setTimeout as pause } from 'node:timers/promises';
import { reconcile } from '../../db/reconcile/reconcile.ts';
import { redisClient } from '../../lib/redis.ts';
import type { Trial } from './trials.ts';
import type { Scene } from './world.ts';

export type Outcome = {
  trial: string;
  cycles: number;
  orders: number;
  /** From the end of the fault to the next order anybody placed, and to the next one of everybody. */
  'first order ms': number;
  'all order ms': number;
  'slowest answer ms': number;
  /** From the first post of an order until its buyer knew for certain, however often it was sent. */
  'slowest certainty ms': number;
  'slowest page ms': number;
  faults: string[];
};

const limits = {
  firstOrderMs: 5_000,
  allOrderMs: 30_000,
  answerMs: 10_000,
  certaintyMs: 30_000,
  pageMs: 10_000,
};

/** Strikes again and again; each time all must recover by themselves, and what buyers were told must be true. */
export async function runTrial<Where extends Scene>(
  world: Where,
  trial: Trial<Where>,
  cycles: number,
): Promise<Outcome> {
  const outcome: Outcome = {
    trial: trial.name,
    cycles,
    orders: -world.journal.acknowledged,
    'first order ms': 0,
    'all order ms': 0,
    'slowest answer ms': 0,
    'slowest certainty ms': 0,
    'slowest page ms': 0,
    faults: [],
  };
  for (let cycle = 1; cycle <= cycles; cycle += 1) {
    const say = (fault: string) => outcome.faults.push(`cycle ${cycle}: ${fault}`);
    for (const buyer of world.crowd) {
      buyer.slowestMs = 0;
      buyer.slowestCertaintyMs = 0;
      buyer.go();
    }
    const visit = visitWhile(world, trial, say);
    await pause(300 + Math.random() * 500); // the fault meets orders that are under way
    await trial.strike(world);
    const { first, all } = await recovery(world, Date.now());
    await trial.mend?.(world);
    const slowestPage = await visit.end();
    await Promise.all(world.crowd.map((buyer) => buyer.rest()));
    note(outcome, 'first order ms', first);
    note(outcome, 'all order ms', all);
    note(outcome, 'slowest answer ms', Math.max(...world.crowd.map(({ slowestMs }) => slowestMs)));
    note(
      outcome,
      'slowest certainty ms',
      Math.max(...world.crowd.map(({ slowestCertaintyMs }) => slowestCertaintyMs)),
    );
    note(outcome, 'slowest page ms', slowestPage);
    for (const fault of await untruths(world)) say(fault);
  }
  outcome.orders += world.journal.acknowledged;
  return { ...outcome, faults: [...outcome.faults, ...tooLate(outcome)] };
}

type Figure = Extract<keyof Outcome, `${string} ms`>;

function note(outcome: Outcome, figure: Figure, ms: number): void {
  outcome[figure] = Math.max(outcome[figure], Math.round(ms));
}

function tooLate(outcome: Outcome): string[] {
  const most: Record<Figure, number> = {
    'first order ms': limits.firstOrderMs,
    'all order ms': limits.allOrderMs,
    'slowest answer ms': limits.answerMs,
    'slowest certainty ms': limits.certaintyMs,
    'slowest page ms': limits.pageMs,
  };
  return (Object.keys(most) as Figure[])
    .filter((figure) => outcome[figure] > most[figure])
    .map((figure) => `${figure}: ${outcome[figure]}, more than ${most[figure]}`);
}

async function recovery({ crowd }: Scene, mendedAt: number) {
  const since = () => crowd.map(({ lastPlacedAt }) => lastPlacedAt - mendedAt);
  let first = 0;
  for (;;) {
    const late = Date.now() - mendedAt;
    const placed = since().filter((ms) => ms > 0);
    first ||= placed.length > 0 ? Math.min(...placed) : 0;
    if (placed.length === crowd.length) return { first, all: Math.max(...placed) };
    if (late > limits.allOrderMs) return { first: first || late, all: late };
    await pause(20);
  }
}

/** A guest looks at pages all the while. */
function visitWhile(
  { apps, look, goods }: Scene,
  { browsing }: Pick<Trial, 'browsing'>,
  say: (fault: string) => void,
) {
  let isOver = false;
  let slowest = 0;
  const paths = ['/', `/goods/${goods[0]?.id}`, '/search?q=a', '/cart'];
  const going = (async () => {
    for (let i = 0; !isOver; i += 1) {
      const path = paths[i % paths.length] ?? '/';
      try {
        const { status, ms } = await look(apps[i % 2] ?? { port: 0 }, path);
        slowest = Math.max(slowest, ms);
        const isWell = status === 200 || (browsing === 'answers' && status === 503);
        if (!isWell) say(`${path} answered ${status}`);
      } catch {
        // that process was killed; the other one is asked next
      }
      await pause(50);
    }
  })();
  return {
    async end() {
      isOver = true;
      await going;
      return slowest;
    },
  };
}

/** What is wrong while nobody buys: words that are not true, and invariants that do not hold. */
async function untruths({ truths, journal }: Scene): Promise<string[]> {
  const found: string[] = [];
  for (const address of await truths()) {
    found.push(...(await journal.contradictions(address)));
    await reconcile(address, redisClient(), (finding) => found.push(JSON.stringify(finding)));
  }
  return found;
}
