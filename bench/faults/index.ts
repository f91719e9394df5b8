import { writeFileSync } from 'node:fs';
import { asked, runTrials } from './run-trials.ts';
import { trials } from './trials.ts';
import { openWorld } from './world.ts';

process.once('SIGINT', () => process.exit(130)); // what was mounted is undone at the exit

const world = await openWorld({ buyers: Number(asked.buyers), isShort: asked.short });
const { outcomes, ...result } = await runTrials(world, trials);
if (asked.report) writeFileSync(asked.report, JSON.stringify(result));
console.log(JSON.stringify({ ...result, outcomes }));
process.exitCode = result.failed === 0 && result.passed > 0 ? 0 : 1;
