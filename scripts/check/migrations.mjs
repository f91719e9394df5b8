import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inRoot } from '../../local/paths.mjs';
import { node } from '../../local/processes.mjs';
import { findChangeoverFaults } from './changeover.mjs';

const MIGRATIONS = inRoot('db/migrations');
const DRIZZLE_KIT = inRoot('node_modules/drizzle-kit/bin.cjs');

export async function checkMigrations() {
  return findJournalFaults(MIGRATIONS) ?? findChangeoverFaults(MIGRATIONS) ?? (await findSchemaChanges());
}

/** Each migration of the journal has its file, and there is no file besides. */
export function findJournalFaults(folder) {
  const { entries } = JSON.parse(readFileSync(join(folder, 'meta/_journal.json'), 'utf8'));
  const known = entries.map(({ tag }) => `${tag}.sql`);
  const missing = known.filter((file) => !existsSync(join(folder, file)));
  const stray = readdirSync(folder).filter((file) => file.endsWith('.sql') && !known.includes(file));
  const faults = [
    ...missing.map((file) => `${file} is in the journal, but missing.`),
    ...stray.map((file) => `${file} is not in the journal.`),
  ];
  return faults.length > 0 ? faults.join('\n') : undefined;
}

// Tried on a copy: the question must not leave a migration behind. drizzle-kit exits 0 even when it fails.
async function findSchemaChanges() {
  const copy = `.tmp/check-${process.pid}`;
  mkdirSync(inRoot(copy), { recursive: true });
  try {
    cpSync(MIGRATIONS, inRoot(copy, 'migrations'), { recursive: true });
    writeFileSync(inRoot(copy, 'drizzle.config.ts'), configWriting(`./${copy}/migrations`));
    const command = [DRIZZLE_KIT, 'generate', '--config', `${copy}/drizzle.config.ts`];
    const { output } = await node(command, { quiet: true });
    if (output.includes('No schema changes')) return;
    return `The schema and the migrations differ; run "npx drizzle-kit generate".\n${output}`;
  } finally {
    rmSync(inRoot(copy), { recursive: true, force: true });
  }
}

const configWriting = (out) => `import config from '../../drizzle.config';
export default { ...config, out: '${out}' };
`;
