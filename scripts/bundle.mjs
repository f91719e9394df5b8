import { dirname, join } from 'node:path';
import { build } from 'esbuild';

// The server beside the build that it serves, as one file of plain JavaScript. Node asks the hooks of a compiler about
// each import, and Next imports the handler of its cache in every request: that took a tenth of the processor.
await build({
  absWorkingDir: dirname(import.meta.dirname),
  entryPoints: ['scripts/serve.ts'],
  outfile: join(process.env.NEXT_DIST_DIR || '.next', 'serve.mjs'),
  bundle: true,
  packages: 'external',
  platform: 'node',
  format: 'esm',
  target: 'node20.19',
});
