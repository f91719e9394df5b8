import 'server-only';
import { asc, eq } from 'drizzle-orm';
import { db } from '../../db/index.ts';
import { addresses, identities, sessions, users } from '../../db/schema/index.ts';

// What a user may take along: all of it, in the words of the database.

export async function ownProfile(userId: number) {
  const [user] = await db
    .select({
      username: users.username,
      mobile: users.mobile,
      email: users.email,
      emailVerifiedAt: users.emailVerifiedAt,
      createdAt: users.createdAt,
    })
    .from(users)
    .where(eq(users.id, userId));
  return user;
}

/** Removed ones as well, for as long as they are kept. */
export const ownAddresses = (userId: number) =>
  db
    .select({
      title: addresses.title,
      receiver: addresses.receiver,
      mobile: addresses.mobile,
      region: addresses.region,
      place: addresses.place,
      createdAt: addresses.createdAt,
      updatedAt: addresses.updatedAt,
      deletedAt: addresses.deletedAt,
    })
    .from(addresses)
    .where(eq(addresses.userId, userId))
    .orderBy(asc(addresses.id));

export const ownIdentities = (userId: number) =>
  db
    .select({
      provider: identities.provider,
      subject: identities.subject,
      nickname: identities.nickname,
      createdAt: identities.createdAt,
    })
    .from(identities)
    .where(eq(identities.userId, userId))
    .orderBy(asc(identities.id));

export const ownSessions = (userId: number) =>
  db
    .select({
      device: sessions.device,
      network: sessions.network,
      createdAt: sessions.createdAt,
      lastUsedAt: sessions.lastUsedAt,
      expiresAt: sessions.expiresAt,
      endedAt: sessions.endedAt,
    })
    .from(sessions)
    .where(eq(sessions.userId, userId))
    .orderBy(asc(sessions.id));
