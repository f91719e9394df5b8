import { eq, sql } from 'drizzle-orm';
import { db, type Transaction } from '../../db/index.ts';
import { leaveMessage } from '../../db/outbox.ts';
import { users } from '../../db/schema/index.ts';
import type { Locale } from '../../i18n/locales.ts';
import { endOtherSessions } from './begin-session.ts';
import { endSecrets } from './one-time-secrets.ts';
import { hashPassword } from './password.ts';
import { refuseUnsafePassword } from './refuse-unsafe-password.ts';
import { userSubject } from './user-subject.ts';
import { writeChange } from './write-mails.ts';

/** The hash of a password that the user may choose. Refuses `password-unsafe`. */
export async function prepareHash(userId: number, password: string): Promise<string> {
  const [names] = await db
    .select({ username: users.username, mobile: users.mobile, email: users.email })
    .from(users)
    .where(eq(users.id, userId));
  await refuseUnsafePassword(
    password,
    Object.values(names ?? {}).filter((name) => name !== null),
  );
  return hashPassword(password);
}

type Replacing = {
  userId: number;
  passwordHash: string;
  /** The only session that goes on, or none. */
  keptSessionId: number | null;
  locale: Locale;
};

/**
 * Under the user's lock. Every session ends but one, and so does a login with the old password that is on its way: the
 * session version is raised. An address that who knew the old one entered is not verified any more. Doing it twice with the same hash does it once.
 */
export async function replacePassword(tx: Transaction, wish: Replacing): Promise<void> {
  const { userId, passwordHash, keptSessionId, locale } = wish;
  const [user] = await tx
    .select({ username: users.username, passwordHash: users.passwordHash, mail: users.verifiedEmail })
    .from(users)
    .where(eq(users.id, userId));
  if (!user || user.passwordHash === passwordHash) return;
  await tx
    .update(users)
    .set({ passwordHash, sessionVersion: sql`${users.sessionVersion} + 1` })
    .where(eq(users.id, userId));
  await endOtherSessions(userId, keptSessionId, tx);
  await endSecrets(tx, { purpose: 'verify-email', subject: userSubject(userId) });
  if (!user.mail) return;
  const mail = writeChange({ locale, username: user.username }, 'password');
  await leaveMessage(tx, { channel: 'mail', recipient: user.mail, ...mail });
}
