import { readFileSync } from 'node:fs';

/** Fails the run when the server said something to its database that only some would understand. */
export default function endOfRun(): void {
  const { MISUNDERSTOOD_FILE: file } = process.env;
  const misunderstood = file && readFileSync(file, 'utf8');
  if (misunderstood) throw new Error(`not every database understands:\n${misunderstood}`);
}
