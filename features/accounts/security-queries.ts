import 'server-only';
import { and, desc, eq } from 'drizzle-orm';
import { db } from '../../db/index.ts';
import { sessions, users } from '../../db/schema/index.ts';
import { maskNetwork } from '../../lib/mask.ts';
import { isLivingSession } from './living-session.ts';
import { recallToken } from './one-time-secrets.ts';
import { tokenField } from './security-schema.ts';
import { userIdOf } from './user-subject.ts';

export type EmailView = { address: string; isVerified: boolean };

/** The user's e-mail address, if there is one. */
export async function emailOf(userId: number): Promise<EmailView | undefined> {
  const [user] = await db
    .select({ address: users.email, verified: users.verifiedEmail })
    .from(users)
    .where(eq(users.id, userId));
  return user?.address ? { address: user.address, isVerified: user.verified !== null } : undefined;
}

export type SessionView = {
  id: number;
  /** '' where the browser did not say what it is. */
  device: string;
  network: string;
  since: Date;
  lastUsedAt: Date;
  isRemembered: boolean;
};

const mostShown = 50;

/** Where the user is logged in, the most recently used first. */
export async function listSessions(userId: number): Promise<SessionView[]> {
  const rows = await db
    .select({
      id: sessions.id,
      device: sessions.device,
      network: sessions.network,
      since: sessions.createdAt,
      lastUsedAt: sessions.lastUsedAt,
      isRemembered: sessions.isRemembered,
    })
    .from(sessions)
    .where(and(eq(sessions.userId, userId), isLivingSession))
    .orderBy(desc(sessions.lastUsedAt), desc(sessions.id))
    .limit(mostShown);
  return rows.map((row) => ({ ...row, network: maskNetwork(row.network) }));
}

export type VerificationView = { state: 'open' | 'done'; address: string } | { state: 'dead' };

/** What the link of a verification mail leads to. Looking verifies nothing. */
export async function verificationOf(token: unknown): Promise<VerificationView> {
  const found = await recallToken('verify-email', tokenField.parse(token));
  if (!found) return { state: 'dead' };
  const email = await emailOf(userIdOf(found.subject));
  if (email?.address !== found.payload) return { state: 'dead' };
  if (email.isVerified) return { state: 'done', address: found.payload };
  return found.isAlive ? { state: 'open', address: found.payload } : { state: 'dead' };
}
