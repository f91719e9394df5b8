import { and, eq } from 'drizzle-orm';
import { db } from '../../db/index.ts';
import { users } from '../../db/schema/index.ts';
import { ShopError } from '../../lib/shop-error.ts';
import { findUser } from './find-account.ts';
import { limitGuesses } from './limit-guesses.ts';
import { isPassword } from './password.ts';

type Attempt = { userId: number; password: string; clientAddress: string };

/**
 * Whoever is logged in knows the password too; asked before what an unwatched device must not allow. Limited like a login.
 * Refuses `wrong-password`, `too-many-tries`.
 */
export async function provePassword({ userId, password, clientAddress }: Attempt): Promise<void> {
  const guessed = { what: 'password', find: () => findUser(userId) } as const;
  const guesser = { account: `user:${userId}`, clientAddress, guessed };
  if (!(await limitGuesses(guesser, () => isOwn(userId, password)))) {
    throw new ShopError('wrong-password', null);
  }
}

async function isOwn(userId: number, password: string): Promise<true | undefined> {
  const [user] = await db
    .select({ passwordHash: users.passwordHash })
    .from(users)
    .where(and(eq(users.id, userId), eq(users.isActive, true)));
  return (await isPassword(password, user?.passwordHash)) || undefined;
}
