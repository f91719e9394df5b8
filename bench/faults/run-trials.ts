import { parseArgs } from 'node:util';
import { database } from '../../db/index.ts';
import { closeRedis } from '../../lib/redis.ts';
import { type Limits, type Outcome, runTrial } from './run-trial.ts';
import type { Trial } from './trials/trial.ts';
import type { Scene } from './world.ts';

/** What both suites are asked: `only` names parts of the names of trials, with | between. */
export const { values: asked } = parseArgs({
  options: {
    short: { type: 'boolean', default: false },
    only: { type: 'string', default: '' },
    buyers: { type: 'string', default: '16' },
    cycles: { type: 'string' },
    report: { type: 'string' },
  },
});

/** Runs the trials that are wanted, one after the other, says what came of each, and leaves the world. */
export async function runTrials<Where extends Scene & { leave: () => Promise<void> }>(
  world: Where,
  trials: readonly Trial<Where>[],
  limits: Partial<Limits> = {},
) {
  const outcomes: Outcome[] = [];
  try {
    for (const trial of trials) {
      const cycles = Number(asked.cycles ?? trial.cycles[asked.short ? 'short' : 'whole']);
      if (cycles === 0 || !asked.only.split('|').some((part) => trial.name.includes(part))) continue;
      const outcome = await runTrial(world, trial, cycles, limits);
      outcomes.push(outcome);
      process.stderr.write(`${signOf(outcome)} ${JSON.stringify(outcome)}\n`);
    }
  } catch (error) {
    console.error(error); // what is broken now nobody mends, and buyers would wait for it
    process.exit(1);
  }
  await world.leave();
  closeRedis();
  await database().end();
  tell(outcomes);
  const ran = outcomes.filter(({ notRun }) => notRun === undefined);
  const failed = ran.filter(({ faults }) => faults.length > 0).length;
  return { outcomes, passed: ran.length - failed, failed, notRun: outcomes.length - ran.length };
}

function signOf({ notRun, faults }: Outcome): string {
  if (notRun !== undefined) return '-';
  return faults.length === 0 ? '✔' : '✖';
}

function tell(outcomes: Outcome[]): void {
  console.table(
    outcomes.map(({ faults, notes, notRun, ...figures }) => ({
      ...figures,
      faults: notRun ?? faults.length,
    })),
  );
  for (const { trial, faults, notes } of outcomes)
    for (const words of [...faults, ...notes]) console.log(`${trial}: ${words}`);
}
