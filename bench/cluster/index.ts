import { asked, runTrials } from '../faults/run-trials.ts';
import { trials } from './trials.ts';
import { tryTwoNodes } from './two-nodes.ts';
import { openClusterWorld } from './world.ts';

/** Nodes need some seconds to agree on a majority; nobody waits longer than this for a certain answer. */
const limits = { 'first order ms': 10_000, 'slowest certainty ms': 10_000 };

const world = await openClusterWorld(Number(asked.buyers));
const twoNodes = await tryTwoNodes(world.nodes);
const { outcomes, passed, failed } = await runTrials(world, trials, limits);
const wrong = failed + (twoNodes.isRight ? 0 : 1);
console.log(
  JSON.stringify({ passed: passed + (twoNodes.isRight ? 1 : 0), failed: wrong, twoNodes, outcomes }),
);
process.exitCode = wrong === 0 ? 0 : 1;
