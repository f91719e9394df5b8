import 'server-only';
import { and, asc, desc, eq, isNull, sql } from 'drizzle-orm';
import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import { cache } from 'react';
import { db } from '../../db/index.ts';
import { among } from '../../db/rows.ts';
import { addresses, regions, sessions, users } from '../../db/schema/index.ts';
import { noteToday } from '../../lib/crowd.ts';
import { log } from '../../lib/log.ts';
import { once } from '../../lib/once.ts';
import { openSession, type Session, sessionCookieName } from '../../lib/session.ts';
import { type Settled, together } from '../../lib/together.ts';
import { isLivingSession } from './living-session.ts';

export type CurrentUser = {
  id: number;
  username: string;
  mobile: string;
  defaultAddressId: number | null;
  isStaff: boolean;
};

/** The session that the cookie claims, unchecked against the database: for rules that check it in their own lock. */
export const claimedSession = cache(
  async (): Promise<Session | undefined> => openSession((await cookies()).get(sessionCookieName())?.value),
);

/** Who is looking, asked of the database on every request: logout, also from elsewhere, and disabling bind at once. */
export const currentUser = cache(async (): Promise<CurrentUser | undefined> => {
  const session = await claimedSession();
  if (!session) return undefined;
  const found = await readSession(session.sessionId);
  const isOpen = found?.isActive && found.id === session.userId;
  if (!isOpen || found.sessionVersion !== session.sessionVersion) return undefined;
  if (found.isStale) {
    noteToday('users', String(found.id));
    void touchSession(session.sessionId);
  }
  return found;
});

type UserRow = CurrentUser & { isActive: boolean; sessionVersion: number; isStale: boolean };

const readSession = (sessionId: number) =>
  once('session-lane', () => together(readSessions, { name: 'read sessions', most: 100 }))(sessionId);

/** The users of living sessions. */
async function readSessions(sessionIds: number[]): Promise<Settled<UserRow | undefined>[]> {
  const rows = await db
    .select({
      sessionId: sessions.id,
      id: users.id,
      username: users.username,
      mobile: sql<string>`coalesce(${users.mobile}, '')`, // a closed account and the first administrator have none
      defaultAddressId: users.defaultAddressId,
      isStaff: users.isStaff,
      isActive: users.isActive,
      sessionVersion: users.sessionVersion,
      isStale: sql`${sessions.lastUsedAt} < now(3) - interval 5 minute`.mapWith(Boolean),
    })
    .from(sessions)
    .innerJoin(users, eq(users.id, sessions.userId))
    .where(and(among(sessions.id, sessionIds), isLivingSession));
  const byId = new Map(rows.map((row) => [row.sessionId, row]));
  return sessionIds.map((id) => ({ ok: true, value: byId.get(id) }));
}

/** When a session was last used is a courtesy: nobody waits for it, and nothing fails with it. */
async function touchSession(sessionId: number): Promise<void> {
  try {
    await db.update(sessions).set({ lastUsedAt: sql`now(3)` }).where(eq(sessions.id, sessionId));
  } catch (error) {
    log.warn({ err: error, sessionId }, 'the last use of a session could not be noted');
  }
}

export type AddressView = {
  id: number;
  title: string;
  receiver: string;
  mobile: string;
  region: string;
  place: string;
};

/** The user's living addresses, the most recently changed first. */
export function listAddresses(userId: number): Promise<AddressView[]> {
  return db
    .select({
      id: addresses.id,
      title: addresses.title,
      receiver: addresses.receiver,
      mobile: addresses.mobile,
      region: addresses.region,
      place: addresses.place,
    })
    .from(addresses)
    .where(and(eq(addresses.userId, userId), isNull(addresses.deletedAt)))
    .orderBy(desc(addresses.updatedAt), desc(addresses.id));
}

export type RegionView = { code: number; name: string };

/** The provinces, or the parts of a province or city. */
export function listRegions(parentCode: number | null): Promise<RegionView[]> {
  return db
    .select({ code: regions.code, name: regions.name })
    .from(regions)
    .where(parentCode === null ? sql`${regions.parentCode} is null` : eq(regions.parentCode, parentCode))
    .orderBy(asc(regions.code));
}

/** Who is looking at a personal page; whoever is not logged in is led to the login and back. */
export async function userOrLogin(path: string): Promise<CurrentUser> {
  return (await currentUser()) ?? redirect(`/login?next=${encodeURIComponent(path)}`);
}
