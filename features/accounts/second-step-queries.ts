import 'server-only';
import { and, count, eq, isNotNull, isNull } from 'drizzle-orm';
import { cookies } from 'next/headers';
import { db } from '../../db/index.ts';
import { recoveryCodes, secondFactors } from '../../db/schema/index.ts';
import { secondStepCookieName } from '../../lib/session.ts';
import { findOwed } from './owe-second-step.ts';

export type SecondStepView = { since: Date; codesLeft: number };

/** Since when the user's logins take a second step, and how many recovery codes are left; undefined while they do not. */
export async function secondStepOf(userId: number): Promise<SecondStepView | undefined> {
  const [factor] = await db
    .select({ since: secondFactors.confirmedAt })
    .from(secondFactors)
    .where(and(eq(secondFactors.userId, userId), isNotNull(secondFactors.confirmedAt)));
  if (!factor?.since) return undefined;
  const [left] = await db
    .select({ codes: count() })
    .from(recoveryCodes)
    .where(and(eq(recoveryCodes.userId, userId), isNull(recoveryCodes.usedAt)));
  return { since: factor.since, codesLeft: left?.codes ?? 0 };
}

/** Where a login in this browser goes on once its second step is taken; undefined where none is owed. */
export async function nextOfOwed(): Promise<string | undefined> {
  return (await findOwed((await cookies()).get(secondStepCookieName())?.value))?.next;
}
