import { eq } from 'drizzle-orm';
import { db } from '../../db/index.ts';
import { users } from '../../db/schema/index.ts';
import { mobileField } from './account-schema.ts';
import { emailField } from './security-schema.ts';

/** Whom a username, mobile number or verified e-mail address names; usernames look like neither of the others. */
export async function findAccount(account: string) {
  const [user] = await db
    .select({
      id: users.id,
      username: users.username,
      mobile: users.mobile,
      passwordHash: users.passwordHash,
      isActive: users.isActive,
      isStaff: users.isStaff,
      sessionVersion: users.sessionVersion,
    })
    .from(users)
    .where(isNamed(account))
    .limit(1);
  return user && isSpelledAlike(account, user.username) ? user : undefined;
}

export async function findUser(userId: number) {
  const [user] = await db
    .select({ id: users.id, isStaff: users.isStaff })
    .from(users)
    .where(eq(users.id, userId));
  return user;
}

/** One spelling of what names an account, for limits. */
export function plainAccount(account: string): string {
  const { mobile, email } = readings(account);
  return mobile ?? email ?? account.toLowerCase();
}

/** The database takes á and ａ for a as well; each spelling would have tries of its own. */
export function isSpelledAlike(account: string, username: string): boolean {
  const { mobile, email } = readings(account);
  return Boolean(mobile ?? email) || account.toLowerCase() === username.toLowerCase();
}

function isNamed(account: string) {
  const { mobile, email } = readings(account);
  if (mobile) return eq(users.mobile, mobile);
  return email ? eq(users.verifiedEmail, email) : eq(users.username, account);
}

const readings = (account: string) => ({
  mobile: mobileField.safeParse(account).data,
  email: emailField.safeParse(account).data,
});
