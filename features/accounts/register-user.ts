import { isDuplicate } from '../../db/errors.ts';
import { db } from '../../db/index.ts';
import { users } from '../../db/schema/index.ts';
import type { Session } from '../../lib/session.ts';
import { ShopError } from '../../lib/shop-error.ts';
import type { Registration } from './account-schema.ts';
import { hashPassword } from './password.ts';

/** A new shopper; the unique indexes decide who was first. Refuses `username-taken`, `mobile-taken`. */
export async function registerUser({ username, mobile, password }: Registration): Promise<Session> {
  const passwordHash = await hashPassword(password);
  try {
    const [user] = await db.insert(users).values({ username, mobile, passwordHash }).$returningId();
    if (!user) throw new Error('an inserted user must have an id');
    return { userId: user.id, sessionVersion: 0 };
  } catch (error) {
    if (isDuplicate(error, 'users_username')) throw new ShopError('username-taken', null);
    if (isDuplicate(error, 'users_mobile')) throw new ShopError('mobile-taken', null);
    throw error;
  }
}
