import { appendFileSync, writeFileSync } from 'node:fs';
import { heedStatements } from '../db/testing/heed-statements.ts';

// Loaded into the server of a test run before anything else: pages ask what no rule test does.
const { MISUNDERSTOOD_FILE: file } = process.env;
if (file) {
  writeFileSync(file, '');
  heedStatements((statement, offences) => appendFileSync(file, `${offences.join(', ')}: ${statement}\n`));
}
