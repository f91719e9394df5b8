import { inRoot } from '../../local/paths.mjs';
import { node } from '../../local/processes.mjs';

export const checkFormatAndLint = () => ask('node_modules/@biomejs/biome/bin/biome', 'ci', '--colors=off');

export const checkUnusedCode = () => ask('node_modules/knip/bin/knip.js', '--no-progress');

async function ask(program, ...args) {
  const env = { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined };
  const { code, output } = await node([inRoot(program), ...args], { quiet: true, env });
  return code === 0 ? undefined : output || `exit code ${code}`;
}
