import { inRoot } from '../../local/paths.mjs';
import { node } from '../../local/processes.mjs';
import { Trouble } from '../../local/say.mjs';
import { sourceFiles } from '../../local/sources.mjs';

const DEPCRUISE = inRoot('node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
const CONFIG = inRoot('.dependency-cruiser.cjs');

export async function checkImportRules() {
  const { violations, modules } = await cruise('.');
  const floor = sourceFiles().filter((path) => /\.tsx?$/.test(path)).length / 2;
  const read = modules.filter((path) => /\.tsx?$/.test(path) && !path.includes('node_modules')).length;
  // With a TypeScript that it cannot use, dependency-cruiser reads next to nothing and finds all in order.
  if (read < floor) return `Only ${read} files were read; at least ${floor} were expected.`;
  return violations.length === 0 ? undefined : violations.map(describe).join('\n');
}

/** Reads all modules of a folder and says which imports break a rule. */
export async function cruise(folder) {
  const command = [DEPCRUISE, '--config', CONFIG, '--output-type', 'json', '.'];
  const { output } = await node(command, { quiet: true, cwd: inRoot(folder) });
  if (!output.startsWith('{')) throw new Trouble(`dependency-cruiser failed:\n${output}`);
  const { summary, modules } = JSON.parse(output);
  return { violations: summary.violations, modules: modules.map(({ source }) => source) };
}

function describe({ rule, from, to, cycle }) {
  const way = cycle ? cycle.map(({ name }) => name).join(' -> ') : to;
  return `${rule.name}: ${from} -> ${way}`;
}
