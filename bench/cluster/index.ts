import { parseArgs } from 'node:util';
import { database } from '../../db/index.ts';
import { closeRedis } from '../../lib/redis.ts';
import { type Outcome, runTrial } from '../faults/run-trial.ts';
import { trials } from './trials.ts';
import { tryTwoNodes } from './two-nodes.ts';
import { openClusterWorld } from './world.ts';

const { values } = parseArgs({
  options: {
    short: { type: 'boolean', default: false },
    only: { type: 'string', default: '' },
    cycles: { type: 'string', default: '' },
    buyers: { type: 'string', default: '16' },
  },
});

const longestMs = 10_000;

const world = await openClusterWorld(Number(values.buyers));
const outcomes: Outcome[] = [];
const twoNodes = await tryTwoNodes(world.nodes);
try {
  for (const trial of trials) {
    if (!trial.name.includes(values.only)) continue;
    const cycles = Number(values.cycles) || trial.cycles[values.short ? 'short' : 'whole'];
    const outcome = await runTrial(world, trial, cycles);
    const unanswered = outcome['slowest certainty ms'];
    if (unanswered > longestMs) outcome.faults.push(`an order was unanswered for ${unanswered} ms`);
    outcomes.push(outcome);
    process.stderr.write(`${outcome.faults.length === 0 ? '✔' : '✖'} ${JSON.stringify(outcome)}\n`);
  }
} catch (error) {
  console.error(error); // what is broken now nobody mends, and buyers would wait for it
  process.exit(1);
}
await world.leave();
closeRedis();
await database().end();
console.table(outcomes.map(({ faults, notes, ...figures }) => ({ ...figures, faults: faults.length })));
for (const { trial, faults, notes } of outcomes)
  for (const words of [...faults, ...notes]) console.log(`${trial}: ${words}`);
const failed = outcomes.filter(({ faults }) => faults.length > 0).length + (twoNodes.isRight ? 0 : 1);
console.log(JSON.stringify({ passed: outcomes.length + 1 - failed, failed, twoNodes, outcomes }));
process.exitCode = failed === 0 ? 0 : 1;
