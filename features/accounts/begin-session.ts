import { and, eq, sql } from 'drizzle-orm';
import { type Db, db } from '../../db/index.ts';
import { deleteAll } from '../../db/rows.ts';
import { sessions, users } from '../../db/schema/index.ts';
import { noteToday } from '../../lib/crowd.ts';
import type { Proof, Session } from '../../lib/session.ts';

/** Where a login comes from. */
export type Device = {
  /** In words for the list of sessions: Chrome · Windows. */
  name: string;
  /** Digest of the device's own cookie. */
  key: string;
  network: string;
};

const shortTtlSeconds = 12 * 3600;
const rememberedTtlSeconds = 14 * 24 * 3600;
const staffTtlSeconds = 8 * 3600;

export type Begun = Session & {
  /** Whether the account was never used on that device before. */
  isNewDevice: boolean;
  isRemembered: boolean;
  ttlSeconds: number;
};

/**
 * A new session on that device. 记住登录 keeps it for two weeks; without it it ends with the browser, or after twelve
 * hours. That of staff lasts a working day and is never remembered.
 */
export async function beginSession(
  proof: Proof,
  device: Device,
  wantsToBeRemembered: boolean,
): Promise<Begun> {
  const [user] = await db.select({ isStaff: users.isStaff }).from(users).where(eq(users.id, proof.userId));
  const isStaff = user?.isStaff ?? false;
  const isRemembered = wantsToBeRemembered && !isStaff;
  const ttlSeconds = isStaff ? staffTtlSeconds : isRemembered ? rememberedTtlSeconds : shortTtlSeconds;
  const known = await db
    .select({ id: sessions.id, isSame: sql`${sessions.deviceKey} = ${device.key}`.mapWith(Boolean) })
    .from(sessions)
    .where(eq(sessions.userId, proof.userId))
    .orderBy(sql`${sessions.deviceKey} = ${device.key} desc`)
    .limit(1);
  const [made] = await db
    .insert(sessions)
    .values({
      userId: proof.userId,
      device: device.name,
      deviceKey: device.key,
      network: device.network,
      isRemembered,
      expiresAt: sql`now(3) + interval ${ttlSeconds} second`,
    })
    .$returningId();
  if (!made) throw new Error('an inserted session must have an id');
  noteToday('users', String(proof.userId));
  const isNewDevice = known.length > 0 && !known[0]?.isSame;
  return { ...proof, sessionId: made.id, isNewDevice, isRemembered, ttlSeconds };
}

/** Ends a session of the user; another's, or one that has ended, stays as it is. */
export async function endSession(userId: number, sessionId: number): Promise<void> {
  await db
    .update(sessions)
    .set({ endedAt: sql`now(3)` })
    .where(and(eq(sessions.id, sessionId), eq(sessions.userId, userId), sql`${sessions.endedAt} is null`));
}

/** Ends all sessions of the user but one, or all of them. */
export async function endOtherSessions(userId: number, keptId: number | null, on: Db = db): Promise<void> {
  await on
    .update(sessions)
    .set({ endedAt: sql`now(3)` })
    .where(
      and(
        eq(sessions.userId, userId),
        sql`${sessions.id} <> ${keptId ?? 0}`,
        sql`${sessions.endedAt} is null`,
      ),
    );
}

/** Deletes what ended three months ago: until then it tells a device again. */
export const forgetSessions = () =>
  deleteAll(db, sessions, sql`${sessions.expiresAt} < now(3) - interval 90 day`);
