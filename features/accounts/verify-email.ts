import { eq, sql } from 'drizzle-orm';
import { isDuplicate } from '../../db/errors.ts';
import type { Transaction } from '../../db/index.ts';
import { users } from '../../db/schema/index.ts';
import { inTransaction } from '../../db/transaction.ts';
import { ShopError } from '../../lib/shop-error.ts';
import { lockUsers } from './lock-users.ts';
import { findToken, type Proven, spend } from './one-time-secrets.ts';
import { userIdOf } from './user-subject.ts';

/**
 * The token of a mail verifies the address that it was sent to, while that is still the user's. Refuses `link-dead` and, to
 * who reads the mail of that address, `email-taken`.
 */
export async function verifyEmail(token: string): Promise<void> {
  const proven = await findToken('verify-email', token);
  if (!proven) throw dead();
  try {
    await inTransaction((tx) => verify(tx, proven), { isRepeatable: true });
  } catch (error) {
    if (isDuplicate(error, 'users_verified_email')) throw new ShopError('email-taken', null);
    throw error;
  }
}

async function verify(tx: Transaction, proven: Proven): Promise<void> {
  const userId = userIdOf(proven.subject);
  const locked = (await lockUsers(tx, [userId])).get(userId);
  const [user] = await tx
    .select({ email: users.email, verifiedEmail: users.verifiedEmail })
    .from(users)
    .where(eq(users.id, userId));
  if (!locked?.isActive || user?.email !== proven.payload) throw dead();
  if (user.verifiedEmail !== null) return; // pressed twice at once, or an earlier try whose COMMIT was cut
  await spend(tx, proven, 'link-dead');
  await tx.update(users).set({ emailVerifiedAt: sql`now(3)` }).where(eq(users.id, userId));
}

const dead = () => new ShopError('link-dead', null);
