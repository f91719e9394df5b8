import { eq, sql } from 'drizzle-orm';
import type { Transaction } from '../../db/index.ts';
import { sessions, users } from '../../db/schema/index.ts';
import { inTransaction } from '../../db/transaction.ts';
import type { Locale } from '../../i18n/locales.ts';
import type { Session } from '../../lib/session.ts';
import { ShopError } from '../../lib/shop-error.ts';
import { deliverSoon } from './keep-delivering.ts';
import { lockUsers } from './lock-users.ts';
import { provePassword } from './prove-password.ts';
import { prepareHash, replacePassword } from './replace-password.ts';

type Wish = { password: string; newPassword: string; clientAddress: string; locale: Locale };
/** The session that goes on; its cookie has to be sealed anew. */
export type KeptSession = Session & { isRemembered: boolean; ttlSeconds: number };

/**
 * Another password for who knows the old one. All other sessions end. Refuses `wrong-password`, `too-many-tries`,
 * `password-unsafe`.
 */
export async function changePassword(
  { userId, sessionId }: Pick<Session, 'userId' | 'sessionId'>,
  { password, newPassword, clientAddress, locale }: Wish,
): Promise<KeptSession> {
  await provePassword({ userId, password, clientAddress });
  const passwordHash = await prepareHash(userId, newPassword);
  const change = async (tx: Transaction) => {
    const user = (await lockUsers(tx, [userId], [sessionId])).get(userId);
    if (!user?.isActive || !user.hasSession) throw new ShopError('signed-out', null);
    await replacePassword(tx, { userId, passwordHash, keptSessionId: sessionId, locale });
    return readSession(tx, sessionId);
  };
  const kept = await inTransaction(change, { isRepeatable: true });
  deliverSoon();
  return kept;
}

async function readSession(tx: Transaction, sessionId: number): Promise<KeptSession> {
  const [session] = await tx
    .select({
      userId: users.id,
      sessionVersion: users.sessionVersion,
      sessionId: sessions.id,
      isRemembered: sessions.isRemembered,
      ttlSeconds: sql`timestampdiff(second, now(3), ${sessions.expiresAt})`.mapWith(Number),
    })
    .from(sessions)
    .innerJoin(users, eq(users.id, sessions.userId))
    .where(eq(sessions.id, sessionId));
  if (!session) throw new Error('a living session must exist');
  return session;
}
