import { and, eq, sql } from 'drizzle-orm';
import type { Db, Transaction } from '../../db/index.ts';
import type { Permission } from '../../db/permissions.ts';
import { secondFactors, sessions, users } from '../../db/schema/index.ts';
import { inTransaction } from '../../db/transaction.ts';
import { env } from '../../lib/env.ts';
import { log } from '../../lib/log.ts';
import type { Session } from '../../lib/session.ts';
import { ShopError } from '../../lib/shop-error.ts';
import { isSignedIn } from '../accounts/is-signed-in.ts';
import { isLivingSession } from '../accounts/living-session.ts';
import { lockUsers } from '../accounts/lock-users.ts';
import { allRights, type Rights, readRights } from './read-rights.ts';

export type Staff = {
  id: number;
  username: string;
  /** `staff:9`, as events and ledgers name who did something. */
  actor: string;
  rights: Rights;
  isSuperuser: boolean;
  /** Whether the login took a second step, without which nobody works here. */
  isTwoStep: boolean;
};

/** Whether something was changed, and in which order: what Alipay has to be told follows after the answer. */
export type Done = { isNew: boolean; order: { number: string; userId: number } };

/**
 * Runs `work` in one transaction for a member of staff who may do that at this moment: their row is locked first, so
 * that a right which is taken away binds at once. Refuses everybody else with `not-allowed`, which is logged, and whose
 * session has ended with `signed-out`.
 */
export function asStaff<Result>(
  session: Session | undefined,
  permission: Permission,
  work: (tx: Transaction, staff: Staff) => Promise<Result>,
  /** Users whose rows `work` will need: they are locked together with that of the staff, ascending. */
  others: readonly number[] = [],
): Promise<Result> {
  return inTransaction(
    async (tx) => {
      if (!session) throw new ShopError('signed-out', null);
      const users = await lockUsers(tx, [session.userId, ...others], [session.sessionId]);
      if (!isSignedIn(users.get(session.userId), session)) throw new ShopError('signed-out', null);
      const staff = await findStaff(tx, session);
      if (!staff?.isTwoStep || !staff.rights.has(permission)) {
        log.warn(
          { userId: session.userId, permission },
          'somebody tried what only staff with this right may do',
        );
        throw new ShopError('not-allowed', null);
      }
      return work(tx, staff);
    },
    { isRepeatable: true },
  );
}

/** Whose living session it is, if they are staff. */
export async function findStaff(from: Db, session: Session): Promise<Staff | undefined> {
  const [found] = await from
    .select({
      id: users.id,
      username: users.username,
      isSuperuser: users.isSuperuser,
      isTwoStep: sql`exists (select 1 from ${secondFactors} f where f.user_id = users.id
        and f.confirmed_at is not null)`.mapWith(Boolean),
    })
    .from(users)
    .innerJoin(sessions, and(eq(sessions.userId, users.id), eq(sessions.id, session.sessionId)))
    .where(
      and(
        eq(users.id, session.userId),
        eq(users.sessionVersion, session.sessionVersion),
        eq(users.isStaff, true),
        eq(users.isActive, true),
        isLivingSession,
      ),
    );
  if (!found) return undefined;
  const { id, username, isSuperuser, isTwoStep } = found;
  const rights = isSuperuser ? allRights : await readRights(from, id);
  return {
    id,
    username,
    actor: `staff:${id}`,
    rights,
    isSuperuser,
    isTwoStep: isTwoStep || env().SHOP_DEMO !== undefined,
  };
}
