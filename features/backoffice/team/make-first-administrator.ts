import { and, eq } from 'drizzle-orm';
import { isDuplicate } from '../../../db/errors.ts';
import type { Db } from '../../../db/index.ts';
import { users } from '../../../db/schema/index.ts';
import { demoUsers } from '../../../db/seed/accounts.ts';
import type { Env } from '../../../lib/env.ts';
import { ShopError } from '../../../lib/shop-error.ts';
import { registerChecks } from '../../accounts/field-checks.ts';
import { hashPassword } from '../../accounts/password.ts';
import { refuseUnsafePassword } from '../../accounts/refuse-unsafe-password.ts';

type Given = Pick<Env, 'ADMIN_USERNAME' | 'ADMIN_PASSWORD'>;

/**
 * Who may do everything, in a shop where nobody may yet. Throws which variable is wrong and never shows a value.
 * The caller sees to it that one process at a time asks.
 */
export async function makeFirstAdministrator(
  db: Db,
  { ADMIN_USERNAME, ADMIN_PASSWORD }: Given,
): Promise<'made' | 'not-needed'> {
  if (!ADMIN_USERNAME || !ADMIN_PASSWORD || (await hasAdministrator(db))) return 'not-needed';
  const username = ADMIN_USERNAME.trim();
  if (registerChecks.username(username, noOther)) throw new Error(wrong.username);
  if (await isUnsafe(ADMIN_PASSWORD, username)) throw new Error(wrong.password);
  await insertAdministrator(db, username, await hashPassword(ADMIN_PASSWORD));
  return 'made';
}

const wrong = {
  username: 'ADMIN_USERNAME: must be 5 to 20 letters, digits, _ or -, and no mobile number',
  taken: 'ADMIN_USERNAME: belongs to somebody already; the first administrator needs a name of its own',
  password: 'ADMIN_PASSWORD: is too easy to guess, the username, in the README, or over 128 characters',
};
const noOther = () => '';

async function hasAdministrator(db: Db): Promise<boolean> {
  const isAdministrator = and(
    eq(users.isStaff, true), // staff have an index
    eq(users.isSuperuser, true),
    eq(users.isActive, true),
  );
  const found = await db.select({ id: users.id }).from(users).where(isAdministrator).limit(1);
  return found.length > 0;
}

async function isUnsafe(password: string, username: string): Promise<boolean> {
  if (registerChecks.password(password, noOther)) return true;
  const published = demoUsers.flatMap((user) => user.password ?? []);
  try {
    await refuseUnsafePassword(password, [username, ...published]);
    return false;
  } catch (error) {
    if (error instanceof ShopError) return true;
    throw error;
  }
}

async function insertAdministrator(db: Db, username: string, passwordHash: string): Promise<void> {
  try {
    await db.insert(users).values({ username, passwordHash, isStaff: true, isSuperuser: true });
  } catch (error) {
    if (isDuplicate(error, 'users_username')) throw new Error(wrong.taken);
    // drizzle's own words quote the values
    const cause = error instanceof Error ? error.cause : error;
    throw new Error('the first administrator could not be written', { cause });
  }
}
