import { eq } from 'drizzle-orm';
import type { Transaction } from '../../db/index.ts';
import { users } from '../../db/schema/index.ts';
import { inTransaction } from '../../db/transaction.ts';
import type { Locale } from '../../i18n/locales.ts';
import { ShopError } from '../../lib/shop-error.ts';
import { deliverSoon } from './keep-delivering.ts';
import { forgiveGuesses } from './limit-guesses.ts';
import { lockUsers } from './lock-users.ts';
import { findToken, type Proven, spend } from './one-time-secrets.ts';
import { passwordState } from './password-state.ts';
import { prepareHash, replacePassword } from './replace-password.ts';
import { userIdOf } from './user-subject.ts';

type Wish = { newPassword: string; clientAddress: string; locale: Locale };

/** Another password for who proved the account's number; all sessions end. Refuses `link-dead`, `password-unsafe`. */
export async function resetPassword(token: string, wish: Wish): Promise<void> {
  const { newPassword, clientAddress, locale } = wish;
  const proven = await findToken('set-password', token);
  if (!proven) throw dead();
  const userId = userIdOf(proven.subject);
  const passwordHash = await prepareHash(userId, newPassword);
  const names = await inTransaction((tx) => reset(tx, proven, { userId, passwordHash, locale }), {
    isRepeatable: true,
  });
  deliverSoon();
  await forgiveGuesses(names, clientAddress);
}

type Setting = { userId: number; passwordHash: string; locale: Locale };

/** Answers what the user may log in with. */
async function reset(tx: Transaction, proven: Proven, setting: Setting): Promise<string[]> {
  const { userId, passwordHash } = setting;
  const locked = (await lockUsers(tx, [userId])).get(userId);
  const [user] = await tx
    .select({
      username: users.username,
      mobile: users.mobile,
      email: users.verifiedEmail,
      passwordHash: users.passwordHash,
    })
    .from(users)
    .where(eq(users.id, userId));
  if (!locked?.isActive || !user) throw dead();
  const { username, mobile, email } = user;
  if (user.passwordHash !== passwordHash) {
    if (passwordState(user) !== proven.payload) throw dead();
    await spend(tx, proven, 'link-dead');
    await replacePassword(tx, { ...setting, keptSessionId: null });
  }
  return [username, mobile, email].filter((name) => name !== null);
}

const dead = () => new ShopError('link-dead', null);
