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

/** Nodes need some seconds to agree on a majority; nobody waits longer than this for a certain answer. */
const limits = { 'first order ms': 10_000, 'slowest certainty ms': 10_000 };
const wanted = values.only.split('|');

const world = await openClusterWorld(Number(values.buyers));
const outcomes: Outcome[] = [];
const twoNodes = await tryTwoNodes(world.nodes);
try {
  for (const trial of trials) {
    if (!wanted.some((part) => trial.name.includes(part))) continue;
    const cycles = Number(values.cycles) || trial.cycles[values.short ? 'short' : 'whole'];
    const outcome = await runTrial(world, trial, cycles, limits);
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
console.table(
  outcomes.map(({ faults, notes, notRun, ...figures }) => ({ ...figures, faults: faults.length })),
);
for (const { trial, faults, notes } of outcomes)
  for (const words of [...faults, ...notes]) console.log(`${trial}: ${words}`);
const failed = outcomes.filter(({ faults }) => faults.length > 0).length + (twoNodes.isRight ? 0 : 1);
console.log(JSON.stringify({ passed: outcomes.length + 1 - failed, failed, twoNodes, outcomes }));
process.exitCode = failed === 0 ? 0 : 1;
