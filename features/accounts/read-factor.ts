import { and, eq, isNotNull } from 'drizzle-orm';
import { type Db, db } from '../../db/index.ts';
import { secondFactors } from '../../db/schema/index.ts';
import { openKey } from './factor-key.ts';

/** Whether a login of the user takes a second step. */
export async function hasSecondFactor(userId: number, on: Db = db): Promise<boolean> {
  const found = await on
    .select({ userId: secondFactors.userId })
    .from(secondFactors)
    .where(isConfirmed(userId));
  return found.length > 0;
}

/** `key` is undefined once the shop's own secret is another. */
export type Factor = { key: string | undefined; lastStep: number };

export async function readFactor(userId: number, on: Db = db): Promise<Factor | undefined> {
  const [found] = await on
    .select({ secret: secondFactors.secret, lastStep: secondFactors.lastStep })
    .from(secondFactors)
    .where(isConfirmed(userId));
  return found && { key: await openKey(userId, found.secret), lastStep: found.lastStep };
}

const isConfirmed = (userId: number) =>
  and(eq(secondFactors.userId, userId), isNotNull(secondFactors.confirmedAt));
