import 'server-only';
import { and, asc, desc, eq, isNull, sql } from 'drizzle-orm';
import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import { cache } from 'react';
import { db } from '../../db/index.ts';
import { among } from '../../db/rows.ts';
import { addresses, regions, users } from '../../db/schema/index.ts';
import { once } from '../../lib/once.ts';
import { openSession, type Session, sessionCookieName } from '../../lib/session.ts';
import { type Settled, together } from '../../lib/together.ts';

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

/** Who is looking, asked of the database on every request: logout everywhere and disabling bind at once. */
export const currentUser = cache(async (): Promise<CurrentUser | undefined> => {
  const session = await claimedSession();
  if (!session) return undefined;
  const user = await readUser(session.userId);
  return user?.isActive && user.sessionVersion === session.sessionVersion ? user : undefined;
});

type UserRow = CurrentUser & { isActive: boolean; sessionVersion: number };

const readUser = (userId: number) => once('user-lane', () => together(readUsers, { most: 100 }))(userId);

async function readUsers(ids: number[]): Promise<Settled<UserRow | undefined>[]> {
  const rows = await db
    .select({
      id: users.id,
      username: users.username,
      mobile: users.mobile,
      defaultAddressId: users.defaultAddressId,
      isStaff: users.isStaff,
      isActive: users.isActive,
      sessionVersion: users.sessionVersion,
    })
    .from(users)
    .where(among(users.id, ids));
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.map((id) => ({ ok: true, value: byId.get(id) }));
}

export type AddressView = { id: number; receiver: string; mobile: string; region: string; place: string };

/** The user's living addresses, the most recently changed first. */
export function listAddresses(userId: number): Promise<AddressView[]> {
  return db
    .select({
      id: addresses.id,
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
