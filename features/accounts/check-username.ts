import { eq } from 'drizzle-orm';
import { db } from '../../db/index.ts';
import { users } from '../../db/schema/index.ts';
import { keyedDigest } from '../../lib/keyed-digest.ts';
import { limitOf } from '../../lib/limit.ts';

/**
 * Whether nobody has the username yet; the unique index has the last word. Who chooses a name has to learn it, who collects
 * names should not, for reviews show them masked: refuses `too-many-tries` after twenty a minute from one address, asked here
 * and by registrations together. Whether a mobile number has an account is told to its owner alone, by SMS.
 */
export async function isUsernameFree(username: string, clientAddress: string): Promise<boolean> {
  await limit.count(keyedDigest(clientAddress));
  const found = await db.select({ id: users.id }).from(users).where(eq(users.username, username));
  return found.length === 0;
}

const limit = limitOf('availability', 20, 60);
