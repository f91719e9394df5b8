import { end, endOnSignals, Stopped } from '../local/ending.mjs';
import { providePackages } from '../local/npm.mjs';
import { complain, say, seconds } from '../local/say.mjs';
import { checkFormatAndLint, checkUnusedCode } from './check/code.mjs';
import { checkImportRules } from './check/import-rules.mjs';
import { checkLockFile } from './check/lock-file.mjs';
import { checkMigrations } from './check/migrations.mjs';
import { checkTypes } from './check/types.mjs';

const STEPS = {
  'format and lint': checkFormatAndLint,
  'import rules': checkImportRules,
  'lock file': checkLockFile,
  'schema and migrations': checkMigrations,
  'unused code': checkUnusedCode,
  types: checkTypes,
};

endOnSignals();
try {
  await providePackages();
  const results = await Promise.all(Object.entries(STEPS).map(runStep));
  await end(results.every(Boolean) ? 0 : 1);
} catch (error) {
  if (!(error instanceof Stopped)) complain(error);
  await end(1);
}

/** A step answers with nothing when all is well, else with what is wrong. */
async function runStep([name, step]) {
  const from = Date.now();
  const wrong = await step();
  say(`${wrong === undefined ? '✓' : '✖'} ${name} (${seconds(from)})`);
  if (wrong !== undefined) process.stdout.write(`\n${wrong.trimEnd()}\n\n`);
  return wrong === undefined;
}
