import { createChallenge, randomInt, verifySolution } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { z } from 'zod';
import { isFirstUse } from '../../lib/first-use.ts';
import { keyedDigest } from '../../lib/keyed-digest.ts';
import { ShopError } from '../../lib/shop-error.ts';

const minutes = 10;
/** Rounds of one try, and how many tries it takes: a blink on a computer, a third of a second on a plain phone. */
const work = { cost: 1_000, least: 200, most: 600 };

/**
 * A puzzle that takes a browser a moment and whoever wants thousands of SMS hours. Making and checking it is cheap.
 * It takes as many tries as the given ones, and one.
 */
export const makePuzzle = (tries = randomInt(work.most, work.least)) =>
  createChallenge({
    algorithm: 'PBKDF2/SHA-256',
    cost: work.cost,
    counter: tries,
    deriveKey,
    expiresAt: new Date(Date.now() + minutes * 60_000),
    ...keys(),
  });

/** Each puzzle counts once. Refuses `human-check`. */
export async function proveHuman(answer: string): Promise<void> {
  const solved = readAnswer(answer);
  const verdict = solved && (await verifySolution({ ...solved, deriveKey, ...keys() }));
  if (
    !solved ||
    !verdict?.verified ||
    !(await isFirstUse(keyFor(solved.challenge.signature), (minutes + 1) * 60))
  ) {
    throw new ShopError('human-check', null);
  }
}

const keyFor = (signature: string) => `puzzle:${keyedDigest(signature)}`;

const keys = () => ({
  hmacSignatureSecret: keyedDigest('human check: puzzle'),
  hmacKeySignatureSecret: keyedDigest('human check: solution'),
});

const solvedPuzzle = z.object({
  challenge: z.object({
    parameters: z.object({
      algorithm: z.literal('PBKDF2/SHA-256'),
      nonce: z.string(),
      salt: z.string(),
      cost: z.number(),
      keyLength: z.number(),
      keyPrefix: z.string(),
      keySignature: z.string(),
      expiresAt: z.number(),
    }),
    signature: z.string(),
  }),
  solution: z.object({ counter: z.number(), derivedKey: z.string() }),
});

function readAnswer(answer: string) {
  try {
    return solvedPuzzle.safeParse(JSON.parse(Buffer.from(answer, 'base64').toString())).data;
  } catch {
    return undefined;
  }
}
