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
  },
});

const world = await openWorld(Number(values.buyers));
const outcomes: Outcome[] = [];
try {
  for (const trial of trials) {
    const cycles = trial.cycles[values.short ? 'short' : 'whole'];
    if (cycles === 0 || !trial.name.includes(values.only)) continue;
    const outcome = await runTrial(world, trial, cycles);
    outcomes.push(outcome);
    process.stderr.write(`${outcome.faults.length === 0 ? '✔' : '✖'} ${JSON.stringify(outcome)}\n`);
  }
} finally {
  await world.leave();
  closeRedis();
  await database().end();
}
console.table(outcomes.map(({ faults, ...figures }) => ({ ...figures, faults: faults.length })));
for (const { trial, faults } of outcomes) for (const fault of faults) console.log(`${trial}: ${fault}`);
const failed = outcomes.filter(({ faults }) => faults.length > 0).length;
console.log(JSON.stringify({ passed: outcomes.length - failed, failed, outcomes }));
process.exitCode = failed === 0 && outcomes.length > 0 ? 0 : 1;
