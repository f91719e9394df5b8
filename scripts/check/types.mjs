import { inRoot, NEXT } from '../../local/paths.mjs';
import { node } from '../../local/processes.mjs';

// TypeScript 7, many times as fast; dependency-cruiser and Next still read with 6.
const TSC = inRoot('node_modules/typescript-native/bin/tsc');

/** With the build folder of the tests, so that a running shop keeps its own types. */
export async function checkTypes() {
  const env = { ...process.env, NEXT_DIST_DIR: '.next-test', NEXT_TELEMETRY_DISABLED: '1' };
  const routes = await node([NEXT, 'typegen'], { quiet: true, env });
  if (routes.code !== 0) return routes.output;
  const { code, output } = await node([TSC, '--noEmit', '-p', 'tsconfig.test.json'], { quiet: true });
  return code === 0 ? undefined : output;
}
