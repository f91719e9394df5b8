import { eq } from 'drizzle-orm';
import type { Transaction } from '../../db/index.ts';
import { recoveryCodes, secondFactors, users } from '../../db/schema/index.ts';
import { defaultLocale } from '../../i18n/locales.ts';
import type { Session } from '../../lib/session.ts';
import { ShopError } from '../../lib/shop-error.ts';
import { tellChange } from '../accounts/tell-change.ts';
import { asStaff, type Staff } from './as-staff.ts';
import { endSessions } from './end-sessions.ts';
import { noteAudit } from './note-audit.ts';

/** Keeps somebody out, at once and on every device, or lets them in again. Answers false when it was so before. */
export function setUserActive(
  session: Session | undefined,
  userId: number,
  isActive: boolean,
): Promise<boolean> {
  return onUser(session, userId, async (tx, staff, user) => {
    if (user.isActive === isActive) return false;
    await endSessions(tx, userId, { isActive });
    await noteAudit(tx, staff, {
      action: 'user.disable',
      subject: `user:${userId}`,
      before: { isActive: !isActive },
      after: { isActive },
    });
    return true;
  });
}

/**
 * For whoever lost both the app and the recovery codes, and could show who they are. Every session
 * ends, and the owner is told. Answers false when there was no second step.
 */
export function resetSecondStep(session: Session | undefined, userId: number): Promise<boolean> {
  return onUser(session, userId, async (tx, staff) => {
    await tx.delete(recoveryCodes).where(eq(recoveryCodes.userId, userId));
    const [gone] = await tx.delete(secondFactors).where(eq(secondFactors.userId, userId));
    if (gone.affectedRows === 0) return false;
    await endSessions(tx, userId);
    await tellChange(tx, userId, 'second-step-off', defaultLocale);
    await noteAudit(tx, staff, {
      action: 'user.reset-second-step',
      subject: `user:${userId}`,
      before: { isTwoStep: true },
      after: { isTwoStep: false },
    });
    return true;
  });
}

type Found = { isActive: boolean; isSuperuser: boolean };

/** Nobody does this to themselves, nor to staff without the right to, nor to a superuser without being one. */
function onUser(
  session: Session | undefined,
  userId: number,
  work: (tx: Transaction, staff: Staff, user: Found) => Promise<boolean>,
): Promise<boolean> {
  return asStaff(
    session,
    'user.disable',
    async (tx, staff) => {
      const [user] = await tx
        .select({
          isActive: users.isActive,
          isStaff: users.isStaff,
          isSuperuser: users.isSuperuser,
          closedAt: users.closedAt,
        })
        .from(users)
        .where(eq(users.id, userId));
      if (!user || user.closedAt) throw new ShopError('user-missing', null);
      const isAbove = user.isSuperuser && !staff.isSuperuser;
      const isColleague = user.isStaff && !staff.rights.has('staff.edit');
      if (userId === staff.id || isAbove || isColleague) throw new ShopError('not-allowed', null);
      return work(tx, staff, user);
    },
    [userId],
  );
}
