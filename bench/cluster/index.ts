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
let twoNodes: Awaited<ReturnType<typeof tryTwoNodes>> | undefined;
try {
  twoNodes = await tryTwoNodes(world.nodes);
  for (const trial of trials) {
    if (!trial.name.includes(values.only)) continue;
    const cycles = Number(values.cycles) || trial.cycles[values.short ? 'short' : 'whole'];
    const outcome = await runTrial(world, trial, cycles);
    const unanswered = outcome['slowest certainty ms'];
    if (unanswered > longestMs) outcome.faults.push(`an order was unanswered for ${unanswered} ms`);
    outcomes.push(outcome);
    process.stderr.write(`${outcome.faults.length === 0 ? '✔' : '✖'} ${JSON.stringify(outcome)}\n`);
  }
} finally {
  await world.leave();
  closeRedis();
  await database().end();
}
console.table(outcomes.map(({ faults, notes, notRun, ...figures }) => ({ ...figures, faults: faults.length })));
for (const { trial, faults } of outcomes) for (const fault of faults) console.log(`${trial}: ${fault}`);
const failed = outcomes.filter(({ faults }) => faults.length > 0).length + (twoNodes?.isRight ? 0 : 1);
console.log(JSON.stringify({ passed: outcomes.length + 1 - failed, failed, twoNodes, outcomes }));
process.exitCode = failed === 0 ? 0 : 1;
