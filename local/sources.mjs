import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dataFolder, root } from './paths.mjs';

const NO_SOURCES = new Set(['node_modules', 'playwright-report', 'test-results', 'next-env.d.ts']);
const NOT_BUILT =
  /^(bench|docs|e2e|local|scripts|db\/seed|db\/testing|public)\/|\.(test|spec)\.tsx?$|\.(md|tsbuildinfo)$/;

/** All files of the project itself, as paths from its root: nothing hidden, nothing installed or generated. */
export function sourceFiles(folder = '') {
  const entries = readdirSync(join(root, folder), { withFileTypes: true });
  return entries
    .filter(({ name }) => !name.startsWith('.') && !NO_SOURCES.has(name))
    .flatMap((entry) => {
      const path = folder ? `${folder}/${entry.name}` : entry.name;
      if (entry.isDirectory()) return join(root, path) === dataFolder() ? [] : sourceFiles(path);
      return entry.isFile() ? [path] : [];
    })
    .sort();
}

/** Changes whenever a production build of the shop would come out differently. */
export function buildFingerprint(salt = '') {
  const hash = createHash('sha256').update(salt);
  for (const path of sourceFiles()) {
    if (NOT_BUILT.test(path)) continue;
    hash.update(`\n${path}\n`).update(readFileSync(join(root, path)));
  }
  return hash.digest('hex');
}
