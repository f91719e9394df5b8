import { eq, sql } from 'drizzle-orm';
import type { Transaction } from '../../db/index.ts';
import { users } from '../../db/schema/index.ts';
import { endOtherSessions } from '../accounts/begin-session.ts';

type Set = Partial<Pick<typeof users.$inferInsert, 'isActive' | 'isStaff' | 'isSuperuser'>>;

/** On every device, and the owner's list of devices shows none of them any more. */
export async function endSessions(tx: Transaction, userId: number, set: Set = {}): Promise<void> {
  await tx
    .update(users)
    .set({ ...set, sessionVersion: sql`${users.sessionVersion} + 1` })
    .where(eq(users.id, userId));
  await endOtherSessions(userId, null, tx);
}
