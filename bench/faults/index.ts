import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { database } from '../../db/index.ts';
import { closeRedis } from '../../lib/redis.ts';
import { type Outcome, runTrial } from './run-trial.ts';
import { trials } from './trials.ts';
import { openWorld } from './world.ts';

const { values } = parseArgs({
  options: {
    short: { type: 'boolean', default: false },
    only: { type: 'string', default: '' },
    buyers: { type: 'string', default: '16' },
    cycles: { type: 'string' },
    report: { type: 'string' },
  },
});

const wanted = values.only.split('|');
process.once('SIGINT', () => process.exit(130)); // what was mounted is undone at the exit

const world = await openWorld({ buyers: Number(values.buyers), isShort: values.short });
const outcomes: Outcome[] = [];
try {
  for (const trial of trials) {
    const cycles = Number(values.cycles ?? trial.cycles[values.short ? 'short' : 'whole']);
    if (cycles === 0 || !wanted.some((part) => trial.name.includes(part))) continue;
    const outcome = await runTrial(world, trial, cycles);
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
console.table(
  outcomes.map(({ faults, notes, notRun, ...figures }) => ({ ...figures, faults: notRun ?? faults.length })),
);
for (const { trial, faults, notes } of outcomes)
  for (const words of [...faults, ...notes]) console.log(`${trial}: ${words}`);
const ran = outcomes.filter(({ notRun }) => notRun === undefined);
const failed = ran.filter(({ faults }) => faults.length > 0).length;
const result = { passed: ran.length - failed, failed, notRun: outcomes.length - ran.length };
if (values.report) writeFileSync(values.report, JSON.stringify(result));
console.log(JSON.stringify({ ...result, outcomes }));
process.exitCode = failed === 0 && ran.length > 0 ? 0 : 1;

function signOf({ notRun, faults }: Outcome): string {
  if (notRun !== undefined) return '-';
  return faults.length === 0 ? '✔' : '✖';
}
