import { and, eq, isNull } from 'drizzle-orm';
import { db } from '../../../db/index.ts';
import { userGroups, userPermissions, users } from '../../../db/schema/index.ts';
import type { Session } from '../../../lib/session.ts';
import { ShopError } from '../../../lib/shop-error.ts';
import { isMobile } from '../../accounts/field-checks.ts';
import { isSpelledAlike } from '../../accounts/find-account.ts';
import { asStaff } from '../as-staff.ts';
import { endSessions } from '../end-sessions.ts';
import { noteAudit } from '../note-audit.ts';
import { readRights } from '../read-rights.ts';
import { onMember, refuseBeyond } from './on-member.ts';
import { readHoldings } from './read-holdings.ts';

/**
 * Lets somebody who has an account, known by its username or mobile number, into the back office; without any right yet.
 * They log in anew: a shopper's session may be remembered for weeks, and that of staff lasts a working day.
 */
export async function appointStaff(session: Session | undefined, account: string): Promise<number> {
  const id = await findAccount(account);
  return asStaff(
    session,
    'staff.edit',
    async (tx, staff) => {
      if (id === undefined) throw new ShopError('user-missing', null);
      const [made] = await tx
        .update(users)
        .set({ isStaff: true })
        .where(and(eq(users.id, id), isNull(users.closedAt), eq(users.isStaff, false)));
      if (made.affectedRows > 0) {
        await endSessions(tx, id);
        await noteAudit(tx, staff, {
          action: 'staff.appoint',
          subject: `user:${id}`,
          before: { isStaff: false },
          after: { isStaff: true },
        });
      }
      return id;
    },
    id === undefined ? [] : [id],
  );
}

async function findAccount(account: string): Promise<number | undefined> {
  const [found] = await db
    .select({ id: users.id, username: users.username })
    .from(users)
    .where(and(eq(isMobile(account) ? users.mobile : users.username, account), isNull(users.closedAt)));
  return found && (isMobile(account) || isSpelledAlike(account, found.username)) ? found.id : undefined;
}

/** Takes everything that made somebody staff, at once and on every device. Answers false when they were none. */
export function dismissStaff(session: Session | undefined, userId: number): Promise<boolean> {
  return onMember(session, userId, async (tx, staff, member) => {
    if (!member.isStaff) return false;
    const held = await readHoldings(tx, userId);
    refuseBeyond(staff, await readRights(tx, userId));
    await tx.delete(userGroups).where(eq(userGroups.userId, userId));
    await tx.delete(userPermissions).where(eq(userPermissions.userId, userId));
    await endSessions(tx, userId, { isStaff: false, isSuperuser: false });
    await noteAudit(tx, staff, {
      action: 'staff.dismiss',
      subject: `user:${userId}`,
      before: { isStaff: true, isSuperuser: member.isSuperuser, ...held },
      after: { isStaff: false },
    });
    return true;
  });
}
