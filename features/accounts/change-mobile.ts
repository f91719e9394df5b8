import { eq } from 'drizzle-orm';
import { isDuplicate } from '../../db/errors.ts';
import { db, type Transaction } from '../../db/index.ts';
import { leaveMessage } from '../../db/outbox.ts';
import { users } from '../../db/schema/index.ts';
import { inTransaction } from '../../db/transaction.ts';
import type { Locale } from '../../i18n/locales.ts';
import { ShopError } from '../../lib/shop-error.ts';
import { deliverSoon } from './keep-delivering.ts';
import { lockUsers } from './lock-users.ts';
import { type Proven, proveCode, spend } from './one-time-secrets.ts';
import { provePassword } from './prove-password.ts';
import { writeChange } from './write-mails.ts';

type Wish = { password: string; mobile: string; code: string; clientAddress: string; locale: Locale };

/**
 * Another number for who knows the password and reads its messages. Refuses `wrong-password`, `too-many-tries`, `code-wrong`
 * and, to nobody but the owner of the number, `mobile-taken`.
 */
export async function changeMobile(userId: number, wish: Wish): Promise<void> {
  const { password, mobile, code, clientAddress, locale } = wish;
  await provePassword({ userId, password, clientAddress });
  if (await hasMobile(userId, mobile)) return; // posted twice: the code was for the first
  const proven = await proveCode({ purpose: 'change-mobile', subject: mobile }, code);
  try {
    await inTransaction((tx) => change(tx, userId, proven, locale), { isRepeatable: true });
  } catch (error) {
    if (isDuplicate(error, 'users_mobile')) throw new ShopError('mobile-taken', null);
    throw error;
  }
  deliverSoon();
}

async function hasMobile(userId: number, mobile: string): Promise<boolean> {
  const [user] = await db.select({ mobile: users.mobile }).from(users).where(eq(users.id, userId));
  return user?.mobile === mobile;
}

async function change(tx: Transaction, userId: number, proven: Proven, locale: Locale): Promise<void> {
  const locked = (await lockUsers(tx, [userId])).get(userId);
  if (!locked?.isActive) throw new ShopError('signed-out', null);
  const [user] = await tx
    .select({ username: users.username, mobile: users.mobile, mail: users.verifiedEmail })
    .from(users)
    .where(eq(users.id, userId));
  if (!user || user.mobile === proven.subject) return; // as it was, or an earlier try whose COMMIT was cut
  await spend(tx, proven);
  await tx.update(users).set({ mobile: proven.subject }).where(eq(users.id, userId));
  if (!user.mail) return;
  const mail = writeChange({ locale, username: user.username }, 'mobile');
  await leaveMessage(tx, { channel: 'mail', recipient: user.mail, ...mail });
}
