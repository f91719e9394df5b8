import { and, eq, sql } from 'drizzle-orm';
import type { Db } from '../../db/index.ts';
import { users } from '../../db/schema/index.ts';
import { demoUsers } from '../../db/seed/accounts.ts';
import { isPassword } from './password.ts';

/** Before the hash of who was kept out: no password fits what begins so. */
const mark = 'published:';

/**
 * Whose password still is the one in the README: nobody in a real shop, and in a demo all who were kept out of a real
 * one. Answers whom that changed. The caller sees to it that one process at a time asks.
 */
export async function settleDemoUsers(db: Db, { isDemo }: { isDemo: boolean }): Promise<string[]> {
  const changed: string[] = [];
  for (const { username, password } of demoUsers) {
    const [user] = await db.select(found).from(users).where(eq(users.username, username));
    if (!user || !password) continue;
    if (await (isDemo ? letIn(db, user) : keepOut(db, user, password))) changed.push(username);
  }
  return changed;
}

const found = { id: users.id, isActive: users.isActive, passwordHash: users.passwordHash };

type Found = { id: number; isActive: boolean; passwordHash: string };

async function keepOut(db: Db, user: Found, password: string): Promise<boolean> {
  if (!user.isActive || !(await isPassword(password, user.passwordHash))) return false;
  return change(db, user, { isActive: false, passwordHash: mark + user.passwordHash });
}

async function letIn(db: Db, user: Found): Promise<boolean> {
  if (!user.passwordHash.startsWith(mark)) return false;
  return change(db, user, { isActive: true, passwordHash: user.passwordHash.slice(mark.length) });
}

/** Answers false when the password was changed meanwhile: then the account is somebody's own. */
async function change(db: Db, { id, passwordHash }: Found, set: Omit<Found, 'id'>): Promise<boolean> {
  const [done] = await db
    .update(users)
    .set({ ...set, sessionVersion: sql`${users.sessionVersion} + 1` })
    .where(and(eq(users.id, id), eq(users.passwordHash, passwordHash)));
  return done.affectedRows > 0;
}
