import { randomInt } from 'node:crypto';
import { and, eq, isNull, sql } from 'drizzle-orm';
import type { Transaction } from '../../db/index.ts';
import { recoveryCodes } from '../../db/schema/index.ts';
import { keyedDigest } from '../../lib/keyed-digest.ts';
import { tidySecondCode } from './field-checks.ts';

const howMany = 10;
const letters = '0123456789abcdefghjkmnpqrstvwxyz'; // none that is taken for another

/** Ten new codes; the earlier ones are worth nothing any more. Only their digests are kept. */
export async function replaceRecoveryCodes(tx: Transaction, userId: number): Promise<string[]> {
  const codes = Array.from({ length: howMany }, newCode);
  await tx.delete(recoveryCodes).where(eq(recoveryCodes.userId, userId));
  await tx.insert(recoveryCodes).values(codes.map((code) => ({ userId, digest: digestOf(userId, code) })));
  return codes;
}

/** Whether it was one of the user's, and unused. */
export async function takeRecoveryCode(tx: Transaction, userId: number, code: string): Promise<boolean> {
  const [taken] = await tx
    .update(recoveryCodes)
    .set({ usedAt: sql`now(3)` })
    .where(
      and(
        eq(recoveryCodes.userId, userId),
        eq(recoveryCodes.digest, digestOf(userId, code)),
        isNull(recoveryCodes.usedAt),
      ),
    );
  return taken.affectedRows === 1;
}

function newCode(): string {
  const code = Array.from({ length: 10 }, () => letters[randomInt(letters.length)]).join('');
  return `${code.slice(0, 5)}-${code.slice(5)}`;
}

const digestOf = (userId: number, code: string) =>
  keyedDigest(`recovery code of user:${userId}: ${tidySecondCode(code)}`);
