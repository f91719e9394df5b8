import { solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { makePuzzle } from '../human-check.ts';

/** A new puzzle of the human check, an easy one, solved as a browser would send it. */
export async function aSolution(): Promise<string> {
  const challenge = await makePuzzle(1);
  const solution = await solveChallenge({ challenge, deriveKey });
  return btoa(JSON.stringify({ challenge, solution }));
}
