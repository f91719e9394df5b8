import { eq } from 'drizzle-orm';
import { db } from '../../db/index.ts';
import { users } from '../../db/schema/index.ts';
import { keyedDigest } from '../../lib/keyed-digest.ts';
import { limitOf } from '../../lib/limit.ts';

/**
 * Whether nobody has the username yet; the unique index has the last word. Usernames stand beside reviews, so this tells
 * nothing that is not public; whether a mobile number has an account is told to its owner alone, by SMS.
 * Refuses `too-many-tries` after twenty a minute from one address.
 */
export async function isUsernameFree(username: string, clientAddress: string): Promise<boolean> {
  await limit.count(keyedDigest(clientAddress));
  const found = await db.select({ id: users.id }).from(users).where(eq(users.username, username));
  return found.length === 0;
}

const limit = limitOf('availability', 20, 60);
