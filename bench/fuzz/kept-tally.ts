import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Tally } from './tally.ts';

const file = join(process.env.SHOP_DATA_DIR ?? '.', 'fuzz.json');

/** That of the run before where it goes on, else an empty one. */
export const keptTally = (goesOn: boolean) =>
  new Tally(goesOn && existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {});

export function keepTally(tally: Tally): void {
  writeFileSync(`${file}.new`, JSON.stringify(tally));
  renameSync(`${file}.new`, file);
}
