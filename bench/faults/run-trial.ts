import { setTimeout as pause } from 'node:timers/promises';
import { reconcile } from '../../db/reconcile/reconcile.ts';
import { redisClient } from '../../lib/redis.ts';
import { NotHere, type Trial } from './trials/trial.ts';
import { visitWhile } from './visitor.ts';
import type { Scene } from './world.ts';

export type Outcome = {
  trial: string;
  cycles: number;
  orders: number;
  /** From the end of the fault until anybody was told of an order that was sent after it, and until everybody was. */
  'first order ms': number;
  'all order ms': number;
  'slowest answer ms': number;
  /** From the first post of an order until its buyer knew for certain, however often it was sent. */
  'slowest certainty ms': number;
  'slowest page ms': number;
  faults: string[];
  notes: string[];
  /** Why it did not run. */
  notRun?: string;
};

type Figure = Extract<keyof Outcome, `${string} ms`>;

export type Limits = Record<Figure, number>;

const usual: Limits = {
  'first order ms': 5_000,
  'all order ms': 30_000,
  'slowest answer ms': 10_000,
  'slowest certainty ms': 30_000,
  'slowest page ms': 10_000,
};

/** Strikes again and again; each time all must recover by themselves, and what buyers were told must be true. */
export async function runTrial<Where extends Scene>(
  world: Where,
  trial: Trial<Where>,
  cycles: number,
  limits: Partial<Limits> = {},
): Promise<Outcome> {
  const outcome = anOutcome(trial);
  const before = world.journal.acknowledged.length;
  let undo: (() => Promise<void>) | undefined;
  try {
    undo = await trial.prepare?.(world);
    for (; outcome.cycles < cycles; outcome.cycles += 1) await runCycle(world, trial, outcome);
  } catch (error) {
    if (!(error instanceof NotHere)) throw error;
    outcome.notRun = error.message;
  } finally {
    await undo?.();
  }
  outcome.orders = world.journal.acknowledged.length - before;
  outcome.faults.push(...tooLate(outcome, { ...usual, ...limits }));
  return outcome;
}

async function runCycle<Where extends Scene>(
  world: Where,
  trial: Trial<Where>,
  outcome: Outcome,
): Promise<void> {
  const fault = (words: string) => outcome.faults.push(`cycle ${outcome.cycles + 1}: ${words}`);
  const tell = { fault, note: (words: string) => outcome.notes.push(words) };
  for (const buyer of world.crowd) {
    buyer.slowestMs = 0;
    buyer.slowestCertaintyMs = 0;
    buyer.broken = [];
    buyer.go();
  }
  const visit = visitWhile(world, trial, fault);
  await pause(300 + Math.random() * 500); // the fault meets orders that are under way
  await trial.strike(world, tell);
  const { first, all } = await recovery(world, Date.now());
  await trial.mend?.(world);
  const slowestPage = await visit.end();
  await Promise.all(world.crowd.map((buyer) => buyer.rest()));
  note(outcome, 'first order ms', first);
  note(outcome, 'all order ms', all);
  note(outcome, 'slowest answer ms', Math.max(...world.crowd.map(({ slowestMs }) => slowestMs)));
  note(outcome, 'slowest certainty ms', Math.max(...world.crowd.map((buyer) => buyer.slowestCertaintyMs)));
  note(outcome, 'slowest page ms', slowestPage);
  for (const untruth of await untruths(world)) fault(untruth);
  if (trial.isSeamless) for (const broken of world.crowd.flatMap((buyer) => buyer.broken)) fault(broken);
}

const anOutcome = ({ name }: Pick<Trial, 'name'>): Outcome => ({
  trial: name,
  cycles: 0,
  orders: 0,
  'first order ms': 0,
  'all order ms': 0,
  'slowest answer ms': 0,
  'slowest certainty ms': 0,
  'slowest page ms': 0,
  faults: [],
  notes: [],
});

function note(outcome: Outcome, figure: Figure, ms: number): void {
  outcome[figure] = Math.max(outcome[figure], Math.round(ms));
}

const tooLate = (outcome: Outcome, most: Limits): string[] =>
  (Object.keys(most) as Figure[])
    .filter((figure) => outcome[figure] > most[figure])
    .map((figure) => `${figure}: ${outcome[figure]}, more than ${most[figure]}`);

async function recovery({ crowd }: Scene, mendedAt: number) {
  let first = 0;
  for (;;) {
    const late = Date.now() - mendedAt;
    const since = crowd.filter(({ lastPlaced }) => lastPlaced.sentAt > mendedAt);
    const placed = since.map(({ lastPlaced }) => lastPlaced.toldAt - mendedAt);
    first ||= placed.length > 0 ? Math.min(...placed) : 0;
    if (placed.length === crowd.length) return { first, all: Math.max(...placed) };
    if (late > usual['all order ms']) return { first: first || late, all: late };
    await pause(20);
  }
}

/** What is wrong while nobody buys: words that are not true, carts, bugs, and invariants that do not hold. */
async function untruths({ truths, journal, crowd, apps }: Scene): Promise<string[]> {
  const found: string[] = [];
  for (const buyer of crowd) found.push(...(await buyer.complaints()));
  for (const app of apps) found.push(...app.bugs());
  for (const address of await truths()) {
    found.push(...(await journal.contradictions(address)));
    await reconcile(address, redisClient(), (finding) => found.push(JSON.stringify(finding)));
  }
  return found;
}
